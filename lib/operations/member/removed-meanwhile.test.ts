// Somebody is removed, or their role lowered, while what they do is under way: it comes wholly before that, or not at all.
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { closeDatabase, onDesk } from '#lib/db/client'
import { onConnection } from '#lib/db/connection'
import { makeCast } from '#lib/db/testing/cast'
import type { Cast } from '#lib/db/testing/cast'
import { cloneDatabase } from '#lib/db/testing/database'
import type { ClonedDatabase } from '#lib/db/testing/database'
import { must, mustAsk, proposalOnRecord } from '#lib/doors/testing/scene'
import { execute } from '#lib/kernel/execute'
import { getClaim } from '#lib/queries/claim/get-claim'
import type { Actor, Role } from '#lib/record/actor'
import { bringIn } from '../source/bring-in.ts'
import { makeToken } from '../token/make-token.ts'
import { approveDecision } from '../decision/approve-decision.ts'
import { addMember } from './add-member.ts'
import { changeRole } from './change-role.ts'
import { removeMember } from './remove-member.ts'

let db: ClonedDatabase
let cast: Cast
let count = 0
const text = () => `Report ${++count}.\n\n“The gates were shut at noon,” said Ada Holm.\n`

beforeAll(async () => {
  db = await cloneDatabase()
  process.env.ONRECORD_APP_DATABASE_URL = db.appUrl
  cast = await makeCast(db.ownerUrl)
})
afterAll(async () => {
  await closeDatabase()
  await db.drop()
})

async function joined(role: Role): Promise<{ member: { id: string; version: number }; actor: Actor }> {
  const email = `guest-${++count}@desk.example`
  const { member } = await must(addMember, cast.as('admin'), { email, role })
  return { member, actor: { ...cast.as(role), id: member.personId, memberId: member.id, email } }
}
const memberOf = ({ id, version }: { id: string; version: number }) => ({ memberId: id, version })
const lowered = (member: { id: string; version: number }) =>
  must(changeRole, cast.as('admin'), { ...memberOf(member), role: 'checker' })
const removed = (member: { id: string; version: number }) =>
  must(removeMember, cast.as('admin'), memberOf(member))

/** Begins `work`, which waits for the claim, does `meanwhile`, and lets go of the claim. */
const whileWaiting = <T>(claimId: string, work: () => Promise<T>, meanwhile: () => Promise<unknown>) =>
  onConnection(db.ownerUrl, async (owner) => {
    await owner.query('BEGIN')
    await owner.query('SELECT 1 FROM claim WHERE id = $1 FOR UPDATE', [claimId])
    const begun = work()
    const waits = `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`
    await expect.poll(() => owner.query(waits)).toHaveLength(1)
    await meanwhile()
    await owner.query('COMMIT')
    return begun
  })

test.each([
  ['removed', removed, 'unauthenticated'],
  ['made a checker', lowered, 'forbidden'],
] as const)('an approval under way is refused where its approver is %s', async (_how, end, code) => {
  const { claim, decision } = await proposalOnRecord(cast.as('checker'), text())
  const { member, actor } = await joined('editor')
  const approval = { decisionId: decision.id, version: decision.version }
  const answer = await whileWaiting(
    claim.id,
    () => execute(approveDecision, actor, approval),
    () => end(member),
  )
  expect(answer).toMatchObject({ ok: false, refusal: { code } })
  const { tag, decisions } = await mustAsk(getClaim, cast.as('viewer'), { claimId: claim.id })
  expect({ tag, state: decisions[0]?.state }).toEqual({ tag: 'attributed', state: 'open' })
  expect((await must(approveDecision, cast.as('editor'), approval)).claim.tag).toBe('verified')
})

test('a role that was raised or kept under way is no hindrance', async () => {
  const { claim, decision } = await proposalOnRecord(cast.as('checker'), text())
  const { member, actor } = await joined('editor')
  const answer = await whileWaiting(
    claim.id,
    () => execute(approveDecision, actor, { decisionId: decision.id, version: decision.version }),
    () => must(changeRole, cast.as('admin'), { ...memberOf(member), role: 'admin' }),
  )
  expect(answer.ok).toBe(true)
})

test('an admin ends or lowers their own membership', async () => {
  for (const leave of [
    (one: Actor, version: number) => execute(removeMember, one, { memberId: one.memberId, version }),
    (one: Actor, version: number) =>
      execute(changeRole, one, { memberId: one.memberId, version, role: 'viewer' }),
  ]) {
    const { member, actor } = await joined('admin')
    expect((await leave(actor, member.version)).ok).toBe(true)
  }
})

test('whatever they do all at once, nothing of theirs stands behind their removal', async () => {
  let [before, behind] = [0, 0]
  for (let round = 0; round < 12; round++) {
    const { member, actor } = await joined('admin')
    const { decision } = await proposalOnRecord(cast.as('checker'), text())
    const [gone, ...theirs] = await Promise.all([
      // Later from round to round, so that some of theirs comes first.
      pause(round * 4).then(() => execute(removeMember, cast.as('admin'), { memberId: member.id })),
      execute(approveDecision, actor, { decisionId: decision.id, version: decision.version }),
      execute(bringIn, actor, { text: text() }),
      execute(makeToken, actor, { name: 'Wire', scopes: ['read'] }),
      execute(changeRole, actor, { ...memberOf(member), role: 'editor' }),
    ])
    expect(gone.ok).toBe(true)
    before += theirs.filter(({ ok }) => ok).length
    behind += theirs.filter(({ ok }) => !ok).length
    const lines = await onDesk(cast.desk.id, (tx) => tx.auditEvent.findMany({ orderBy: { seq: 'asc' } }))
    const end = lines.findLastIndex(
      ({ operation, subject }) => operation === 'member.remove' && subject === `member:${member.id}`,
    )
    expect(lines.slice(end).filter(({ actorId }) => actorId === actor.id)).toEqual([])
    const tokens = { memberId: member.id, revokedAt: null }
    expect(await onDesk(cast.desk.id, (tx) => tx.apiToken.count({ where: tokens }))).toBe(0)
  }
  // Where all of theirs came first, or none, nothing raced.
  expect(Math.min(before, behind)).toBeGreaterThan(0)
})
