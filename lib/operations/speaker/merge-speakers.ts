// Two speakers turn out to be one: everything of the first is the second's from now on. What was proposed for their
// claims is void, and a tag that no longer stands is flagged: whose word a piece of evidence is may have changed.
import { z } from 'zod'
import { voidOpenDecisions } from '#lib/db/ground'
import type { Digests } from '#lib/db/ground'
import { lockSpeakersToMerge, moveSpeaker, claimsOfSpeakers } from '#lib/db/merging'
import { showSpeaker } from '#lib/db/speaker-views'
import { operation } from '#lib/kernel/operation'
import { Id, Version } from '#lib/record/fields'
import { can } from '#lib/record/permissions'
import { refuse } from '#lib/record/refusal'
import { SpeakerView } from '#lib/record/speaker'
import { flagUnmet } from '../decision/flag-unmet.ts'

export const mergeSpeakers = operation({
  name: 'speaker.merge',
  input: z.strictObject({ speakerId: Id, version: Version, into: Id }),
  output: SpeakerView,
  example: {
    speakerId: '019ab000-0000-7000-8000-000000000008',
    version: 1,
    into: '019ab000-0000-7000-8000-00000000000c',
  },
  subject: (tx, input) => lockSpeakersToMerge(tx, input.speakerId, input.into),
  may: can.mergeSpeakers,
  present: (tx, speaker) => showSpeaker(tx, speaker.id),
  async run({ tx, actor, now }, speaker, { into }) {
    if (speaker.id === into) refuse({ kind: 'rule', code: 'same-speaker' })
    const other = await tx.speaker.findUnique({ where: { id: into, mergedInto: null } })
    if (!other) refuse({ kind: 'missing', code: 'missing', what: 'speaker' })
    const claims = await claimsOfSpeakers(tx, [speaker.id, into])
    let digests: Digests = await moveSpeaker(tx, speaker, other)
    for (const claim of claims)
      digests = { ...digests, ...(await voidOpenDecisions(tx, claim.id, actor.id, now)) }
    const moved = {
      reason: 'speakers-merged' as const,
      subjectId: speaker.id,
      changes: [{ what: 'speaker' as const, before: speaker.name, after: other.name }],
    }
    const flagged = await flagUnmet(tx, claims, moved, now)
    return {
      value: await showSpeaker(tx, into),
      event: { subject: `speaker:${speaker.id}`, detail: { into, flagged, digests } },
    }
  },
})
