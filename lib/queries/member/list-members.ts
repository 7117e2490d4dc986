// The members of a desk.
import { z } from 'zod'
import { showMembers } from '#lib/db/members'
import { query } from '#lib/kernel/query'
import { MemberView } from '#lib/record/member'
import { can, isAllowed } from '#lib/record/permissions'

export const listMembers = query({
  name: 'member.list',
  input: z.strictObject({}),
  output: z.object({
    items: z.array(MemberView.extend({ isYou: z.boolean() })),
    /** All members stand on one page. */
    next: z.null(),
    allowed: z.object({ add: z.boolean(), change: z.boolean() }),
  }),
  example: {},
  may: can.readMembers,
  async read({ tx, actor }) {
    const members = await showMembers(tx)
    return {
      items: members.map((member) => ({ ...member, isYou: member.personId === actor.id })),
      next: null,
      allowed: {
        add: isAllowed(can.addMember, actor, actor),
        change: isAllowed(can.changeMember, actor, actor),
      },
    }
  },
})
