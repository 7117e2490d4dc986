// A second person refuses a proposal, and says why. The claim keeps its tag.
import { z } from 'zod'
import { lockDecision, showDecision } from '#lib/db/decisions'
import { operation } from '#lib/kernel/operation'
import { DecisionView, Note } from '#lib/record/decision'
import { Id, Version } from '#lib/record/fields'
import { can } from '#lib/record/permissions'
import { endDecision } from './end-decision.ts'

export const refuseDecision = operation({
  name: 'decision.refuse',
  input: z.strictObject({ decisionId: Id, version: Version, note: Note }),
  output: DecisionView,
  example: {
    decisionId: '019ab000-0000-7000-8000-000000000007',
    version: 1,
    note: 'One speaker against another. Get the log first.',
  },
  subject: (tx, input) => lockDecision(tx, input.decisionId),
  may: can.refuseDecision,
  present: (tx, decision) => showDecision(tx, decision.id),
  run: ({ tx, actor, now }, decision, { note }) =>
    endDecision(tx, decision, { state: 'refused', decidedBy: actor.id, decidedAt: now, note }),
})
