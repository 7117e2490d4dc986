// Walks one desk's chain from behind its wall: what a job does while people wait.
import { onDesk } from './client.ts'
import type { Tx } from './client.ts'
import type { Connection } from './connection.ts'
import { walk } from './verify-history.ts'

const patience = 30 * 60_000

type Walk = {
  /** Hears how many lines there are; false where nobody waits for it any more. */
  begin: (lines: number) => Promise<boolean>
  onWay: (lines: number) => Promise<void>
}
export type Found = { lines: number; head: string; wrong?: { seq: number; what: string } }

/** Null where nobody waits for it. */
export function verifyDesk(deskId: string, { begin, onWay }: Walk): Promise<Found | null> {
  return onDesk(
    deskId,
    async (tx) => {
      const head = await tx.auditHead.findFirst()
      if (!(await begin(head?.seq ?? 0))) return null
      const { lines, head: last, wrong } = await walk(connectionOf(tx), deskId, deskId, onWay)
      const first = wrong[0]
      const seq = first?.seq ?? 0
      return { lines, head: last, ...(first && { wrong: { seq, what: first.what } }) }
    },
    { timeout: patience, asAtOneMoment: true },
  )
}

const connectionOf = (tx: Tx): Connection => ({
  query: (sql, values = []) => tx.$queryRawUnsafe(sql, ...values),
})
