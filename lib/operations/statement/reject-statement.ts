// A person rejects: not a statement, or wrong beyond mending. What rests on it is flagged.
import { z } from 'zod'
import { letGoOfClaim } from '#lib/db/ground'
import { lockStatement, showStatement } from '#lib/db/statements'
import { operation } from '#lib/kernel/operation'
import { Id, prose, Version } from '#lib/record/fields'
import { can } from '#lib/record/permissions'
import { StatementView } from '#lib/record/statement'
import { checkSource } from './snapshot-text.ts'

export const rejectStatement = operation({
  name: 'statement.reject',
  input: z.strictObject({ statementId: Id, version: Version, reason: prose(1000) }),
  output: StatementView,
  example: {
    statementId: '019ab000-0000-7000-8000-000000000002',
    version: 1,
    reason: 'The title of a book, not something said.',
  },
  subject: (tx, input) => lockStatement(tx, input.statementId),
  may: can.rejectStatement,
  present: (tx, statement) => showStatement(tx, statement.id),
  async run({ tx, actor, now }, statement, { reason }) {
    await checkSource(tx, statement.sourceId)
    await tx.statement.update({
      where: { id: statement.id },
      data: { state: 'rejected', rejectedReason: reason, version: { increment: 1 } },
    })
    const digests =
      statement.state === 'confirmed'
        ? await letGoOfClaim(
            tx,
            statement,
            {
              reason: 'statement-rejected',
              changes: [{ what: 'words', before: statement.quote, after: null }],
            },
            actor.id,
            now,
          )
        : {}
    return {
      value: await showStatement(tx, statement.id),
      event: {
        subject: `statement:${statement.id}`,
        detail: { before: { state: statement.state }, after: { state: 'rejected' }, reason, digests },
      },
    }
  },
})
