// One line of the history, opened: what it changed, as before and after.
import { z } from 'zod'
import { changesOf } from '#lib/db/changes-of'
import { query } from '#lib/kernel/query'
import { HistoryChange } from '#lib/record/history'
import { can } from '#lib/record/permissions'
import { refuse } from '#lib/record/refusal'

export const historyChange = query({
  name: 'history.change',
  input: z.strictObject({
    seq: z.coerce
      .number()
      .int()
      .min(1)
      .max(2 ** 31 - 1),
  }),
  output: HistoryChange,
  example: { seq: 1 },
  may: can.readHistory,
  async read({ tx, actor }, { seq }) {
    const event = await tx.auditEvent.findUnique({ where: { deskId_seq: { deskId: actor.deskId, seq } } })
    if (!event) refuse({ kind: 'missing', code: 'missing', what: 'line' })
    if (event.changeId === null) return { seq, rows: null, more: 0 }
    return { seq, ...(await changesOf(tx, event.changeId)) }
  },
})
