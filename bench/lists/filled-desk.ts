// A desk with 100,000 claims, and of everything else in proportion, written by SQL in one go.
import { onConnection } from '#lib/db/connection'
import type { Actor } from '#lib/record/actor'

export const size = {
  sources: 2_500,
  speakers: 1_000,
  statements: 125_000,
  claims: 100_000,
  evidence: 30_000,
  decisions: 15_000,
  events: 250_000,
  replies: 10_000,
  handbooks: 300,
}

const deskId = '01900000-0000-7000-8000-000000000000'
/** The id of row `n` of a kind, as SQL. */
const id = (kind: number, n: string) =>
  `('0190${String(kind).padStart(4, '0')}-0000-7000-8000-' || lpad(to_hex((${n})::bigint), 12, '0'))::uuid`
const kinds = {
  person: 1,
  member: 2,
  source: 3,
  snapshot: 4,
  speaker: 5,
  statement: 6,
  claim: 7,
  evidence: 8,
  decision: 9,
  flag: 10,
  alias: 11,
  change: 12,
  reply: 13,
  handbook: 14,
  question: 15,
}
const [person, source, snapshot, speaker, statement, claim] = [
  (n: string) => id(kinds.person, n),
  (n: string) => id(kinds.source, n),
  (n: string) => id(kinds.snapshot, n),
  (n: string) => id(kinds.speaker, n),
  (n: string) => id(kinds.statement, n),
  (n: string) => id(kinds.claim, n),
]
const moment = (n: string) => `timestamptz '2026-01-01' + (${n}) * interval '100 seconds'`
const words = (n: string) =>
  `'The ' || (ARRAY['gates','ferries','pumps','harbour fees','night crossings','lock keepers','tide tables'])[1 + (${n}) % 7]
   || ' were ' || (ARRAY['shut','late','counted','paid','moved'])[1 + (${n}) % 5] || ' on day ' || (${n})`
const perSource = size.statements / size.sources

