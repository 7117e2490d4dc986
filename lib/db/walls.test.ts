// What the database itself refuses, whatever the code above it does.
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { cloneDatabase } from './testing/database.ts'
import type { ClonedDatabase } from './testing/database.ts'
import { makeCast } from './testing/cast.ts'
import type { Cast } from './testing/cast.ts'
import { closeDatabase } from './client.ts'
import { approveDecision } from '#lib/operations/decision/approve-decision'
import { must, proposalOnRecord } from '#lib/doors/testing/scene'

let db: ClonedDatabase
let cast: Cast
let app: pg.Client
let owner: pg.Client

beforeAll(async () => {
  db = await cloneDatabase()
  process.env.ONRECORD_APP_DATABASE_URL = db.appUrl
  cast = await makeCast(db.ownerUrl)
  app = new pg.Client({ connectionString: db.appUrl })
  owner = new pg.Client({ connectionString: db.ownerUrl })
  await Promise.all([app.connect(), owner.connect()])
  const { decision } = await proposalOnRecord(cast.as('checker'))
  await must(approveDecision, cast.as('editor'), { decisionId: decision.id, version: decision.version })
  await proposalOnRecord(cast.elsewhere('checker'))
})
afterAll(async () => {
  await Promise.all([app.end(), owner.end(), closeDatabase()])
  await db.drop()
})

const code = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'done',
    (error: unknown) => (error instanceof pg.DatabaseError ? (error.code ?? 'unknown') : String(error)),
  )

async function deskTables(): Promise<string[]> {
  const { rows } = await owner.query<{ name: string }>(
    `SELECT DISTINCT table_name AS name FROM information_schema.columns
     WHERE table_schema = 'public' AND column_name = 'desk_id' UNION SELECT unnest(ARRAY['desk', 'person'])`,
  )
  return rows.map(({ name }) => name)
}

test('as the application’s role, with no desk set, every desk’s table gives 0 rows', async () => {
  const filled: string[] = []
  for (const table of await deskTables()) {
    const all = await owner.query(`SELECT 1 FROM ${table}`)
    const columns = table === 'person' ? 'id' : '*'
    const seen = await app.query(`SELECT ${columns} FROM ${table}`)
    if (all.rowCount) filled.push(table)
    expect(seen.rowCount, table).toBe(0)
  }
  expect(filled).toEqual(
    expect.arrayContaining([
      'source',
      'snapshot',
      'statement',
      'claim',
      'evidence',
      'decision',
      'audit_event',
      'person',
    ]),
  )
})

test('with a desk set, another desk’s rows stay out of sight', async () => {
  await app.query('BEGIN')
  await app.query("SELECT set_config('onrecord.desk', $1, true)", [cast.otherDesk.id])
  const { rows } = await app.query<{ desk_id: string }>('SELECT DISTINCT desk_id FROM claim')
  await app.query('ROLLBACK')
  expect(rows).toEqual([{ desk_id: cast.otherDesk.id }])
})

test('a row for another desk is refused', async () => {
  await app.query('BEGIN')
  await app.query("SELECT set_config('onrecord.desk', $1, true)", [cast.desk.id])
  const insert = app.query("INSERT INTO label (id, desk_id, name) VALUES (gen_random_uuid(), $1, 'theirs')", [
    cast.otherDesk.id,
  ])
  expect(await code(insert)).toBe('42501')
  await app.query('ROLLBACK')
})

test('what rows were is written by the triggers alone', async () => {
  await app.query('BEGIN')
  await app.query("SELECT set_config('onrecord.desk', $1, true)", [cast.desk.id])
  const insert = app.query(
    `INSERT INTO row_change (desk_id, at, kind, table_name, row_key) VALUES ($1, now(), 'insert', 'claim', '{}')`,
    [cast.desk.id],
  )
  expect(await code(insert)).toBe('42501')
  await app.query('ROLLBACK')
})

