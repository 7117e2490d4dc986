// Whatever people do, in whatever order: walked back over, what was kept of it gives every row as it stood after each
// step, down to nothing; walked forward from nothing, it gives the present.
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { showClaimAt } from '#lib/db/claim-at'
import { showClaim } from '#lib/db/claims'
import { closeDatabase, onDesk } from '#lib/db/client'
import type { Tx } from '#lib/db/client'
import { onConnection } from '#lib/db/connection'
import { makeCast } from '#lib/db/testing/cast'
import type { Cast } from '#lib/db/testing/cast'
import { cloneDatabase } from '#lib/db/testing/database'
import type { ClonedDatabase } from '#lib/db/testing/database'
import { ClaimView } from '#lib/record/claim'
import { beginScene, steps } from '#lib/doors/testing/random-steps'

let db: ClonedDatabase
let cast: Cast
let reports = 0
const done = new Set<string>()

beforeAll(async () => {
  db = await cloneDatabase()
  process.env.ONRECORD_APP_DATABASE_URL = db.appUrl
  cast = await makeCast(db.ownerUrl)
})
afterAll(async () => {
  await closeDatabase()
  await db.drop()
})

/** Each kept table's rows by their keys, as text that is the same for the same row. */
type Rows = Map<string, string>
type Moment = { upto: bigint; at: Date; rows: Rows; claim: ClaimView | null }

const keptTables = () =>
  onConnection(db.ownerUrl, (owner) =>
    owner.query<{ name: string; keys: string[]; bare: string[] }>(
      `SELECT c.relname AS name,
              (SELECT array_agg(a.attname::text ORDER BY a.attnum) FROM pg_index i
               JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = ANY (i.indkey)
               WHERE i.indrelid = c.oid AND i.indisprimary) AS keys,
              CASE c.relname WHEN 'api_token' THEN ARRAY['token_hash', 'last_used_at'] WHEN 'invitation' THEN ARRAY['token_hash'] ELSE ARRAY[]::text[] END AS bare
       FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid WHERE t.tgname = 'keep_change' ORDER BY 1`,
    ),
  )
const nameOf = (table: string, key: unknown) => `${table} ${JSON.stringify(key)}`
const sorted = (row: object) => JSON.stringify(Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1)))

/** Everything that the desk has in kept tables, and how far the changes had come. */
async function present(claimId?: string): Promise<Moment> {
  const tables = await keptTables()
  return onDesk(cast.desk.id, async (tx) => {
    const rows: Rows = new Map()
    for (const { name, keys } of tables) {
      const pairs = keys.map((key) => `'${key}', t."${key}"`).join(', ')
      const found = await tx.$queryRawUnsafe<{ key: object; row: object }[]>(
        `SELECT jsonb_build_object(${pairs}) AS key, to_jsonb(t) AS row FROM "${name}" t`,
      )
      for (const { key, row } of found) rows.set(nameOf(name, key), sorted(row))
    }
    const last = await tx.rowChange.aggregate({ _max: { id: true, at: true } })
    return {
      upto: (last._max.id ?? 0n) + 1n,
      at: last._max.at ?? new Date(0),
      rows,
      claim: await claimNow(tx, claimId),
    }
  })
}

async function claimNow(tx: Tx, id: string | undefined): Promise<ClaimView | null> {
  if (!id || (await tx.claim.count({ where: { id, state: 'on-record' } })) === 0) return null
  return ClaimView.parse(await showClaim(tx, id))
}

/** What moved under a proposal is called what the desk calls it now, then as now. */
function unlabelled(claim: ClaimView | null): unknown {
  const decisions = claim?.decisions.map(({ moved, ...rest }) => ({
    ...rest,
    moved: moved?.operation ?? null,
  }))
  return claim && { ...claim, decisions }
}

async function claimThen(id: string, at: Date): Promise<ClaimView | null> {
  const claim = await onDesk(cast.desk.id, (tx) => showClaimAt(tx, id, at))
  return claim && ClaimView.parse(claim)
}

/** The rows as they stood before the change `upto`. */
async function walkedBack(upto: bigint, now: Rows): Promise<Rows> {
  return onDesk(cast.desk.id, async (tx) => {
    const rows: Rows = new Map(now)
    const touched = await tx.$queryRaw<{ table: string; key: object; row: object | null }[]>`
      SELECT table_name AS table, row_key AS key, row_before(table_name, row_key, ${upto}) AS row
      FROM (SELECT DISTINCT table_name, row_key FROM row_change WHERE id >= ${upto}) c`
    for (const { table, key, row } of touched) {
      if (row) rows.set(nameOf(table, key), sorted(row))
      else rows.delete(nameOf(table, key))
    }
    return rows
  })
}

/** What applying every change in turn makes of nothing. */
async function walkedForward(): Promise<Rows> {
  return onDesk(cast.desk.id, async (tx) => {
    const rows: Rows = new Map()
    const changes = await tx.$queryRaw<{ table: string; key: object; row: object | null }[]>`
      SELECT table_name AS table, row_key AS key, row_before(table_name, row_key, id + 1) AS row
      FROM row_change ORDER BY id`
    for (const { table, key, row } of changes) {
      if (row) rows.set(nameOf(table, key), sorted(row))
      else rows.delete(nameOf(table, key))
    }
    return rows
  })
}

const names = Object.keys(steps) as (keyof typeof steps)[]
const anyStep = fc.record({
  step: fc.constantFrom(...names),
  by: fc.constantFrom('checker' as const, 'editor' as const, 'second' as const, 'admin' as const),
  pick: fc.nat(20),
})
const numRuns = Number(process.env.ONRECORD_LONG_RUNS ?? 25)

test(
  'every row as it stood after each step, to nothing and back',
  { timeout: 60_000 + numRuns * 5_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyStep, { minLength: 4, maxLength: 12 }), async (sequence) => {
        const scene = await beginScene(cast, ++reports)
        const moments: Moment[] = [await present(scene.claimId)]
        for (const { step, by, pick } of sequence) {
          const answer = await steps[step](by === 'second' ? cast.secondEditor : cast.as(by), scene, pick)
          if (answer?.ok) done.add(step)
          moments.push(await present(scene.claimId))
        }
        const now = moments.at(-1)?.rows ?? new Map<string, string>()
        for (const { upto, at, rows, claim } of moments) {
          expect(await walkedBack(upto, now)).toEqual(rows)
          expect(unlabelled(await claimThen(scene.claimId, at))).toEqual(unlabelled(claim))
        }
      }),
      { numRuns },
    )
    // Steps that are all refused would prove nothing.
    expect(done.size).toBeGreaterThan(names.length / 2)
    const { rows: now } = await present()
    expect(await walkedBack(0n, now)).toEqual(new Map())
    expect(await walkedForward()).toEqual(now)
  },
)
