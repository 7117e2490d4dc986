// Lines of the history as people read them, with one look at each kind of thing that they are about.
import type { HistoryLine, HistorySubject } from '#lib/record/history'
import type { Tx } from './client.ts'
import type { AuditEvent } from './generated/client.ts'
import { personsOf } from './persons.ts'

type Known = Pick<HistorySubject, 'label'> & Partial<Pick<HistorySubject, 'number' | 'sourceId'>>

/** `events` with the names of their actors and of what they are about. */
export async function historyLines(tx: Tx, events: readonly AuditEvent[]): Promise<HistoryLine[]> {
  const persons = await personsOf(
    tx,
    events.map(({ actorId }) => actorId),
  )
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

async function subjectsOf(tx: Tx, subjects: readonly string[]): Promise<Map<string, Known>> {
  const known = new Map<string, Known>()
  const where = (kind: string) => idsOf(subjects, kind)
  for (const { id, number, text } of await tx.claim.findMany(where('claim'))) {
    known.set(`claim:${id}`, { label: text, number })
  }
  for (const { id, quote, sourceId } of await tx.statement.findMany(where('statement'))) {
    known.set(`statement:${id}`, { label: quote, sourceId })
  }
  for (const { id, title } of await tx.source.findMany(where('source')))
    known.set(`source:${id}`, { label: title })
  for (const { id, name } of await tx.speaker.findMany(where('speaker')))
    known.set(`speaker:${id}`, { label: name })
  for (const { id, name } of await tx.collection.findMany(where('collection'))) {
    known.set(`collection:${id}`, { label: name })
  }
  const exports = await tx.export.findMany({ ...where('export'), select: { id: true, title: true } })
  for (const { id, title } of exports) known.set(`export:${id}`, { label: title })
  const members = await tx.member.findMany({
    ...where('member'),
    select: { id: true, person: { select: { name: true } } },
  })
  for (const { id, person } of members) known.set(`member:${id}`, { label: person.name })
  return known
}
