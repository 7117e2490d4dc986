// Lines of the history as people read them, with one look at each kind of thing that they are about.
import type { HistoryLine, HistorySubject } from '#lib/record/history'
import type { Tx } from './client.ts'
import type { AuditEvent } from './generated/client.ts'
import { personsOf } from './persons.ts'
import type { Persons } from './persons.ts'

type Known = Pick<HistorySubject, 'label'> & Partial<Pick<HistorySubject, 'number' | 'sourceId'>>

/** `events` with the names of their actors and of what they are about. */
export async function historyLines(tx: Tx, events: readonly AuditEvent[]): Promise<HistoryLine[]> {
  const persons = await personsOf(
    tx,
    events.map(({ actorId }) => actorId),
  )
  return linesKnowing(tx, events, persons)
}

/** The same, where the people are known already. */
export async function linesKnowing(
  tx: Tx,
  events: readonly AuditEvent[],
  persons: Persons,
): Promise<HistoryLine[]> {
  const known = await subjectsOf(tx, [...new Set(events.map(({ subject }) => subject))])
  return events.map((event) => ({
    seq: event.seq,
    at: event.at.toISOString(),
    actor: event.actorId ? persons(event.actorId) : null,
    operation: event.operation,
    subject: subjectIn(known, event.subject),
    detail: event.detail as Record<string, unknown>,
  }))
}

function subjectIn(known: Map<string, Known>, subject: string): HistorySubject {
  const [kind = '', id = ''] = subject.split(':')
  return { kind, id, label: null, number: null, sourceId: null, ...known.get(subject) }
}

/** What `subjects` (`noun:id`) are called now, those too that no line is about. */
export async function subjectsNamed(
  tx: Tx,
  subjects: readonly string[],
): Promise<(subject: string) => HistorySubject> {
  const all = [...new Set(subjects)]
  const known = await subjectsOf(tx, all)
  for (const { id, title, url, from } of await tx.evidence.findMany(idsOf(all, 'evidence')))
    known.set(`evidence:${id}`, { label: title ?? url ?? from })
  for (const { id, rationale } of await tx.decision.findMany(idsOf(all, 'decision')))
    known.set(`decision:${id}`, { label: rationale })
  for (const { id, name } of await tx.label.findMany(idsOf(all, 'label')))
    known.set(`label:${id}`, { label: name })
  return (subject) => subjectIn(known, subject)
}

function idsOf(subjects: readonly string[], kind: string) {
  const ids = subjects.flatMap((s) => (s.startsWith(`${kind}:`) ? [s.slice(kind.length + 1)] : []))
  return { where: { id: { in: ids } } }
}

/** All in one look: a page of the history is about many kinds of things. */
async function subjectsOf(tx: Tx, subjects: readonly string[]): Promise<Map<string, Known>> {
  const ids = (kind: string) => idsOf(subjects, kind).where.id.in
  const rows = await tx.$queryRaw<(Required<Known> & { subject: string })[]>`
    SELECT 'claim:' || id AS subject, text AS label, number, NULL::uuid AS "sourceId"
    FROM claim WHERE id = ANY (${ids('claim')}::uuid[])
    UNION ALL SELECT 'statement:' || id, quote, NULL, source_id FROM statement WHERE id = ANY (${ids('statement')}::uuid[])
    UNION ALL SELECT 'source:' || id, title, NULL, NULL FROM source WHERE id = ANY (${ids('source')}::uuid[])
    UNION ALL SELECT 'speaker:' || id, name, NULL, NULL FROM speaker WHERE id = ANY (${ids('speaker')}::uuid[])
    UNION ALL SELECT 'collection:' || id, name, NULL, NULL FROM collection WHERE id = ANY (${ids('collection')}::uuid[])
    UNION ALL SELECT 'export:' || id, title, NULL, NULL FROM export WHERE id = ANY (${ids('export')}::uuid[])
    UNION ALL SELECT 'member:' || m.id, p.name, NULL, NULL
    FROM member m JOIN person p ON p.id = m.person_id WHERE m.id = ANY (${ids('member')}::uuid[])`
  return new Map(rows.map(({ subject, ...known }) => [subject, known]))
}
