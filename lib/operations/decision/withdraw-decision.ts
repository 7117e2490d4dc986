// Whoever proposed takes the proposal back. Who had sent it back before, and why, stays with it.
import { z } from 'zod'
import { keepRound, lockDecision, showDecision } from '#lib/db/decisions'
import { operation } from '#lib/kernel/operation'
import { DecisionView } from '#lib/record/decision'
import { Id, Version } from '#lib/record/fields'
import { can } from '#lib/record/permissions'
import { endDecision } from './end-decision.ts'

export const withdrawDecision = operation({
  name: 'decision.withdraw',
  input: z.strictObject({ decisionId: Id, version: Version }),
  output: DecisionView,
  example: { decisionId: '019ab000-0000-7000-8000-000000000007', version: 1 },
  subject: (tx, input) => lockDecision(tx, input.decisionId),
  may: can.withdrawDecision,
  present: (tx, decision) => showDecision(tx, decision.id),
  async run({ tx, now }, decision) {
    if (decision.state === 'sent-back') await keepRound(tx, decision)
    return endDecision(tx, decision, { state: 'withdrawn', decidedBy: null, decidedAt: now })
  },
})
