// Who may have said it: those whom the text names, those whom the desk knows, and a new speaker of what was typed.
import { foldName } from '#lib/record/names'
import type { Workbench, WorkbenchStatement } from '#lib/record/workbench'

export type Chosen = { speakerId: string; name: string } | { speakerName: string; name: string }

/** `id` is null of whom the text names and nobody has confirmed yet. */
export type KnownSpeaker = { id: string | null; name: string; note: string; colour?: number }

export type SpeakerOption = { key: string; known: KnownSpeaker | null; chosen: Chosen }

/** One of the text's speakers, with the role that the text last gave them. */
export type SpeakerHere = Workbench['speakers'][number] & { role: string | null; isNow: boolean }

type Named = Pick<WorkbenchStatement, 'id' | 'speakerKey' | 'role'>

/** The speakers of the text, the one whom `statementId` is laid to first; one row where they go by one name. */
export function speakersHere(
  { speakers, statements }: { speakers: Workbench['speakers']; statements: readonly Named[] },
  statementId: string | null,
): SpeakerHere[] {
  const now = statements.find(({ id }) => id === statementId)?.speakerKey ?? null
  const rows = new Map<string, SpeakerHere>()
  for (const speaker of speakers) {
    const own = statements.filter(({ speakerKey }) => speakerKey === speaker.key)
    const role = own.findLast((statement) => statement.role !== null)?.role ?? null
    const name = foldName(speaker.name)
    const same = rows.get(name)
    // Two of the desk's speakers may share a name; a name that only the text knows means the one who bears it.
    const key = same?.id && speaker.id && same.id !== speaker.id ? speaker.id : name
    const before = rows.get(key)
    rows.set(key, {
      ...speaker,
      id: speaker.id ?? before?.id ?? null,
      role: role ?? before?.role ?? null,
      statements: own.length + (before?.statements ?? 0),
      isNow: speaker.key === now || (before?.isNow ?? false),
    })
  }
  const all = [...rows.values()].filter(({ statements: count, isNow }) => count > 0 || isNow)
  return [...all.filter(({ isNow }) => isNow), ...all.filter(({ isNow }) => !isNow)]
}

/** True where `speaker` is the one who was chosen. */
export function isChosen(speaker: WorkbenchStatement['speaker'] | undefined, chosen: Chosen): boolean {
  if (!speaker) return false
  return 'speakerId' in chosen
    ? speaker.id === chosen.speakerId
    : speaker.id === null && speaker.name === chosen.name
}

/** What is offered for `typed`: of `likely` those whose name holds it, then who was `found` at the desk, then a new one. */
export function speakerOptions(
  likely: readonly KnownSpeaker[],
  found: readonly KnownSpeaker[],
  typed: string,
): SpeakerOption[] {
  const name = typed.trim()
  if (name === '') return likely.map(optionOf)
  const known: KnownSpeaker[] = likely.filter((one) => foldName(one.name).includes(foldName(name)))
  for (const one of found) {
    const same = known.findIndex(({ id, name: other }) =>
      id === null ? foldName(other) === foldName(one.name) : id === one.id,
    )
    const here = known[same]
    if (here) known[same] = { ...here, id: here.id ?? one.id }
    else known.push(likely.find(({ id }) => id !== null && id === one.id) ?? one)
  }
  const isTaken = known.some((one) => foldName(one.name) === foldName(name))
  return [
    ...known.map(optionOf),
    ...(isTaken ? [] : [{ key: 'new', known: null, chosen: { speakerName: name, name } }]),
  ]
}

function optionOf(known: KnownSpeaker): SpeakerOption {
  const { id, name } = known
  return id === null
    ? { key: `name:${foldName(name)}`, known, chosen: { speakerName: name, name } }
    : { key: id, known, chosen: { speakerId: id, name } }
}
