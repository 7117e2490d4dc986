// The corridor: what is asked first, and that nothing remains of what was refused.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { closeDatabase, onDesk } from '#lib/db/client'
import { deskOf } from '#lib/db/desks'
import { newId } from '#lib/db/id'
import { makeCast } from '#lib/db/testing/cast'
import type { Cast } from '#lib/db/testing/cast'
import { cloneDatabase } from '#lib/db/testing/database'
import type { ClonedDatabase } from '#lib/db/testing/database'
import { can } from '#lib/record/permissions'
import { refuse } from '#lib/record/refusal'
import { execute } from './execute.ts'
import { operation } from './operation.ts'

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

const collections = () => onDesk(cast.desk.id, (tx) => tx.collection.count())
const events = () => onDesk(cast.desk.id, (tx) => tx.auditEvent.count())

/** Makes a collection, then does what `end` says. */
const making = (end: 'well' | 'refused' | 'broken' | 'silent') =>
  operation({
    name: 'collection.make-for-test',
    input: z.strictObject({ name: z.string().min(1), version: z.int().optional() }),
    output: z.object({ name: z.string().max(20) }),
    example: { name: 'Night ferry' },
    subject: (tx, _input, actor) => deskOf(tx, actor),
    may: can.keepCollections,
    async run({ tx, actor }, desk, { name }) {
      await tx.collection.create({
        data: { id: newId(), deskId: desk.id, name: `${name} ${newId()}`, createdBy: actor.id },
      })
      if (end === 'refused') refuse({ kind: 'rule', code: 'same-claim' })
      if (end === 'broken') throw new Error('the disk is full')
      return {
        value: { name },
        event: end === 'silent' ? null : { subject: `desk:${desk.id}`, detail: { name: 'kept' } },
      }
    },
  })

test('what is done and its line in the history are one', async () => {
  const [before, lines] = [await collections(), await events()]
  const answer = await execute(making('well'), cast.as('checker'), { name: 'Night ferry' })
  expect(answer).toEqual({ ok: true, value: { name: 'Night ferry' } })
  expect([await collections(), await events()]).toEqual([before + 1, lines + 1])
})

test.each(['refused', 'broken'] as const)('nothing remains of what was %s', async (end) => {
  const [before, lines] = [await collections(), await events()]
  await execute(making(end), cast.as('checker'), { name: 'Night ferry' }).catch(() => undefined)
  expect([await collections(), await events()]).toEqual([before, lines])
})

test.each([
  ['nobody, with a wrong input', null, { nonsense: true }, 'unauthenticated'],
  ['a viewer, with a wrong input', 'viewer', { nonsense: true }, 'forbidden'],
  ['a checker, with a wrong input', 'checker', { nonsense: true }, 'invalid'],
  ['a checker, with a field that is not theirs to set', 'checker', { name: 'x', deskId: 'y' }, 'invalid'],
] as const)('%s is told %4$s', async (_who, role, input, code) => {
  const answer = await execute(making('well'), role && cast.as(role), input)
  expect(answer).toMatchObject({ ok: false, refusal: { code } })
})

test('a scope never widens the role, and a token that only reads changes nothing', async () => {
  const reading = await execute(making('well'), cast.as('admin', ['read']), { name: 'x' })
  const viewing = await execute(making('well'), cast.as('viewer', ['read', 'write']), { name: 'x' })
  expect([reading, viewing]).toMatchObject([
    { refusal: { code: 'scope' } },
    { refusal: { code: 'forbidden' } },
  ])
})

test('an answer that is not what was promised is a defect, not an answer', async () => {
  const before = await collections()
  await expect(execute(making('well'), cast.as('checker'), { name: 'x'.repeat(21) })).rejects.toThrow()
  expect(await collections()).toBe(before)
})

test('a hundred at once stand in one chain without a gap', async () => {
  const from = await events()
  await Promise.all(
    Array.from({ length: 100 }, () => execute(making('well'), cast.as('checker'), { name: 'x' })),
  )
  const seqs = await onDesk(cast.desk.id, (tx) =>
    tx.auditEvent.findMany({ orderBy: { seq: 'asc' }, select: { seq: true } }),
  )
  expect(seqs.map(({ seq }) => seq)).toEqual(Array.from({ length: from + 100 }, (_, i) => i + 1))
})