const filling = [
  `INSERT INTO desk (id, slug, name) VALUES ('${deskId}', 'bench', 'Bench')`,
  `INSERT INTO person (id, email, name) SELECT ${person('n')}, 'p' || n || '@desk.example', 'Person ' || n FROM generate_series(1, 6) n`,
  `INSERT INTO member (id, desk_id, person_id, role) SELECT ${id(kinds.member, 'n')}, '${deskId}', ${person('n')}, (ARRAY['admin','editor','editor','checker','checker','viewer'])[n] FROM generate_series(1, 6) n`,
  `INSERT INTO source (id, desk_id, identity, title, publisher, byline, url, published_at, language, read_by, brought_in_by, created_at)
   SELECT ${source('n')}, '${deskId}', md5(n::text), 'Report ' || n || ': ' || ${words('n')}, 'Courier ' || n % 40, 'Reporter ' || n % 90,
          'https://courier.example/' || n, ${moment(`n * ${perSource}`)}, 'en', '1', ${person('2 + n % 4')}, ${moment(`n * ${perSource}`)}
   FROM generate_series(1, ${size.sources}) n`,
  `INSERT INTO snapshot (id, desk_id, source_id, number, original, media_type, method, text, length, sha256, original_sha256, captured_at, captured_by)
   SELECT ${snapshot('n')}, '${deskId}', ${source('n')}, 1, convert_to(t, 'UTF8'), 'text/plain', 'paste', t, length(t),
          encode(sha256(convert_to(t, 'UTF8')), 'hex'), encode(sha256(convert_to(t, 'UTF8')), 'hex'), ${moment(`n * ${perSource}`)}, ${person('2 + n % 4')}
   FROM generate_series(1, ${size.sources}) n
   CROSS JOIN LATERAL (SELECT string_agg(${words(`(n - 1) * ${perSource} + i`)}, E'.\\n' ORDER BY i) AS t FROM generate_series(1, ${perSource}) i) x`,
  `INSERT INTO speaker (id, desk_id, name, created_at) SELECT ${speaker('n')}, '${deskId}', 'Speaker ' || n, ${moment('n * 100')} FROM generate_series(1, ${size.speakers}) n`,
  `INSERT INTO speaker_alias (id, desk_id, speaker_id, name, folded) SELECT ${id(kinds.alias, 'n')}, '${deskId}', ${speaker('n')}, 'Speaker ' || n, 'speaker ' || n FROM generate_series(1, ${size.speakers}) n`,
  `INSERT INTO statement (id, desk_id, source_id, snapshot_id, snapshot_length, kind, state, content, cue, mention, quote, speaker_id, speaker_name, confidence, rule, engine, rejected_reason, created_at)
   SELECT ${statement('n')}, '${deskId}', s.source_id, s.id, s.length, (ARRAY['direct','indirect','mixed'])[1 + n % 3],
          CASE WHEN n <= ${size.claims} THEN 'confirmed' WHEN n % 5 = 0 THEN 'rejected' ELSE 'found' END, ARRAY[0, 20], '{}', '{}', ${words('n')},
          CASE WHEN n <= ${size.claims} THEN ${speaker(`1 + n % ${size.speakers}`)} END, 'Speaker ' || 1 + n % ${size.speakers}, 0.9, 'bench', '1',
          CASE WHEN n > ${size.claims} AND n % 5 = 0 THEN 'no statement' END, ${moment('n')}
   FROM generate_series(1, ${size.statements}) n JOIN snapshot s ON s.id = ${snapshot(`1 + (n - 1) / ${perSource}`)}`,
  `INSERT INTO claim (id, desk_id, number, text, tag, opened_by, created_at, tagged_at)
   SELECT ${claim('n')}, '${deskId}', n, ${words('n')}, CASE WHEN n % 20 = 0 THEN 'contested' WHEN n % 10 = 1 THEN 'verified' ELSE 'attributed' END,
          ${person('2 + n % 4')}, ${moment('n')}, ${moment('n')} FROM generate_series(1, ${size.claims}) n`,
  `INSERT INTO appearance (statement_id, claim_id, desk_id, opened, by, at) SELECT ${statement('n')}, ${claim('n')}, '${deskId}', true, ${person('2 + n % 4')}, ${moment('n')} FROM generate_series(1, ${size.claims}) n`,
  `INSERT INTO evidence (id, desk_id, claim_id, kind, side, "from", url, origin, added_by, created_at, spans)
   SELECT ${id(kinds.evidence, 'n')}, '${deskId}', ${claim(`1 + (n * 7) % ${size.claims}`)}, 'link', (ARRAY['supports','refutes','context'])[1 + n % 3],
          'Harbour Office', 'https://harbour.example/' || n, 'https://harbour.example/' || n, ${person('2 + n % 4')}, ${moment('n')}, '{}' FROM generate_series(1, ${size.evidence}) n`,
  `INSERT INTO decision (id, desk_id, claim_id, from_tag, tag, rationale, state, proposed_by, proposed_at, decided_by, decided_at, note)
   SELECT ${id(kinds.decision, 'n')}, '${deskId}', ${claim(`n * 6`)}, 'attributed', 'contested', 'The log of the harbour office.',
          (ARRAY['approved','approved','refused','open','sent-back','void'])[1 + n % 6], ${person('2')}, ${moment('n')},
          CASE WHEN n % 6 <> 3 THEN ${person('3')} END, CASE WHEN n % 6 <> 3 THEN ${moment('n')} END, CASE WHEN n % 6 <> 3 THEN 'So it is.' END
   FROM generate_series(1, ${size.decisions}) n`,
  `INSERT INTO claim_flag (id, desk_id, claim_id, reason, subject_id, at) SELECT ${id(kinds.flag, 'n')}, '${deskId}', ${claim('n * 40')}, 'statement-edited', ${statement('n * 40')}, ${moment('n')} FROM generate_series(1, ${size.claims / 50}) n`,
  `INSERT INTO opposition (claim_id, opposed_id, desk_id, by) SELECT ${claim('n * 20 - 1')}, ${claim('n * 20')}, '${deskId}', ${person('2')} FROM generate_series(1, ${size.claims / 20}) n`,
  // Half of them wait: a third of those past their time, some of the others in mails that did not go out. Most of the
  // rest brought an answer.
  `INSERT INTO reply_request (id, desk_id, claim_id, speaker_id, "to", way, address, message_id, reply_to, mail, subject, text,
                              asked_by, asked_at, due_at, state, answer, answered_at, answered_way, recorded_by, recorded_at, salt, created_at)
   SELECT ${id(kinds.reply, 'n')}, '${deskId}', ${claim('n * 9')}, ${speaker(`1 + (n * 9) % ${size.speakers}`)}, 'Speaker ' || 1 + (n * 9) % ${size.speakers},
          CASE WHEN mailed THEN 'email' ELSE 'telephone' END, CASE WHEN mailed THEN 'speaker@harbour.example' END,
          CASE WHEN mailed THEN n || '@desk.example' END, CASE WHEN mailed THEN 'desk@desk.example' END, CASE WHEN mailed THEN 'failed' ELSE 'none' END,
          'Your words on day ' || n, ${words('n')}, ${person('2 + n % 4')}, ${moment('n * 9')},
          CASE WHEN n % 6 = 0 THEN ${moment('n * 9')} + interval '3 days' ELSE now() + interval '30 days' + n * interval '1 minute' END,
          CASE WHEN NOT done THEN 'asked' WHEN declined THEN 'declined' ELSE 'answered' END, CASE WHEN done AND NOT declined THEN ${words('n')} END,
          CASE WHEN done THEN ${moment('n * 9 + 500')} END, CASE WHEN done THEN 'telephone' END,
          CASE WHEN done THEN ${person('3')} END, CASE WHEN done THEN ${moment('n * 9 + 500')} END, md5(n::text), ${moment('n * 9')}
   FROM generate_series(1, ${size.replies}) n
   CROSS JOIN LATERAL (SELECT n % 2 = 1 AS done, n % 8 = 1 AS declined, n % 50 = 4 AS mailed) x`,
  `INSERT INTO handbook_version (id, desk_id, number, guidance, questions, note, by, at)
   SELECT ${id(kinds.handbook, 'n')}, '${deskId}', n, repeat('Ask the harbour office before a claim is contested. ', 20),
          (SELECT jsonb_agg(jsonb_build_object('id', ${id(kinds.question, 'i')}, 'tag', (ARRAY['contested','verified'])[1 + i % 2], 'text', 'Was the log read, page ' || i || '?', 'must', i % 2 = 0)) FROM generate_series(1, 12) i),
          'Version ' || n, ${person('2 + n % 2')}, ${moment('n * 300')} FROM generate_series(1, ${size.handbooks}) n`,
  `INSERT INTO audit_event (desk_id, seq, at, actor_id, operation, subject, detail, line, previous_hash, hash, change_id)
   SELECT '${deskId}', n, ${moment('n')} , ${person('1 + n % 5')},
          CASE WHEN n % 5000 = 0 THEN 'token.make' ELSE (ARRAY['statement.confirm','claim.edit','evidence.add','decision.propose','source.mend'])[1 + n % 5] END,
          CASE n % 5 WHEN 0 THEN 'statement:' || ${statement(`1 + n % ${size.statements}`)} WHEN 4 THEN 'source:' || ${source(`1 + n % ${size.sources}`)} ELSE 'claim:' || ${claim(`1 + n % ${size.claims}`)} END,
          '{}', '{}', md5(n::text) || md5(n::text), md5(n::text) || md5(n::text), ${id(kinds.change, 'n')} FROM generate_series(1, ${size.events}) n`,
  `INSERT INTO audit_head (desk_id, seq, hash) VALUES ('${deskId}', ${size.events}, md5('${size.events}') || md5('${size.events}'))`,
  `INSERT INTO row_change (desk_id, at, change_id, actor_id, kind, table_name, row_key, before)
   SELECT '${deskId}', ${moment('n')}, ${id(kinds.change, 'n')}, ${person('1 + n % 5')}, 'update', 'claim', jsonb_build_object('id', ${claim(`1 + n % ${size.claims}`)}),
          jsonb_build_object('text', ${words('n')}, 'version', 1) FROM generate_series(1, ${size.events}) n WHERE n % 5 = 1`,
]

/** Fills the database and gives an editor of the desk. */
export async function fillDesk(ownerUrl: string): Promise<Actor> {
  await onConnection(ownerUrl, async (db) => {
    // The rows are right as they are written; checking each against the others would take most of the time.
    await db.query('SET session_replication_role = replica')
    for (const sql of filling) await db.query(sql)
    await db.query('VACUUM ANALYZE')
  })
  return {
    id: '01900001-0000-7000-8000-000000000002',
    ...{ name: 'Person 2', email: 'p2@desk.example', memberId: '01900002-0000-7000-8000-000000000002' },
    ...{
      deskId,
      desk: 'bench',
      deskName: 'Bench',
      role: 'editor',
      scopes: ['read', 'write'],
      via: 'session',
    },
  }
}
