// A second person sends a proposal back, with what is to be mended.
import { z } from 'zod'
import { lockDecision, showDecision } from '#lib/db/decisions'
import { operation } from '#lib/kernel/operation'
import { DecisionView, Note } from '#lib/record/decision'
import { Id, Version } from '#lib/record/fields'
import { can } from '#lib/record/permissions'
import { endDecision } from './end-decision.ts'

export const sendBackDecision = operation({
  name: 'decision.send-back',
  input: z.strictObject({ decisionId: Id, version: Version, note: Note }),
  output: DecisionView,
  example: {
    decisionId: '019ab000-0000-7000-8000-000000000007',
    version: 1,
    note: 'Name the hours that the log covers.',
  },
  subject: (tx, input) => lockDecision(tx, input.decisionId),
  may: can.sendBackDecision,
  present: (tx, decision) => showDecision(tx, decision.id),
  run: ({ tx, actor, now }, decision, { note }) =>
    endDecision(tx, decision, { state: 'sent-back', decidedBy: actor.id, decidedAt: now, note }),
})
