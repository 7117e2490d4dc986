// Who speaks in one text: statements laid to speakers of the desk where a name leads to one, in order of appearance.
import type { Tx } from '#lib/db/client'
import { foldName, initialsOf, kindOfName } from '#lib/record/names'
import type { StatementView } from '#lib/record/statement'
import type { WorkbenchSpeaker, WorkbenchStatement } from '#lib/record/workbench'

type Known = { id: string; name: string; kind: string; aliases: { folded: string }[] }
type Alternative = WorkbenchStatement['alternatives'][number]

export type SpeakersOfText = {
  speakers: WorkbenchSpeaker[]
  /** The key of a statement's speaker among `speakers`; null where nobody is named. */
  keyOf(statement: StatementView): string | null
  alternativesTo(statement: StatementView): Alternative[]
  nameOf(id: string): string | null
}

/** `statements` are in the order of the text; `others` are ids that revisions speak of. */
export async function speakersOfText(
  tx: Tx,
  statements: readonly StatementView[],
  others: readonly string[],
): Promise<SpeakersOfText> {
  const named = statements.flatMap(({ speaker }) => (speaker ? [speaker] : []))
  const folded = [...new Set(named.map(({ name }) => foldName(name)))]
  const ids = [...new Set([...named.flatMap(({ id }) => id ?? []), ...others])]
  const known: Known[] = await tx.speaker.findMany({
    where: { OR: [{ id: { in: ids } }, { mergedInto: null, aliases: { some: { folded: { in: folded } } } }] },
    orderBy: { createdAt: 'asc' },
    select: { id: true, name: true, kind: true, aliases: { select: { folded: true } } },
  })
  const byId = new Map(known.map((speaker) => [speaker.id, speaker]))
  const goingBy = (name: string) =>
    known.filter(({ aliases }) => aliases.some((a) => a.folded === foldName(name)))

  const speakerOf = ({ speaker }: StatementView): { key: string; id: string | null; name: string } | null => {
    if (!speaker) return null
    if (speaker.id) return { key: speaker.id, id: speaker.id, name: speaker.name }
    const [only, second] = goingBy(speaker.name)
    if (only && !second) return { key: only.id, id: only.id, name: only.name }
    return { key: `name:${foldName(speaker.name)}`, id: null, name: speaker.name }
  }

  const inText = new Map<string, WorkbenchSpeaker>()
  for (const statement of statements) {
    const speaker = speakerOf(statement)
    if (!speaker) continue
    const kind = ((speaker.id && byId.get(speaker.id)?.kind) ||
      kindOfName(speaker.name)) as WorkbenchSpeaker['kind']
    const before = inText.get(speaker.key)?.statements ?? 0
    inText.set(speaker.key, { ...speaker, initials: initialsOf(speaker.name), kind, statements: before + 1 })
  }
  const speakers = [...inText.values()]
  return {
    speakers,
    keyOf: (statement) => speakerOf(statement)?.key ?? null,
    nameOf: (id) => byId.get(id)?.name ?? null,
    alternativesTo(statement) {
      const own = statement.speaker?.id ?? null
      const byName = statement.speaker ? goingBy(statement.speaker.name) : []
      const here = speakers.flatMap(({ id, name }) => (id ? [{ id, name }] : []))
      const all = [
        ...byName.map(({ id, name }): Alternative => ({ id, name, why: 'goes-by-name' })),
        ...here.map(({ id, name }): Alternative => ({ id, name, why: 'in-this-source' })),
      ]
      return [...new Map(all.reverse().map((one) => [one.id, one])).values()]
        .reverse()
        .filter(({ id }) => id !== own)
    },
  }
}
