// The desk's history, newest first: who did what to which thing, with the hashes that hold it together.
import { z } from 'zod'
import { chainNow, historyEvents } from '#lib/db/history-events'
import { linesKnowing } from '#lib/db/history-lines'
import { personsOfDesk } from '#lib/db/persons'
import { firstHash } from '#lib/db/history'
import { query } from '#lib/kernel/query'
import { Id, listOf, Moment, Page } from '#lib/record/fields'
import { HistoryFilter, HistoryLine } from '#lib/record/history'
import { can } from '#lib/record/permissions'
import { refuse } from '#lib/record/refusal'

const last = 2 ** 31 - 1
const verifiedBy = 'history.finish-verifying'

export const listHistory = query({
  name: 'history.list',
  input: z.strictObject({
    ...HistoryFilter,
    /** From this line down: a link to it. */
    seq: z.coerce.number().int().min(1).max(last).optional(),
    ...Page,
  }),
  output: listOf(HistoryLine.extend({ hash: z.string(), previousHash: z.string() })).extend({
    chain: z.object({
      length: z.int(),
      head: z.string(),
      /** When it was last walked from end to end, by whom, and whether it was whole. */
      verified: z.object({ at: Moment, by: z.string(), whole: z.boolean() }).nullable(),
    }),
    /** Everyone who has acted at this desk. */
    actors: z.array(z.object({ id: Id, name: z.string() })),
  }),
  example: { operation: 'decision', limit: 50 },
  may: can.readHistory,
  async read({ tx }, { cursor, limit, seq, ...filter }) {
    const below = seqOf(cursor) ?? (seq === undefined ? last : seq + 1)
    const events = await historyEvents(tx, filter, { below }, limit + 1)
    const page = events.slice(0, limit)
    const actors = await personsOfDesk(tx)
    const lines = await linesKnowing(tx, page, namesIn(actors))
    const chain = await chainNow(tx, verifiedBy)
    const end = events.length > limit ? page.at(-1) : undefined
    return {
      items: lines.map((line, i) => ({
        ...line,
        hash: page[i]?.hash ?? firstHash,
        previousHash: page[i]?.previousHash ?? firstHash,
      })),
      next: end ? Buffer.from(String(end.seq)).toString('base64url') : null,
      chain: {
        length: chain?.length ?? 0,
        head: chain?.head ?? firstHash,
        verified: chain?.verifiedAt
          ? { at: chain.verifiedAt.toISOString(), ...outcomeOf(chain.outcome, actors) }
          : null,
      },
      actors,
    }
  },
})

const Outcome = z.object({ whole: z.boolean(), by: Id })

const namesIn = (actors: readonly { id: string; name: string }[]) => {
  const names = new Map(actors.map(({ id, name }) => [id, name]))
  return (id: string) => ({ id, name: names.get(id) ?? '' })
}

/** How the chain was found, and who had asked. */
function outcomeOf(detail: unknown, persons: readonly { id: string; name: string }[]) {
  const { whole, by } = Outcome.parse(detail)
  return { whole, by: persons.find(({ id }) => id === by)?.name ?? '' }
}

/** The number of the line at which the page before ended. */
function seqOf(cursor: string | undefined): number | null {
  if (cursor === undefined) return null
  const seq = Number(Buffer.from(cursor, 'base64url').toString('utf8'))
  if (Number.isInteger(seq) && seq > 0 && seq <= last) return seq
  refuse({ kind: 'invalid', code: 'invalid', issues: [{ path: 'cursor', problem: 'not-a-cursor' }] })
}
