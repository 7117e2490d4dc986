// The page of a claim in one read.
import { z } from 'zod'
import { linesOfClaim } from '#lib/db/claim-lines'
import { groundOf, showClaim } from '#lib/db/claims'
import type { Tx } from '#lib/db/client'
import { moversOf, reviewedFlags } from '#lib/db/flags'
import { refuseAbsent } from '#lib/db/joined'
import { newestHandbook } from '#lib/db/handbooks'
import { historyLines } from '#lib/db/history-lines'
import { approversFor } from '#lib/db/members'
import { personsOf } from '#lib/db/persons'
import { revisionsOf, revisionView } from '#lib/db/revisions'
import { query } from '#lib/kernel/query'
import type { Actor } from '#lib/record/actor'
import { askedOf } from '#lib/record/answers'
import type { ClaimView, Tag } from '#lib/record/claim'
import { ClaimPage } from '#lib/record/claim-page'
import { Id } from '#lib/record/fields'
import { questionsFor } from '#lib/record/handbook'
import { can, isAllowed } from '#lib/record/permissions'
import { withAllowed as withReplyAllowed } from '#lib/record/reply'
import { requirementsOf } from '#lib/record/requirements'

export const claimPage = query({
  name: 'claim.page',
  input: z.strictObject({ claimId: Id }),
  output: ClaimPage,
  example: { claimId: '019ab000-0000-7000-8000-000000000004' },
  may: can.read,
  async read({ tx, actor }, { claimId }) {
    const standing = await tx.claim.count({ where: { id: claimId, state: 'on-record' } })
    if (standing === 0) await refuseAbsent(tx, claimId)
    const claim = await showClaim(tx, claimId)
    const standingEvidence = claim.evidence.filter(({ state }) => state === 'on-record').map(({ id }) => id)
    const ground = await groundOf(tx, claimId, {
      ...{ rationale: '', evidenceIds: standingEvidence, answers: [] },
    })
    const handbook = await newestHandbook(tx)
    const checklist = (tag: Tag) =>
      requirementsOf(tag, { ...ground, questions: askedOf(questionsFor(handbook, tag)) })
    const onDesk = { deskId: actor.deskId }
    const movedBy = claim.tag === 'attributed' ? [] : await moversOf(tx, claimId)
    return {
      claim: withAllowed(claim, actor),
      checklist: {
        attributed: checklist('attributed'),
        contested: checklist('contested'),
        verified: checklist('verified'),
      },
      handbook,
      reviewed: await reviewedFlags(tx, claimId),
      approvers: await approversFor(tx, claim.openDecision?.proposedBy.id ?? actor.id),
      history: await historyLines(tx, await linesOfClaim(tx, claim)),
      revisions: await formerWords(tx, claim),
      allowed: {
        edit: isAllowed(can.editClaim, actor, onDesk),
        propose: claim.openDecision === null && isAllowed(can.propose, actor, onDesk),
        addEvidence: isAllowed(can.addEvidence, actor, onDesk),
        oppose: isAllowed(can.opposeClaims, actor, onDesk),
        ask: isAllowed(can.askForReply, actor, onDesk),
        resolveFlags:
          claim.flagReasons.length > 0 && isAllowed(can.resolveFlags, actor, { ...onDesk, movedBy }),
        join: isAllowed(can.joinClaims, actor, onDesk),
        split: claim.statements.length > 1 && isAllowed(can.splitClaim, actor, onDesk),
        export: isAllowed(can.export, actor, onDesk),
      },
      flagIsOwn: movedBy.includes(actor.id),
    }
  },
})

function withAllowed(claim: ClaimView, actor: Actor) {
  const { deskId } = actor
  return {
    ...claim,
    replies: claim.replies.map((reply) => withReplyAllowed(reply, actor)),
    evidence: claim.evidence.map((evidence) => ({
      ...evidence,
      allowed: {
        answer:
          evidence.side === 'refutes' &&
          isAllowed(can.answerEvidence, actor, { deskId, state: evidence.state }),
        mend: isAllowed(can.mendEvidence, actor, { deskId, state: evidence.state }),
        withdraw: isAllowed(can.withdrawEvidence, actor, { deskId, state: evidence.state }),
      },
    })),
    decisions: claim.decisions.map((decision) => {
      const subject = { deskId, state: decision.state, proposedBy: decision.proposedBy.id }
      return {
        ...decision,
        allowed: {
          approve: isAllowed(can.approveDecision, actor, subject),
          refuse: isAllowed(can.refuseDecision, actor, subject),
          sendBack: isAllowed(can.sendBackDecision, actor, subject),
          resubmit: claim.openDecision === null && isAllowed(can.resubmitDecision, actor, subject),
          withdraw: isAllowed(can.withdrawDecision, actor, subject),
        },
      }
    }),
  }
}

async function formerWords(tx: Tx, claim: ClaimView) {
  const rows = await revisionsOf(
    tx,
    claim.statements.map(({ id }) => id),
  )
  const persons = await personsOf(
    tx,
    rows.map(({ by }) => by),
  )
  const speakers = await tx.speaker.findMany({
    where: { id: { in: rows.flatMap(({ speakerId }) => speakerId ?? []) } },
    select: { id: true, name: true },
  })
  const nameOf = (id: string) => speakers.find((speaker) => speaker.id === id)?.name ?? null
  return rows.map((row) => ({ ...revisionView(row, persons, nameOf), statementId: row.statementId }))
}
