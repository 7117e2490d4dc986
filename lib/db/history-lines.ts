// Lines of the history as people read them, with one look at each kind of thing that they are about.
import type { HistoryLine, HistorySubject } from '#lib/record/history'
import { rows } from './client.ts'
import type { Tx } from './client.ts'
import type { AuditEvent } from './generated/client.ts'
import { personsOf } from './persons.ts'
import type { Persons } from './persons.ts'

type Event = Pick<AuditEvent, 'seq' | 'at' | 'actorId' | 'operation' | 'subject' | 'detail'>
type Known = Pick<HistorySubject, 'label'> & Partial<Pick<HistorySubject, 'number' | 'sourceId'>>

/** `events` with the names of their actors and of what they are about. */
export async function historyLines(tx: Tx, events: readonly Event[]): Promise<HistoryLine[]> {
  const persons = await personsOf(
    tx,
    events.map(({ actorId }) => actorId),
  )
  return linesKnowing(tx, events, persons)
}

/** The same, where the people are known already. */
export async function linesKnowing(
  tx: Tx,
  events: readonly Event[],
  persons: Persons,
): Promise<HistoryLine[]> {
  const known = await subjectsOf(tx, [
    ...new Set(events.flatMap((event) => [event.subject, ...joinedTo(event)])),
  ])
  return events.map((event) => ({
    seq: event.seq,
    at: event.at.toISOString(),
    actor: event.actorId ? persons(event.actorId) : null,
    operation: event.operation,
    subject: subjectIn(known, event.subject),
    ...into(known, event),
    detail: event.detail as Record<string, unknown>,
  }))
}

/** The claim that another was joined to, as `noun:id`; nothing of any other line. */
function joinedTo({ operation, detail }: Event): string[] {
  const to = operation === 'claim.join' ? (detail as { into?: string } | null)?.into : undefined
  return to ? [`claim:${to}`] : []
}

function into(known: Map<string, Known>, event: Event): { into?: HistorySubject } {
  const [to] = joinedTo(event)
  return to ? { into: subjectIn(known, to) } : {}
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
  const more = await rows<{ subject: string; label: string }>(tx)`
    SELECT 'evidence:' || id AS subject, coalesce(title, url, "from") AS label
    FROM evidence WHERE id = ANY (${idsOf(all, 'evidence')}::uuid[])
    UNION ALL SELECT 'decision:' || id, rationale FROM decision WHERE id = ANY (${idsOf(all, 'decision')}::uuid[])
    UNION ALL SELECT 'label:' || id, name FROM label WHERE id = ANY (${idsOf(all, 'label')}::uuid[])`
  for (const { subject, label } of more) known.set(subject, { label })
  return (subject) => subjectIn(known, subject)
}

function idsOf(subjects: readonly string[], kind: string): string[] {
  return subjects.flatMap((s) => (s.startsWith(`${kind}:`) ? [s.slice(kind.length + 1)] : []))
}

/** All in one look: a page of the history is about many kinds of things. */
async function subjectsOf(tx: Tx, subjects: readonly string[]): Promise<Map<string, Known>> {
  const ids = (kind: string) => idsOf(subjects, kind)
  const found = await rows<Required<Known> & { subject: string }>(tx)`
    SELECT 'claim:' || id AS subject, text AS label, number, NULL::uuid AS "sourceId"
    FROM claim WHERE id = ANY (${ids('claim')}::uuid[])
    UNION ALL SELECT 'statement:' || id, quote, NULL, source_id FROM statement WHERE id = ANY (${ids('statement')}::uuid[])
    UNION ALL SELECT 'source:' || id, title, NULL, NULL FROM source WHERE id = ANY (${ids('source')}::uuid[])
    UNION ALL SELECT 'speaker:' || id, name, NULL, NULL FROM speaker WHERE id = ANY (${ids('speaker')}::uuid[])
    UNION ALL SELECT 'collection:' || id, name, NULL, NULL FROM collection WHERE id = ANY (${ids('collection')}::uuid[])
    UNION ALL SELECT 'export:' || id, title, NULL, NULL FROM export WHERE id = ANY (${ids('export')}::uuid[])
    UNION ALL SELECT 'handbook:' || id, note, number, NULL FROM handbook_version WHERE id = ANY (${ids('handbook')}::uuid[])
    UNION ALL SELECT 'member:' || m.id, p.name, NULL, NULL
    FROM member m JOIN person p ON p.id = m.person_id WHERE m.id = ANY (${ids('member')}::uuid[])`
  return new Map(found.map(({ subject, ...known }) => [subject, known]))
}
