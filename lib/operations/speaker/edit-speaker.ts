// A speaker's name, kind, other names, dated roles and Wikidata id are edited. A tag that no longer stands is flagged:
// whose word a piece of evidence is goes by the names.
import { z } from 'zod'
import { sha256 } from '#lib/db/canonical-json'
import { decidedOfSpeaker } from '#lib/db/merging'
import { addAlias, lockSpeaker } from '#lib/db/speakers'
import { showSpeaker } from '#lib/db/speaker-views'
import { operation } from '#lib/kernel/operation'
import { Id, Version } from '#lib/record/fields'
import { foldName } from '#lib/record/names'
import { can } from '#lib/record/permissions'
import { SpeakerFields, SpeakerView } from '#lib/record/speaker'
import { flagUnmet } from '../decision/flag-unmet.ts'
import { setRoles } from './set-roles.ts'

export const editSpeaker = operation({
  name: 'speaker.edit',
  input: z.strictObject({ speakerId: Id, version: Version, ...SpeakerFields }),
  output: SpeakerView,
  example: {
    speakerId: '019ab000-0000-7000-8000-000000000008',
    version: 1,
    roles: [{ role: 'mayor of Tarn Haven', since: '2023-05-04' }],
  },
  subject: (tx, input) => lockSpeaker(tx, input.speakerId),
  may: can.editSpeaker,
  present: (tx, speaker) => showSpeaker(tx, speaker.id),
  async run({ tx, now }, speaker, { name, kind, aliases, roles, wikidataId }) {
    await tx.speaker.update({
      where: { id: speaker.id },
      data: {
        ...(name !== undefined && { name }),
        ...(kind !== undefined && { kind }),
        ...(wikidataId !== undefined && { wikidataId }),
        version: { increment: 1 },
      },
    })
    const called = name ?? speaker.name
    if (aliases) {
      const kept = [called, ...aliases].map(foldName)
      await tx.speakerAlias.deleteMany({ where: { speakerId: speaker.id, folded: { notIn: kept } } })
    }
    for (const alias of [called, ...(aliases ?? [])]) await addAlias(tx, speaker, alias)
    if (roles) await setRoles(tx, speaker, roles)
    const moved = {
      reason: 'speaker-renamed' as const,
      subjectId: speaker.id,
      changes: [{ what: 'speaker' as const, before: speaker.name, after: called }],
    }
    const flagged = await flagUnmet(tx, await decidedOfSpeaker(tx, speaker.id), moved, now)
    const { kind: kindBefore, wikidataId: idBefore } = speaker
    return {
      value: await showSpeaker(tx, speaker.id),
      event: {
        subject: `speaker:${speaker.id}`,
        detail: {
          ...(flagged.length > 0 && { flagged }),
          before: { name: sha256(speaker.name), kind: kindBefore, wikidataId: idBefore },
          after: {
            name: sha256(called),
            ...{ kind, wikidataId },
            ...(aliases && { aliases: aliases.map(sha256) }),
            ...(roles && { roles: roles.length }),
          },
        },
      },
    }
  },
})
