// Members of a desk, as its screens show them.
import { isAtLeast } from '#lib/record/actor'
import type { Role } from '#lib/record/actor'
import type { MemberView } from '#lib/record/member'
import type { Tx } from './client.ts'
import type { Prisma } from './generated/client.ts'

/** Members who may approve a decision of `proposer`: editors and above, and never the proposer. */
export async function approversFor(
  tx: Tx,
  proposer: string,
): Promise<{ id: string; name: string; role: Role }[]> {
  const members = await tx.member.findMany({
    where: { endedAt: null, personId: { not: proposer } },
    orderBy: { createdAt: 'asc' },
    include: { person: { select: { id: true, name: true } } },
  })
  return members.flatMap(({ role, person }) =>
    isAtLeast(role as Role, 'editor') ? [{ ...person, role: role as Role }] : [],
  )
}

const withPerson = {
  person: { select: { id: true, name: true, email: true } },
} as const satisfies Prisma.MemberInclude
type MemberRow = Prisma.MemberGetPayload<{ include: typeof withPerson }>

function memberView({ id, role, version, createdAt, person }: MemberRow): MemberView {
  return {
    ...{ id, version, personId: person.id, email: person.email, name: person.name },
    role: role as Role,
    since: createdAt.toISOString(),
  }
}

/** Everyone who is a member now, in the order in which they came. */
export async function showMembers(tx: Tx): Promise<MemberView[]> {
  const rows = await tx.member.findMany({
    where: { endedAt: null },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    include: withPerson,
  })
  return rows.map(memberView)
}

/** The member as people see them. They must be there. */
export async function showMember(tx: Tx, id: string): Promise<MemberView> {
  return memberView(await tx.member.findUniqueOrThrow({ where: { id }, include: withPerson }))
}
