// One statement, as it stands now.
import { z } from 'zod'
import { statementIncluding, statementView } from '#lib/db/statements'
import { query } from '#lib/kernel/query'
import { Id } from '#lib/record/fields'
import { can } from '#lib/record/permissions'
import { refuse } from '#lib/record/refusal'
import { StatementView } from '#lib/record/statement'

export const getStatement = query({
  name: 'statement.get',
  input: z.strictObject({ statementId: Id }),
  output: StatementView,
  example: { statementId: '019ab000-0000-7000-8000-000000000002' },
  may: can.read,
  async read({ tx }, { statementId }) {
    const row = await tx.statement.findUnique({ where: { id: statementId }, include: statementIncluding })
    return row ? statementView(row) : refuse({ kind: 'missing', code: 'missing', what: 'statement' })
  },
})
