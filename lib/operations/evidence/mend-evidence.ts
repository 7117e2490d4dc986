// What was said of a piece of evidence is mended: who it comes from, how it was come by, its title, its note. Never its
// side, nor what it is. What was there before is kept; what was proposed on it is void, a tag that rests on it is flagged.
import { z } from 'zod'
import { sha256 } from '#lib/db/canonical-json'
import { showClaim } from '#lib/db/claims'
import { lockEvidence } from '#lib/db/evidence'
import type { Evidence } from '#lib/db/generated/client'
import { voidOpenDecisions } from '#lib/db/ground'
import { operation } from '#lib/kernel/operation'
import { ClaimView } from '#lib/record/claim'
import { EvidenceMending } from '#lib/record/evidence'
import { Id, Version } from '#lib/record/fields'
import { can } from '#lib/record/permissions'
import { refuse } from '#lib/record/refusal'
import { flagWhatRested } from './flag-what-rested.ts'

export const mendEvidence = operation({
  name: 'evidence.mend',
  input: z.strictObject({ evidenceId: Id, version: Version, ...EvidenceMending }),
  output: ClaimView,
  example: { evidenceId: '019ab000-0000-7000-8000-000000000006', version: 1, method: 'data' as const },
  subject: (tx, input) => lockEvidence(tx, input.evidenceId),
  may: can.mendEvidence,
  present: (tx, evidence) => showClaim(tx, evidence.claimId),
  async run({ tx, actor, now }, evidence, { evidenceId, version: _version, ...mended }) {
    const { claimId, deskId } = evidence
    if (mended.fromSpeakerId && !(await tx.speaker.findUnique({ where: { id: mended.fromSpeakerId } })))
      refuse({ kind: 'missing', code: 'missing', what: 'speaker' })
    // Somebody else's name is not the speaker's that was chosen for the former one.
    const renamed = mended.from !== undefined && mended.from !== evidence.from
    const after = { ...saidOf(evidence), ...(renamed && { fromSpeakerId: null }), ...given(mended) }
    if (Object.entries(saidOf(evidence)).every(([field, value]) => after[field as keyof Said] === value))
      return { value: await showClaim(tx, claimId), event: null }
    await tx.evidenceRevision.create({
      data: { ...saidOf(evidence), evidenceId, deskId, number: evidence.version, by: actor.id, at: now },
    })
    await tx.evidence.update({ where: { id: evidenceId }, data: { ...after, version: { increment: 1 } } })
    const digests = await voidOpenDecisions(tx, claimId, actor.id, now)
    const claim = await tx.claim.update({ where: { id: claimId }, data: { version: { increment: 1 } } })
    const [before, told] = [toldOf(evidence), toldOf(after)]
    await flagWhatRested(tx, claim, evidenceId, { reason: 'evidence-mended', before, after: told }, now)
    return {
      value: await showClaim(tx, claimId),
      event: {
        subject: `claim:${claimId}`,
        detail: {
          evidence: evidenceId,
          before: digested(saidOf(evidence)),
          after: digested(after),
          digests,
        },
      },
    }
  },
})

type Said = Pick<Evidence, 'from' | 'fromSpeakerId' | 'method' | 'note' | 'title'>

const saidOf = ({ from, fromSpeakerId, method, note, title }: Evidence): Said => ({
  ...{ from, fromSpeakerId, method, note, title },
})

/** What a flag says of it. */
const toldOf = ({ title, from, method, note }: Said) => [title, from, method, note].filter(Boolean).join(', ')

/** The fields that the input speaks of. */
function given(mended: { [F in keyof Said]?: Said[F] | undefined }): Partial<Said> {
  return Object.fromEntries(Object.entries(mended).filter(([, value]) => value !== undefined))
}

const digested = ({ from, fromSpeakerId, method, note, title }: Said) => ({
  ...{ from: sha256(from), fromSpeakerId, method },
  ...{ note: note && sha256(note), title: title && sha256(title) },
})
