// A person proposes a tag, with a rationale and the evidence it rests on. A second person will approve it, or not.
import { z } from 'zod'
import { sha256 } from '#lib/db/canonical-json'
import { lockClaim, showClaim } from '#lib/db/claims'
import { decisionDigest, decisionIncluding, showDecision } from '#lib/db/decisions'
import { newestHandbook, wereAsked } from '#lib/db/handbooks'
import { newId } from '#lib/db/id'
import { operation } from '#lib/kernel/operation'
import { answered, answersAnother, AnswerInput, askedOf } from '#lib/record/answers'
import { Tag } from '#lib/record/claim'
import { DecisionView, Rationale } from '#lib/record/decision'
import { Id } from '#lib/record/fields'
import { questionsFor } from '#lib/record/handbook'
import { can } from '#lib/record/permissions'
import { refuse } from '#lib/record/refusal'
import { checkGround } from './check-ground.ts'

export const propose = operation({
  name: 'decision.propose',
  input: z.strictObject({
    claimId: Id,
    tag: Tag,
    /** Empty counts as unmet, so that every requirement that is missing is named in one answer. */
    rationale: z.union([Rationale, z.literal('')]).default(''),
    evidenceIds: z.array(Id).max(100).default([]),
    /** To the questions of the desk's handbook for this tag. */
    answers: z.array(AnswerInput).max(100).default([]),
  }),
  output: DecisionView,
  example: {
    claimId: '019ab000-0000-7000-8000-000000000004',
    tag: 'contested' as const,
    rationale: 'The harbour’s own log shows the gates open until two.',
    evidenceIds: [],
    answers: [],
  },
  subject: (tx, input) => lockClaim(tx, input.claimId),
  may: can.propose,
  async run({ tx, actor, now }, claim, { tag, rationale, evidenceIds, answers: given }) {
    const open = await tx.decision.findFirst({ where: { claimId: claim.id, state: 'open' } })
    if (open) refuse({ kind: 'conflict', code: 'open-decision', current: await showClaim(tx, claim.id) })
    if (tag === claim.tag) refuse({ kind: 'rule', code: 'same-tag' })
    const handbook = await newestHandbook(tx)
    const asked = askedOf(questionsFor(handbook, tag))
    if (answersAnother(asked, given))
      refuse({ kind: 'rule', code: (await wereAsked(tx, given)) ? 'other-question' : 'question-not-asked' })
    const answers = answered(asked, given)
    await checkGround(tx, claim, { tag, rationale, evidenceIds, answers })
    const row = await tx.decision.create({
      data: {
        id: newId(),
        deskId: claim.deskId,
        claimId: claim.id,
        fromTag: claim.tag,
        tag,
        rationale,
        ...{ handbook: handbook.version || null, answers },
        proposedBy: actor.id,
        proposedAt: now,
        evidence: {
          create: [...new Set(evidenceIds)].map((evidenceId) => ({ evidenceId, deskId: claim.deskId })),
        },
      },
      include: decisionIncluding,
    })
    return {
      value: await showDecision(tx, row.id),
      event: {
        subject: `claim:${claim.id}`,
        detail: {
          decision: row.id,
          from: claim.tag,
          to: tag,
          rationale: sha256(rationale),
          ...(handbook.version > 0 && { handbook: handbook.version }),
          digests: { [`decision:${row.id}`]: decisionDigest(row) },
        },
      },
    }
  },
})
