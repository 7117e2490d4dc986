// Who comes to a desk and leaves it, and that a desk is never without an admin.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { closeDatabase, database } from '#lib/db/client'
import { sha256 } from '#lib/db/canonical-json'
import { makeCast } from '#lib/db/testing/cast'
import type { Cast } from '#lib/db/testing/cast'
import { cloneDatabase } from '#lib/db/testing/database'
import type { ClonedDatabase } from '#lib/db/testing/database'
import { bearerOf } from '#lib/db/tokens'
import { must, mustAsk, refusalCode } from '#lib/doors/testing/scene'
import { execute } from '#lib/kernel/execute'
import { listMembers } from '#lib/queries/member/list-members'
import { listTokens } from '#lib/queries/token/list-tokens'
import { makeToken } from '../token/make-token.ts'
import { revokeToken } from '../token/revoke-token.ts'
import { addMember } from './add-member.ts'
import { changeRole } from './change-role.ts'
import { removeMember } from './remove-member.ts'

let db: ClonedDatabase
let cast: Cast
beforeAll(async () => {
  db = await cloneDatabase()
  process.env.ONRECORD_APP_DATABASE_URL = db.appUrl
  cast = await makeCast(db.ownerUrl)
})
afterAll(async () => {
  await closeDatabase()
  await db.drop()
})

const memberCalled = async (email: string) => {
  const { items } = await mustAsk(listMembers, cast.as('admin'), {})
  const member = items.find((one) => one.email === email)
  if (!member) throw new Error(`${email} is no member`)
  return member
}

test('somebody new gets a link that works; the second time they are there already', async () => {
  const admin = cast.as('admin')
  const { member, link } = await must(addMember, admin, {
    email: 'Yuki.Brandt@desk.example',
    role: 'checker',
  })
  expect(member).toMatchObject({ email: 'yuki.brandt@desk.example', name: 'Yuki Brandt', role: 'checker' })
  const holders = await database().$queryRaw`SELECT email FROM link_holder(${sha256(link ?? '')})`
  expect(holders).toEqual([{ email: 'yuki.brandt@desk.example' }])
  expect(await refusalCode(addMember, admin, { email: 'yuki.brandt@desk.example', role: 'editor' })).toBe(
    'already',
  )
})

test('the same person added twice at once is one member', async () => {
  const input = { email: 'twice@desk.example', role: 'viewer' }
  const answers = await Promise.all([1, 2, 3].map(() => execute(addMember, cast.as('admin'), input)))
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  const refused = answers.flatMap((answer) => (answer.ok ? [] : [answer.refusal.code]))
  expect(refused).toEqual(['already', 'already'])
})

test('somebody who left comes back as the same member', async () => {
  const admin = cast.as('admin')
  const { member } = await must(addMember, admin, { email: 'back@desk.example', role: 'editor' })
  await must(removeMember, admin, { memberId: member.id, version: member.version })
  expect(await refusalCode(changeRole, admin, { memberId: member.id, version: 2, role: 'viewer' })).toBe(
    'missing',
  )
  const again = await must(addMember, admin, { email: 'back@desk.example', role: 'viewer' })
  expect(again.member).toMatchObject({ id: member.id, role: 'viewer' })
})

test('the last admin stays, however they would go', async () => {
  const admin = cast.as('admin')
  const last = await memberCalled(admin.email)
  const which = { memberId: last.id, version: last.version }
  expect(await refusalCode(removeMember, admin, which)).toBe('last-admin')
  expect(await refusalCode(changeRole, admin, { ...which, role: 'editor' })).toBe('last-admin')
})

test('two admins who remove each other at once leave one', async () => {
  const admin = cast.as('admin')
  for (let round = 0; round < 5; round++) {
    const email = `second-${round}@desk.example`
    const { member } = await must(addMember, admin, { email, role: 'admin' })
    const own = await memberCalled(admin.email)
    const second = { ...admin, id: member.personId, memberId: member.id, email }
    const answers = await Promise.all([
      execute(removeMember, admin, { memberId: member.id, version: member.version }),
      execute(changeRole, second, { memberId: own.id, version: own.version, role: 'viewer' }),
    ])
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    const { items } = await mustAsk(listMembers, admin, {})
    const admins = items.filter(({ role }) => role === 'admin')
    expect(admins).toHaveLength(1)
    if (admins[0]?.id === own.id) continue
    await must(changeRole, second, { memberId: own.id, version: own.version + 1, role: 'admin' })
    await must(removeMember, admin, { memberId: member.id, version: member.version })
  }
})

test('a token is its maker’s, is kept as a hash, and ends when it is revoked or its member leaves', async () => {
  const admin = cast.as('admin')
  const { token, made } = await must(makeToken, admin, { name: 'Wire', scopes: ['read'], days: 30 })
  expect(await bearerOf(token)).toMatchObject({
    actor: { id: admin.id, role: 'admin', scopes: ['read'], via: 'token' },
  })
  expect(JSON.stringify(await mustAsk(listTokens, admin, {}))).not.toContain(token)
  await must(revokeToken, admin, { tokenId: made.id })
  expect(await bearerOf(token)).toBeNull()

  const { member } = await must(addMember, admin, { email: 'leaver@desk.example', role: 'admin' })
  const leaver = { ...admin, id: member.personId, memberId: member.id }
  const theirs = await must(makeToken, leaver, { name: 'Theirs', scopes: ['write', 'read'] })
  await must(changeRole, admin, { memberId: member.id, version: member.version, role: 'viewer' })
  expect(await bearerOf(theirs.token)).toMatchObject({ actor: { role: 'viewer' } })
  await must(removeMember, admin, { memberId: member.id, version: member.version + 1 })
  expect(await bearerOf(theirs.token)).toBeNull()
})

test('a token lasts a year at the longest', async () => {
  expect(await refusalCode(makeToken, cast.as('admin'), { name: 'Long', scopes: ['read'], days: 366 })).toBe(
    'invalid',
  )
})
