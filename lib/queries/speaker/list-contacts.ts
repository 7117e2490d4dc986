// How a speaker is reached: the contacts that hold, and where asked for those that were removed.
import { z } from 'zod'
import { contactViews } from '#lib/db/contacts'
import { query } from '#lib/kernel/query'
import { ContactView } from '#lib/record/contact'
import { Id } from '#lib/record/fields'
import { can, isAllowed } from '#lib/record/permissions'
import { refuse } from '#lib/record/refusal'

export const listContacts = query({
  name: 'speaker.contacts',
  input: z.strictObject({
    speakerId: Id,
    /** `1`: those that were removed, too. */
    removed: z.literal('1').optional(),
  }),
  output: z.object({
    items: z.array(ContactView),
    /** All contacts stand on one page. */
    next: z.null(),
    allowed: z.object({ keep: z.boolean() }),
  }),
  example: { speakerId: '019ab000-0000-7000-8000-000000000008' },
  may: can.read,
  async read({ tx, actor }, { speakerId, removed }) {
    const speaker = await tx.speaker.findUnique({ where: { id: speakerId }, select: { mergedInto: true } })
    if (!speaker) refuse({ kind: 'missing', code: 'missing', what: 'speaker' })
    const rows = await tx.speakerContact.findMany({
      where: { speakerId, ...(removed === undefined && { removedAt: null }) },
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    })
    const keep = speaker.mergedInto === null && isAllowed(can.keepContacts, actor, actor)
    return { items: await contactViews(tx, rows), next: null, allowed: { keep } }
  },
})