// Written once and never changed, or no work of people's: how far a job is, where a chain ends, what was answered.
const notKept = [
  ...['snapshot', 'statement_revision', 'evidence_revision', 'evidence_file', 'export'],
  ...['audit_event', 'row_change'],
  ...['audit_head', 'job', 'idempotent_answer'],
]

test('of every table of a desk it is decided whether its changes are kept', async () => {
  const { rows } = await owner.query<{ name: string }>(
    `SELECT t.relname AS name FROM pg_class t JOIN pg_attribute a ON a.attrelid = t.oid AND a.attname = 'desk_id'
     WHERE t.relkind = 'r' AND t.relnamespace = 'public'::regnamespace
       AND NOT EXISTS (SELECT 1 FROM pg_trigger g WHERE g.tgrelid = t.oid AND g.tgname = 'keep_change')`,
  )
  expect(rows.map(({ name }) => name).sort()).toEqual([...notKept].sort())
})

test('the application’s role owns no table and passes no wall', async () => {
  const owned = await owner.query(
    "SELECT 1 FROM pg_tables WHERE tableowner IN ('onrecord_app', 'onrecord_worker')",
  )
  const roles = await owner.query(
    "SELECT 1 FROM pg_roles WHERE rolname LIKE 'onrecord%' AND (rolsuper OR rolbypassrls)",
  )
  expect([owned.rowCount, roles.rowCount]).toEqual([0, 0])
})

test.each(['snapshot', 'statement_revision', 'export', 'audit_event', 'row_change'])(
  '%s cannot be changed or emptied: not by the application, not by the owner',
  async (table) => {
    for (const statement of [`UPDATE ${table} SET desk_id = desk_id`, `DELETE FROM ${table}`]) {
      expect(await code(app.query(statement)), statement).toBe('42501')
    }
    expect(await code(owner.query(`TRUNCATE ${table} CASCADE`))).toBe('42501')
  },
)

test.each([
  ['offsets beyond the text', 'UPDATE statement SET content = ARRAY[0, 100000]', '23514'],
  ['pieces that overlap', 'UPDATE statement SET content = ARRAY[0, 10, 5, 12]', '23514'],
  ['half a piece', 'UPDATE statement SET content = ARRAY[0]', '23514'],
  ['confirmed without a speaker', "UPDATE statement SET state = 'confirmed', speaker_id = NULL", '23514'],
  ['a state that is none', "UPDATE statement SET state = 'maybe'", '23514'],
  ['a tag without a decision', "UPDATE claim SET tag = 'contested'", '23514'],
  [
    'a refusal without a word',
    "INSERT INTO decision SELECT gen_random_uuid(), desk_id, claim_id, from_tag, tag, rationale, 'refused', proposed_by, proposed_at, decided_by, decided_at, NULL, 1 FROM decision LIMIT 1",
    '23514',
  ],
  [
    'an approver who proposed',
    "INSERT INTO decision SELECT gen_random_uuid(), desk_id, claim_id, from_tag, tag, rationale, 'approved', proposed_by, proposed_at, proposed_by, now(), NULL, 1 FROM decision LIMIT 1",
    '23514',
  ],
  ['an ended decision changed', "UPDATE decision SET rationale = 'other' WHERE state = 'approved'", '42501'],
  ['evidence withdrawn without a reason', "UPDATE evidence SET state = 'withdrawn'", '23514'],
])('the database refuses %s', async (_what, sql, expected) => {
  await owner.query('BEGIN')
  const tried = await code(owner.query(sql).then(() => owner.query('SET CONSTRAINTS ALL IMMEDIATE')))
  await owner.query('ROLLBACK')
  expect(tried).toBe(expected)
})

test('one open decision a claim, in the database too', async () => {
  const twice = owner.query(
    `INSERT INTO decision SELECT gen_random_uuid(), desk_id, claim_id, from_tag, tag, rationale, 'open', proposed_by, proposed_at, NULL, NULL, NULL, 1
     FROM decision, generate_series(1, 2) LIMIT 2`,
  )
  expect(await code(twice)).toBe('23505')
})
