// Somebody becomes a member of the desk. Whoever is new to the installation gets a link that sets a password, once.
import { z } from 'zod'
import { sha256 } from '#lib/db/canonical-json'
import { deskOf } from '#lib/db/desks'
import { showMember } from '#lib/db/members'
import { knownPerson, firstLink, joinDesk, memberOfPerson } from '#lib/db/membership'
import { operation } from '#lib/kernel/operation'
import { roles } from '#lib/record/actor'
import { line } from '#lib/record/fields'
import { MemberView } from '#lib/record/member'
import { can } from '#lib/record/permissions'
import { refuse } from '#lib/record/refusal'

export const addMember = operation({
  name: 'member.add',
  input: z.strictObject({
    email: z.email().max(200).toLowerCase(),
    role: z.enum(roles),
    /** What they are called, where they are new here. */
    name: line(120).optional(),
  }),
  output: z.object({
    member: MemberView,
    /** What the one-time link holds; null for somebody who can sign in already. */
    link: z.string().nullable(),
  }),
  example: { email: 'yuki@desk.example', role: 'checker' as const, name: 'Yuki Brandt' },
  subject: (tx, _input, actor) => deskOf(tx, actor),
  may: can.addMember,
  async run({ tx, now }, desk, { email, role, name }) {
    const person = await knownPerson(tx, email, name ?? nameFrom(email))
    const before = await memberOfPerson(tx, person.id)
    if (before && before.endedAt === null) {
      refuse({ kind: 'conflict', code: 'already', current: await showMember(tx, before.id) })
    }
    const memberId = await joinDesk(tx, desk.id, person.id, role, before, now)
    const link = person.isNew ? await firstLink(tx, person.id) : null
    return {
      value: { member: await showMember(tx, memberId), link },
      event: {
        subject: `member:${memberId}`,
        detail: { person: person.id, email: sha256(email), role, link: link !== null },
      },
    }
  },
})

/** A name to begin with, from the part before the `@`. */
function nameFrom(email: string): string {
  const words = (email.split('@')[0] ?? '').split(/[._+-]+/).filter(Boolean)
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(' ') || email
}
