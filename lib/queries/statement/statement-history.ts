// What happened to one statement and to the claim that it asserts: every change and every decision, oldest first.
import { z } from 'zod'
import { historyLines } from '#lib/db/history-lines'
import { query } from '#lib/kernel/query'
import { Id } from '#lib/record/fields'
import { HistoryLine } from '#lib/record/history'
import { can } from '#lib/record/permissions'
import { refuse } from '#lib/record/refusal'

export const statementHistory = query({
  name: 'statement.history',
  input: z.strictObject({ statementId: Id }),
  output: z.object({ items: z.array(HistoryLine) }),
  example: { statementId: '019ab000-0000-7000-8000-000000000002' },
  may: can.read,
  async read({ tx }, { statementId }) {
    const statement = await tx.statement.findUnique({
      where: { id: statementId },
      select: { appearance: { select: { claimId: true, claim: { select: { state: true } } } } },
    })
    if (!statement) refuse({ kind: 'missing', code: 'missing', what: 'statement' })
    const { appearance } = statement
    const claim = appearance?.claim.state === 'on-record' ? [`claim:${appearance.claimId}`] : []
    const events = await tx.auditEvent.findMany({
      where: { subject: { in: [`statement:${statementId}`, ...claim] } },
      orderBy: { seq: 'asc' },
    })
    return { items: await historyLines(tx, events) }
  },
})
