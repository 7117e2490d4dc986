// A batch of the history as it is handed over to be verified elsewhere: the oldest first, each line with the very text
// that its hash covers.
import { z } from 'zod'
import { historyEvents } from '#lib/db/history-events'
import { personsOf } from '#lib/db/persons'
import { query } from '#lib/kernel/query'
import { Id, Moment, PersonView } from '#lib/record/fields'
import { HistoryFilter } from '#lib/record/history'
import { can } from '#lib/record/permissions'

export const exportHistory = query({
  name: 'history.export',
  input: z.strictObject({
    ...HistoryFilter,
    /** The number of the line at which the batch before ended. */
    after: z.coerce.number().int().min(0).default(0),
    limit: z.coerce.number().int().min(1).max(1000).default(1000),
  }),
  output: z.object({
    lines: z.array(
      z.object({
        seq: z.int(),
        at: Moment,
        actor: PersonView.nullable(),
        operation: z.string(),
        subject: z.string(),
        detail: z.record(z.string(), z.unknown()),
        changeId: Id.nullable(),
        line: z.string(),
        previousHash: z.string(),
        hash: z.string(),
      }),
    ),
    /** Where the next batch begins; null where this was the last. */
    after: z.int().nullable(),
  }),
  example: { operation: 'decision' },
  may: can.readHistory,
  async read({ tx }, { after, limit, ...filter }) {
    const events = await historyEvents(tx, filter, { above: after }, limit)
    const persons = await personsOf(
      tx,
      events.map(({ actorId }) => actorId),
    )
    return {
      lines: events.map(
        ({ seq, at, actorId, operation, subject, detail, changeId, line, previousHash, hash }) => ({
          ...{ seq, at: at.toISOString(), operation, subject, changeId, line, previousHash, hash },
          actor: actorId ? persons(actorId) : null,
          detail: detail as Record<string, unknown>,
        }),
      ),
      after: events.length === limit ? (events.at(-1)?.seq ?? null) : null,
    }
  },
})
