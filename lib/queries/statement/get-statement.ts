// One statement, as it stands now, with what its basis rests on.
import { z } from 'zod'
import { restsOnOf } from '#lib/db/basis'
import { askedOf, statementIncluding, viewerOf } from '#lib/db/statements'
import { query } from '#lib/kernel/query'
import { Id } from '#lib/record/fields'
import { can } from '#lib/record/permissions'
import { refuse } from '#lib/record/refusal'
import { StatementView } from '#lib/record/statement'
import { RestsOn } from '#lib/record/statement-link'

export const getStatement = query({
  name: 'statement.get',
  input: z.strictObject({ statementId: Id }),
  output: StatementView.extend({ restsOn: RestsOn }),
  example: { statementId: '019ab000-0000-7000-8000-000000000002' },
  may: can.read,
  async read({ tx }, { statementId }) {
    const row = await tx.statement.findUnique({ where: { id: statementId }, include: statementIncluding })
    if (!row) refuse({ kind: 'missing', code: 'missing', what: 'statement' })
    const view = await viewerOf(tx, [row])
    const restsOn = (await restsOnOf(tx, [askedOf(row)])).get(row.id) ?? { links: [], sources: [] }
    return { ...view(row), restsOn }
  },
})
