// Somebody with the database's own power changes one thing; the walk must name it.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { closeDatabase } from '#lib/db/client'
import { onConnection } from '#lib/db/connection'
import { appendToInstallation, asOwner } from '#lib/db/installation'
import { makeCast } from '#lib/db/testing/cast'
import { cloneDatabase } from '#lib/db/testing/database'
import type { ClonedDatabase } from '#lib/db/testing/database'
import { must, proposalOnRecord } from '#lib/doors/testing/scene'
import { addEvidence } from '#lib/operations/claim/add-evidence'
import { approveDecision } from '#lib/operations/decision/approve-decision'
import { resubmitDecision } from '#lib/operations/decision/resubmit-decision'
import { sendBackDecision } from '#lib/operations/decision/send-back-decision'
import { execute } from '#lib/kernel/execute'
import { askForReply } from '#lib/operations/reply/ask-for-reply'
import { recordAnswer } from '#lib/operations/reply/record-answer'
import { exportSummary } from '#lib/operations/summary/export-summary'
import type { Actor } from '#lib/record/actor'
import { verifyHistory } from './verify-history.ts'

let db: ClonedDatabase
let editor: Actor
let claimId: string
let snapshotId: string
let decisionId: string
let evidenceId: string
let replyId: string
beforeAll(async () => {
  db = await cloneDatabase()
  process.env.ONRECORD_APP_DATABASE_URL = db.appUrl
  const cast = await makeCast(db.ownerUrl)
  editor = cast.as('editor')
  await asOwner(db.ownerUrl, (owner) =>
    appendToInstallation(owner, { operation: 'desk.found', subject: 'desk:x', detail: {} }),
  )
  const { claim, source, decision, evidence } = await proposalOnRecord(cast.as('checker'))
  const { version } = await must(sendBackDecision, editor, {
    ...{ decisionId: decision.id, version: decision.version, note: 'Name the hour.' },
  })
  const mended = await must(resubmitDecision, cast.as('checker'), {
    ...{ decisionId: decision.id, version, rationale: 'The log has 12:04.', evidenceIds: [evidence.id] },
  })
  await must(approveDecision, editor, { decisionId: decision.id, version: mended.version })
  const laid = await must(addEvidence, cast.as('checker'), {
    claimId: claim.id,
    evidence: {
      ...{ kind: 'file', side: 'context', from: 'Harbour Office' },
      file: { name: 'log.txt', bytes: new TextEncoder().encode('12:04 shut') },
    },
  })
  const asked = await must(askForReply, cast.as('checker'), {
    ...{ claimId: claim.id, to: 'Ada Holm', way: 'telephone', dueAt: '2125-11-08T16:00:00Z' },
  })
  await must(recordAnswer, cast.as('checker'), {
    ...{ replyId: asked.id, version: asked.version, answer: 'They were.', way: 'telephone' },
  })
  evidenceId = laid.id
  replyId = asked.id
  claimId = claim.id
  snapshotId = source.snapshot.id
  decisionId = decision.id
})
afterAll(async () => {
  await closeDatabase()
  await db.drop()
})

test('an untouched history is whole', async () => {
  expect(await verifyHistory(db.ownerUrl)).toEqual({ chains: 3, lines: 11, rows: 4, wrong: [] })
  const answer = await execute(exportSummary, editor, { format: 'json', claims: [claimId] })
  expect(answer.ok).toBe(true)
  await superuser(keep)
})

const line = (set: string) => `UPDATE audit_event SET ${set} WHERE desk_id IS NOT NULL AND seq = 2`
const rehash = `hash = encode(sha256(convert_to(previous_hash || E'\\n' || line, 'UTF8')), 'hex')`

