// What the text pane needs to know of a statement and of the place of things in the text.
import type { StatementState } from '#components/ui/state'
import type { Span } from '#lib/text/span'
import type { Mark } from './runs.ts'

export type ReadStatement = {
  id: string
  state: StatementState
  content: readonly Span[]
  cue: Span | null
  mention: Span | null
  /** Colour of the speaker, 0 to 8. */
  colour: number
  /** The speaker's name in full; null where nobody is named. */
  speaker: string | null
  /** What the margin calls the speaker. */
  shortName: string
  /** A newer reading has it otherwise, and nobody has said what becomes of that. */
  hasOffer: boolean
  /** All of it in one sentence, for those who listen. */
  announced: string
}

/** The whole of a statement's words, from its first piece to its last. */
export function reachOf({ content }: Pick<ReadStatement, 'content'>): Span {
  return [content[0]?.[0] ?? 0, content.at(-1)?.[1] ?? 0]
}

/** The marks of `statement`; of a rejected one the words alone, which are placed but not drawn. */
export function marksOf(statement: ReadStatement): Mark[] {
  const { id: statementId, content, cue, mention, state } = statement
  const one = (part: Mark['part'], span: Span): Mark => ({ statementId, part, span, piece: 0, pieces: 1 })
  const words = content.map((span, piece): Mark => ({
    ...one('content', span),
    piece,
    pieces: content.length,
  }))
  if (state === 'rejected') return words
  return [...words, ...(cue ? [one('cue', cue)] : []), ...(mention ? [one('mention', mention)] : [])]
}

/** `outer` where words of another statement stand within this one's, `inner` the other way round. */
export type Place = 'alone' | 'outer' | 'inner'

/** How each statement stands to those that it overlaps. Rejected ones are not drawn and count for nothing. */
export function placesOf(statements: readonly ReadStatement[]): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>()
  const drawn = statements.filter(({ state }) => state !== 'rejected')
  const pieces = drawn
    .flatMap(({ id, content }) => content.map((span) => ({ id, span })))
    .sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1] || a.id.localeCompare(b.id))
  pieces.forEach((outer, i) => {
    for (let j = i + 1; j < pieces.length; j++) {
      const inner = pieces[j]
      if (!inner || inner.span[0] >= outer.span[1]) break
      if (inner.id === outer.id) continue
      if (!places.has(outer.id)) places.set(outer.id, 'outer')
      places.set(inner.id, 'inner')
    }
  })
  return places
}

/** What stands outside the window `[start, end)`: before it, after it. */
export function outside<S extends Pick<ReadStatement, 'content'>>(
  statements: readonly S[],
  [start, end]: Span,
): { above: S[]; below: S[] } {
  return {
    above: statements.filter((statement) => reachOf(statement)[1] <= start),
    below: statements.filter((statement) => reachOf(statement)[0] >= end),
  }
}

/** What the margin calls somebody: the last name of a person, all of a body's, "Official" of an official. */
export function shortNameOf(name: string, kind: 'person' | 'organisation' | 'group' | 'unnamed'): string {
  const words = name.split(/\s+/).filter(Boolean)
  const short = kind === 'organisation' ? words.join(' ') : (words.at(-1) ?? name)
  return short.charAt(0).toLocaleUpperCase() + short.slice(1)
}
