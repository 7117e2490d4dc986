// Requests to reply in a list: each with the claim that it is about.
import { z } from 'zod'
import { Tag } from './claim.ts'
import { Id } from './fields.ts'
import { ReplyItem } from './reply.ts'

export const ListedReply = ReplyItem.extend({
  claim: z.object({ id: Id, number: z.int(), text: z.string(), tag: Tag }),
})
export type ListedReply = z.infer<typeof ListedReply>