test.each([
  [
    'a byte of a line',
    line(`line = replace(line, 'confirmed', 'confirmeb')`),
    { what: 'changed-line', seq: 2 },
  ],
  ['a column beside its line', line(`operation = 'statement.reject'`), { what: 'changed-columns', seq: 2 }],
  [
    'the detail beside its line',
    line(`detail = detail || '{"note": "x"}'`),
    { what: 'changed-columns', seq: 2 },
  ],
  ['the moment beside its line', line(`at = at + interval '1 second'`), { what: 'changed-columns', seq: 2 }],
  ['who did it', line(`actor_id = gen_random_uuid()`), { what: 'changed-columns', seq: 2 }],
  ['a hash', line(`hash = repeat('a', 64)`), { what: 'changed-line', seq: 2 }],
  [
    'a line with a hash made to fit',
    `UPDATE audit_event SET line = replace(line, 'confirmed', 'confirmeb') WHERE desk_id IS NOT NULL AND seq = 2;
     ${line(rehash)}`,
    { what: 'changed-columns', seq: 2 },
  ],
  [
    'a line taken out',
    `DELETE FROM audit_event WHERE desk_id IS NOT NULL AND seq = 3`,
    { what: 'missing-line', seq: 3 },
  ],
  [
    'a line taken out and the rest moved up',
    `DELETE FROM audit_event WHERE desk_id IS NOT NULL AND seq = 3;
     UPDATE audit_event SET seq = -seq WHERE desk_id IS NOT NULL AND seq > 3;
     UPDATE audit_event SET seq = -seq - 1 WHERE desk_id IS NOT NULL AND seq < 0`,
    { what: 'broken-link', seq: 3 },
  ],
  [
    'the last line cut off',
    `DELETE FROM audit_event WHERE desk_id IS NOT NULL AND seq = (SELECT max(seq) FROM audit_event WHERE desk_id IS NOT NULL)`,
    { what: 'wrong-head' },
  ],
  [
    'the head',
    `UPDATE audit_head SET hash = repeat('b', 64) WHERE desk_id IS NOT NULL`,
    { what: 'wrong-head' },
  ],
  [
    'the installation’s own chain',
    `UPDATE audit_event SET subject = 'desk:y' WHERE desk_id IS NULL`,
    { what: 'changed-columns', chain: null, seq: 1 },
  ],
  [
    'a byte of a snapshot’s text',
    `UPDATE snapshot SET text = replace(text, 'noon', 'moon')`,
    { what: 'changed-row', row: 'snapshot' },
  ],
  [
    'a snapshot’s text with its hash made to fit',
    `UPDATE snapshot SET text = replace(text, 'noon', 'moon');
     UPDATE snapshot SET sha256 = encode(sha256(convert_to(text, 'UTF8')), 'hex')`,
    { what: 'changed-row', row: 'snapshot' },
  ],
  [
    'a byte of a snapshot’s original',
    `UPDATE snapshot SET original = set_byte(original, 0, 65)`,
    { what: 'changed-row', row: 'snapshot' },
  ],
  [
    'when a snapshot was taken',
    `UPDATE snapshot SET captured_at = captured_at - interval '1 day'`,
    { what: 'changed-row', row: 'snapshot' },
  ],
  [
    'a decision’s rationale',
    `UPDATE decision SET rationale = rationale || '.'`,
    { what: 'changed-row', row: 'decision' },
  ],
  [
    'who approved',
    `UPDATE decision SET decided_by = gen_random_uuid()`,
    { what: 'changed-row', row: 'decision' },
  ],
  [
    'why a decision was once sent back',
    `UPDATE decision_round SET note = 'Good.'`,
    { what: 'changed-row', row: 'decision' },
  ],
  ['what a decision rests on', `DELETE FROM decision_evidence`, { what: 'changed-row', row: 'decision' }],
  [
    'a decision gone',
    `DELETE FROM decision_round; DELETE FROM decision_evidence; DELETE FROM decision`,
    { what: 'missing-row', row: 'decision' },
  ],
  [
    'a byte of a file laid as evidence',
    `UPDATE evidence_file SET bytes = set_byte(bytes, 0, 65)`,
    { what: 'changed-row', row: 'file' },
  ],
  [
    'a file with its hash and size made to fit',
    `UPDATE evidence_file SET bytes = convert_to('12:40 shut!', 'UTF8');
     UPDATE evidence_file SET sha256 = encode(sha256(bytes), 'hex'), size = octet_length(bytes)`,
    { what: 'changed-row', row: 'file' },
  ],
  ['a file gone', `DELETE FROM evidence_file`, { what: 'missing-row', row: 'file' }],
  [
    'what somebody answered',
    `UPDATE reply_request SET answer = 'They were not.'`,
    { what: 'changed-row', row: 'reply' },
  ],
  [
    'whom the desk asked',
    `UPDATE reply_request SET "to" = 'Someone else'`,
    { what: 'changed-row', row: 'reply' },
  ],
  ['a request gone', `DELETE FROM reply_request`, { what: 'missing-row', row: 'reply' }],
  [
    'a request written past the history',
    `INSERT INTO reply_request (id, desk_id, claim_id, "to", way, subject, text, asked_by, asked_at, due_at, salt, created_at)
     SELECT gen_random_uuid(), desk_id, claim_id, "to", way, subject, text, asked_by, asked_at, due_at, salt, created_at FROM reply_request`,
    { what: 'unvouched-row' },
  ],
  [
    'a snapshot written past the history',
    `INSERT INTO snapshot SELECT gen_random_uuid(), desk_id, source_id, number + 1, original, media_type, method, text, length,
       sha256, original_sha256, captured_at, captured_by FROM snapshot`,
    { what: 'unvouched-row', row: 'snapshot' },
  ],
])('%s is named', async (_name, sql, expected) => {
  const rows: Record<string, string> = {
    snapshot: `snapshot:${snapshotId}`,
    decision: `decision:${decisionId}`,
    file: `evidence-file:${evidenceId}`,
    reply: `reply:${replyId}`,
  }
  await tampered(sql, async () => {
    const { wrong } = await verifyHistory(db.ownerUrl)
    const { row, ...rest } = expected as { row?: string }
    const named = row && (expected as { what: string }).what !== 'unvouched-row' ? { row: rows[row] } : {}
    expect(wrong).toHaveLength(1)
    expect(wrong[0]).toMatchObject({ ...rest, ...named })
  })
})

