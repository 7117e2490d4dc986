// A person keeps a statement as it stands: what a newer reading has in its place is not offered again.
import { z } from 'zod'
import { settleOffer } from '#lib/db/reading-offers'
import { lockStatement, showStatement } from '#lib/db/statements'
import { operation } from '#lib/kernel/operation'
import { Id } from '#lib/record/fields'
import { can } from '#lib/record/permissions'
import { refuse } from '#lib/record/refusal'
import { StatementView } from '#lib/record/statement'
import { checkSource } from './snapshot-text.ts'

export const declineReading = operation({
  name: 'statement.decline-reading',
  input: z.strictObject({ statementId: Id }),
  output: StatementView,
  example: { statementId: '019ab000-0000-7000-8000-000000000002' },
  subject: (tx, input) => lockStatement(tx, input.statementId),
  may: can.declineReading,
  async run({ tx }, { id: statementId, sourceId }) {
    await checkSource(tx, sourceId)
    if (!(await settleOffer(tx, statementId))) refuse({ kind: 'missing', code: 'missing', what: 'offer' })
    return {
      value: await showStatement(tx, statementId),
      event: { subject: `statement:${statementId}`, detail: {} },
    }
  },
})
