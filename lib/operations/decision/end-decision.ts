// The common end of a decision's steps: the row with its new state, and what the history says of it.
import { sha256 } from '#lib/db/canonical-json'
import type { Tx } from '#lib/db/client'
import { decisionDigest, decisionIncluding, showDecision } from '#lib/db/decisions'
import type { DecisionRow } from '#lib/db/decisions'
import type { Done } from '#lib/kernel/operation'
import type { DecisionView } from '#lib/record/decision'

type Step = {
  state: 'approved' | 'refused' | 'sent-back' | 'withdrawn'
  decidedBy: string | null
  decidedAt: Date
  note?: string | null
}

export async function endDecision(tx: Tx, decision: DecisionRow, step: Step): Promise<Done<DecisionView>> {
  const { state, decidedBy, decidedAt, note = null } = step
  const row = await tx.decision.update({
    where: { id: decision.id },
    data: { state, decidedBy, decidedAt, note, version: { increment: 1 } },
    include: decisionIncluding,
  })
  return {
    value: await showDecision(tx, row.id),
    event: {
      subject: `claim:${row.claimId}`,
      detail: {
        decision: row.id,
        before: { state: decision.state },
        after: { state },
        from: decision.fromTag,
        to: decision.tag,
        ...(note && { note: sha256(note) }),
        digests: { [`decision:${row.id}`]: decisionDigest(row) },
      },
    },
  }
}
