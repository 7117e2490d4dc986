// Somebody leaves the desk. Their name stays with what they did; their tokens for this desk end.
import { z } from 'zod'
import { showMember } from '#lib/db/members'
import { isLastAdmin, lockMember } from '#lib/db/membership'
import { operation } from '#lib/kernel/operation'
import { Id, Version } from '#lib/record/fields'
import { MemberView } from '#lib/record/member'
import { can } from '#lib/record/permissions'
import { refuse } from '#lib/record/refusal'

export const removeMember = operation({
  name: 'member.remove',
  /** The version may be left out: whoever is removed is, whatever their role has become. */
  input: z.strictObject({ memberId: Id, version: Version.optional() }),
  output: MemberView,
  example: { memberId: '019ab000-0000-7000-8000-00000000000d', version: 1 },
  subject: (tx, input) => lockMember(tx, input.memberId),
  may: can.changeMember,
  present: (tx, member) => showMember(tx, member.id),
  async run({ tx, now }, member) {
    if (await isLastAdmin(tx, member)) {
      refuse({ kind: 'conflict', code: 'last-admin', current: await showMember(tx, member.id) })
    }
    await tx.member.update({ where: { id: member.id }, data: { endedAt: now, version: { increment: 1 } } })
    const { count } = await tx.apiToken.updateMany({
      where: { memberId: member.id, revokedAt: null },
      data: { revokedAt: now },
    })
    return {
      value: await showMember(tx, member.id),
      event: {
        subject: `member:${member.id}`,
        detail: { before: { role: member.role }, tokensEnded: count },
      },
    }
  },
})
