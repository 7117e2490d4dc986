// Requests to reply that become another claim's or another speaker's.
import type { Tx } from './client.ts'
import type { Prisma } from './generated/client.ts'
import type { Digests } from './ground.ts'
import { replyDigest } from './replies.ts'

/** Changes whose the requests are; gives the digests of what they are by then. Locked by their id, as everywhere. */
export async function moveReplies(
  tx: Tx,
  where: Prisma.ReplyRequestWhereInput,
  to: { claimId: string; cameFrom: string | null } | { speakerId: string },
): Promise<Digests> {
  const found = await tx.replyRequest.findMany({ where, select: { id: true } })
  if (found.length === 0) return {}
  const ids = found.map(({ id }) => id)
  await tx.$queryRaw`SELECT 1 FROM reply_request WHERE id = ANY(${ids}::uuid[]) ORDER BY id FOR UPDATE`
  await tx.replyRequest.updateMany({ where: { ...where, id: { in: ids } }, data: to })
  const rows = await tx.replyRequest.findMany({ where: { id: { in: ids } }, orderBy: { id: 'asc' } })
  return Object.fromEntries(rows.map((row) => [`reply:${row.id}`, replyDigest(row)]))
}
