// The desk's history, newest first: who did what to which thing, with the hashes that hold it together.
import { z } from 'zod'
import { historyLines } from '#lib/db/history-lines'
import { firstHash } from '#lib/db/history'
import { literally } from '#lib/db/like'
import { query } from '#lib/kernel/query'
import { Id, listOf, Page } from '#lib/record/fields'
import { HistoryLine } from '#lib/record/history'
import { can } from '#lib/record/permissions'
import { refuse } from '#lib/record/refusal'

export const listHistory = query({
  name: 'history.list',
  input: z.strictObject({
    /** `noun:id`, or a noun alone: `claim`. */
    subject: z.string().max(100).optional(),
    /** `noun.verb`, or a noun alone: `decision`. */
    operation: z.string().max(100).optional(),
    /** The id of a person. */
    actor: Id.optional(),
    ...Page,
  }),
  output: listOf(HistoryLine.extend({ hash: z.string(), previousHash: z.string() })).extend({
    chain: z.object({ length: z.int(), head: z.string() }),
    /** Everyone who has acted at this desk. */
    actors: z.array(z.object({ id: Id, name: z.string() })),
  }),
  example: { operation: 'decision', limit: 50 },
  may: can.readHistory,
  async read({ tx }, { subject, operation, actor, cursor, limit }) {
    const before = seqOf(cursor)
    const events = await tx.auditEvent.findMany({
      where: {
        ...(subject && {
          subject: subject.includes(':') ? subject : { startsWith: `${literally(subject)}:` },
        }),
        ...(operation && {
          operation: operation.includes('.') ? operation : { startsWith: `${literally(operation)}.` },
        }),
        ...(actor && { actorId: actor }),
        ...(before !== null && { seq: { lt: before } }),
      },
      orderBy: { seq: 'desc' },
      take: limit + 1,
    })
    const page = events.slice(0, limit)
    const lines = await historyLines(tx, page)
    const head = await tx.auditHead.findFirst()
    const last = events.length > limit ? page.at(-1) : undefined
    return {
      items: lines.map((line, i) => ({
        ...line,
        hash: page[i]?.hash ?? firstHash,
        previousHash: page[i]?.previousHash ?? firstHash,
      })),
      next: last ? Buffer.from(String(last.seq)).toString('base64url') : null,
      chain: { length: head?.seq ?? 0, head: head?.hash ?? firstHash },
      actors: await tx.person.findMany({ orderBy: { name: 'asc' }, select: { id: true, name: true } }),
    }
  },
})

/** The number of the line at which the page before ended. */
function seqOf(cursor: string | undefined): number | null {
  if (cursor === undefined) return null
  const seq = Number(Buffer.from(cursor, 'base64url').toString('utf8'))
  if (Number.isInteger(seq) && seq > 0 && seq < 2 ** 31) return seq
  refuse({ kind: 'invalid', code: 'invalid', issues: [{ path: 'cursor', problem: 'not-a-cursor' }] })
}
