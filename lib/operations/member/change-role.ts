// A member's role changes. It holds at once, for sessions and tokens alike.
import { z } from 'zod'
import { showMember } from '#lib/db/members'
import { isLastAdmin, lockMember } from '#lib/db/membership'
import { operation } from '#lib/kernel/operation'
import { roles } from '#lib/record/actor'
import { Id, Version } from '#lib/record/fields'
import { MemberView } from '#lib/record/member'
import { can } from '#lib/record/permissions'
import { refuse } from '#lib/record/refusal'

export const changeRole = operation({
  name: 'member.change-role',
  input: z.strictObject({ memberId: Id, version: Version, role: z.enum(roles) }),
  output: MemberView,
  example: { memberId: '019ab000-0000-7000-8000-00000000000d', version: 1, role: 'editor' as const },
  subject: (tx, input) => lockMember(tx, input.memberId),
  may: can.changeMember,
  present: (tx, member) => showMember(tx, member.id),
  async run({ tx }, member, { role }) {
    if (role !== 'admin' && (await isLastAdmin(tx, member))) {
      refuse({ kind: 'conflict', code: 'last-admin', current: await showMember(tx, member.id) })
    }
    if (role === member.role) return { value: await showMember(tx, member.id), event: null }
    await tx.member.update({ where: { id: member.id }, data: { role, version: { increment: 1 } } })
    return {
      value: await showMember(tx, member.id),
      event: { subject: `member:${member.id}`, detail: { before: { role: member.role }, after: { role } } },
    }
  },
})
