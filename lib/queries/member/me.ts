// Whoever asks: their role at this desk, and what it lets them do.
import { z } from 'zod'
import { query } from '#lib/kernel/query'
import { Me } from '#lib/record/member'
import { can, isAllowed, roleRefusal } from '#lib/record/permissions'

export const me = query({
  name: 'member.me',
  input: z.strictObject({}),
  output: Me,
  example: {},
  may: can.read,
  async read({ actor }) {
    const { id, memberId, name, email, role, scopes, via } = actor
    return {
      ...{ id, memberId, name, email, role, via },
      scopes: [...scopes],
      desk: { id: actor.deskId, slug: actor.desk, name: actor.deskName },
      allowed: {
        bringIn: isAllowed(can.bringIn, actor, actor),
        addSpeaker: isAllowed(can.addSpeaker, actor, actor),
        approve: roleRefusal(can.approveDecision, actor) === null,
        export: isAllowed(can.export, actor, actor),
        keepCollections: isAllowed(can.keepCollections, actor, actor),
        readHistory: isAllowed(can.readHistory, actor, actor),
        addMember: isAllowed(can.addMember, actor, actor),
        manageTokens: isAllowed(can.manageTokens, actor, actor),
      },
    }
  },
})