test.each([
  ['text', `UPDATE snapshot SET text = replace(text, 'noon', 'moon')`, 'snapshot-changed'],
  [
    'text and hash',
    `UPDATE snapshot SET text = replace(text, 'noon', 'moon'); UPDATE snapshot SET sha256 = encode(sha256(convert_to(text, 'UTF8')), 'hex')`,
    'snapshot-changed',
  ],
  ['original', `UPDATE snapshot SET original = set_byte(original, 0, 65)`, 'snapshot-changed'],
  ['rationale', `UPDATE decision SET rationale = rationale || '.'`, 'decision-changed'],
])('no summary rests on a changed %s', async (_name, sql, code) => {
  await tampered(sql, async () => {
    const answer = await execute(exportSummary, editor, { format: 'markdown', claims: [claimId] })
    expect(answer).toMatchObject({ ok: false, refusal: { kind: 'rule', code } })
  })
})

const tables = [
  ...['decision_round', 'decision_evidence', 'decision', 'snapshot', 'evidence_file', 'reply_request'],
  ...['audit_event', 'audit_head'],
]

/** Changes rows with every trigger and check off, as only a superuser can, does `work`, and changes them back. */
async function tampered(sql: string, work: () => Promise<void>): Promise<void> {
  await superuser(sql)
  try {
    await work()
  } finally {
    await superuser(restore)
  }
}

const keep = tables.map((table) => `CREATE TABLE kept_${table} AS TABLE ${table}`).join(';')
const restore = [
  ...tables.map((table) => `DELETE FROM ${table}`),
  ...tables.toReversed().map((table) => `INSERT INTO ${table} OVERRIDING SYSTEM VALUE TABLE kept_${table}`),
].join(';')

function superuser(sql: string): Promise<void> {
  return onConnection(db.ownerUrl, async (owner) => {
    await owner.query(`
      SET session_replication_role = replica;
      ALTER TABLE snapshot DROP CONSTRAINT IF EXISTS snapshot_text_is_hashed;
      ALTER TABLE snapshot DROP CONSTRAINT IF EXISTS snapshot_original_is_hashed;
      ALTER TABLE evidence_file DROP CONSTRAINT IF EXISTS evidence_file_is_hashed;
      ALTER TABLE evidence_file DROP CONSTRAINT IF EXISTS evidence_file_size;
      ${sql}`)
  })
}
