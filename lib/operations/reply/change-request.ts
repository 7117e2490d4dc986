// What everything that is done to a request has in common: which it is, what it becomes, and its line in the history.
import type { Tx } from '#lib/db/client'
import type { Prisma, ReplyRequest } from '#lib/db/generated/client'
import { replyDigest, showReply } from '#lib/db/replies'
import { Id, Version } from '#lib/record/fields'
import type { ReplyView } from '#lib/record/reply'

/** Which request, at which version. */
export const onRequest = { replyId: Id, version: Version }

/** Changes the request; the history keeps its state, `detail`, and a salted digest of all its words. */
export async function changeRequest(
  tx: Tx,
  reply: ReplyRequest,
  now: Date,
  data: Prisma.ReplyRequestUpdateInput,
  detail: Record<string, unknown> = {},
): Promise<{ value: ReplyView; event: { subject: string; detail: Record<string, unknown> } }> {
  const changed = await tx.replyRequest.update({
    where: { id: reply.id },
    data: { ...data, version: { increment: 1 } },
  })
  const digest = replyDigest(changed)
  return {
    value: await showReply(tx, reply.id, now),
    event: {
      subject: `claim:${reply.claimId}`,
      detail: { reply: reply.id, before: reply.state, after: changed.state, ...detail, digest },
    },
  }
}
