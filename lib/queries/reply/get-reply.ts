// One request, and what came of it.
import { z } from 'zod'
import { replyViews } from '#lib/db/replies'
import { query } from '#lib/kernel/query'
import { Id } from '#lib/record/fields'
import { can } from '#lib/record/permissions'
import { refuse } from '#lib/record/refusal'
import { ReplyView } from '#lib/record/reply'

export const getReply = query({
  name: 'reply.get',
  input: z.strictObject({ replyId: Id }),
  output: ReplyView,
  example: { replyId: '019ab000-0000-7000-8000-000000000010' },
  may: can.read,
  async read({ tx, now }, { replyId }) {
    const rows = await tx.replyRequest.findMany({ where: { id: replyId } })
    const [view] = await replyViews(tx, rows, now)
    return view ?? refuse({ kind: 'missing', code: 'missing', what: 'reply' })
  },
})
