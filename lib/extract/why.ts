// Why a statement was found, in facts that a reader can check against the text: the cue, where the words stand, whom the
// mention stands for, and what else the words might have been.
import type { Found } from '#lib/extract/found'
import type { Kind } from '#lib/extract/kinds'
import type { Speaker } from '#lib/extract/speakers'
import { quoteOf, type Span } from '#lib/text/span'

export type Reason =
  /** The words that tell that something is said; a label, a signature or a mark may do so too. */
  | { of: 'cue'; by: 'word' | 'label' | 'mark'; words: string }
  | { of: 'words'; place: 'before' | 'after' | 'around'; marks: 'all' | 'some' | 'none' }
  /** `sentences` since the name was last given, of a pronoun. */
  | { of: 'speaker'; how: string; mention: string; name: string; sentences: number | null }
  /** What the same cue might have reported instead, and the share of such cases in which it did. */
  | { of: 'rival'; words: string; share: number }

const marks = { direct: 'all', mixed: 'some', indirect: 'none' } as const

/** The reasons for `one`, in the order in which they build on each other. */
export function whyFound(
  text: string,
  one: Found,
  about: { kind: Kind; mention: Span | null; speaker: Speaker | null },
): Reason[] {
  const { kind, mention, speaker } = about
  const reasons: Reason[] = []
  if (one.cue) reasons.push(cueReason(text, one.rule, one.cue))
  const place = one.cue && placeOf(one.pieces, one.cue)
  if (place && one.rule !== 'transcript') reasons.push({ of: 'words', place, marks: marks[kind] })
  if (mention && speaker)
    reasons.push({
      ...{ of: 'speaker', how: speaker.how, name: speaker.name, sentences: speaker.sentences },
      mention: shown(text.slice(...mention)),
    })
  if (one.rival)
    reasons.push({ of: 'rival', words: shown(quoteOf(text, one.rival.spans)), share: one.rival.share })
  return reasons
}

function cueReason(text: string, rule: string, cue: Span): Reason {
  const words = shown(text.slice(...cue))
  const by = rule === 'transcript' ? 'label' : /\p{L}/u.test(words) ? 'word' : 'mark'
  return { of: 'cue', by, words }
}

function placeOf(pieces: readonly Span[], cue: Span): 'before' | 'after' | 'around' {
  const isBefore = pieces.some(([, end]) => end <= cue[0])
  const isAfter = pieces.some(([start]) => start >= cue[1])
  return isBefore && isAfter ? 'around' : isBefore ? 'before' : 'after'
}

const longest = 120

/** On one line, and cut where it is long. */
function shown(words: string): string {
  const line = words.replace(/\s+/g, ' ')
  return line.length > longest ? `${[...line.slice(0, longest - 1)].slice(0, -1).join('')}…` : line
}
