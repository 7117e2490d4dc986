// Undoes a confirmation or a rejection: the statement is `found` again.
import { z } from 'zod'
import { letGoOfClaim } from '#lib/db/ground'
import { lockStatement, showStatement } from '#lib/db/statements'
import { operation } from '#lib/kernel/operation'
import { Id, Version } from '#lib/record/fields'
import { can } from '#lib/record/permissions'
import { StatementView } from '#lib/record/statement'
import { checkSource } from './snapshot-text.ts'

export const reopenStatement = operation({
  name: 'statement.reopen',
  input: z.strictObject({ statementId: Id, version: Version }),
  output: StatementView,
  example: { statementId: '019ab000-0000-7000-8000-000000000002', version: 2 },
  subject: (tx, input) => lockStatement(tx, input.statementId),
  may: can.reopenStatement,
  present: (tx, statement) => showStatement(tx, statement.id),
  async run({ tx, actor, now }, statement) {
    await checkSource(tx, statement.sourceId)
    await tx.statement.update({
      where: { id: statement.id },
      data: { state: 'found', rejectedReason: null, version: { increment: 1 } },
    })
    const digests =
      statement.state === 'confirmed'
        ? await letGoOfClaim(
            tx,
            statement,
            {
              reason: 'statement-reopened',
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
        detail: { before: { state: statement.state }, after: { state: 'found' }, digests },
      },
    }
  },
})
