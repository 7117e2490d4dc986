// Transcripts: paragraphs that open with who speaks and a colon, in a text where that is the custom. The words after the
// colon are the speaker's own, although they may stand without marks.
import type { Found } from '#lib/extract/found'
import type { Frame, Token } from '#lib/extract/frames'
import { whole } from '#lib/extract/noun-phrases'

const longestLabel = 8
const confidence = 0.91
const notSpeakers = new Set(
  `note notes update updates correction editor warning subject re date time place photo image caption credit source sources
  read related watch listen more see also example question answer chapter part section step figure table address phone
  email tel fax latest breaking live opinion analysis review contact summary background`.split(/\s+/),
)

/** The statements of all paragraphs that open with a label. */
export function transcribedIn(text: string, frames: readonly Frame[]): Found[] {
  return labelsOf(text, frames).map((label) => labelledStatement(frames, label))
}

/** `LIND: Words up to the end of the paragraph.` */
function labelledStatement(frames: readonly Frame[], { index, from, to }: Label): Found {
  const frame = frames[index]
  let reach = index
  while (frames[reach + 1] && frames[reach + 1]?.paragraph === frame?.paragraph) reach++
  const colon = frame?.tokens[to + 1]
  const start = frame?.tokens[to + 2]?.start ?? 0
  return {
    rule: 'transcript',
    pieces: [[start, frames[reach]?.span[1] ?? start]],
    cue: colon ? [colon.start, colon.end] : null,
    mention: whole(from, to),
    frame: index,
    from: index,
    reach,
    confidence,
    explanation: ['label and colon'],
    relayedIn: null,
  }
}

/** Tokens `from` to `to` of frame number `index` are a label; the colon is the one after it. */
type Label = { index: number; from: number; to: number }

function labelsOf(text: string, frames: readonly Frame[]): Label[] {
  const found: (Label & { words: string; isShouted: boolean })[] = []
  frames.forEach((frame, index) => {
    if (frames[index - 1]?.paragraph === frame.paragraph) return
    const from = isMarkBeforeLabel(frame) ? 1 : 0
    const to = labelEnd(frame, from)
    if (to < 0) return
    const words = text.slice(frame.tokens[from]?.start, frame.tokens[to]?.end)
    found.push({ index, from, to, words, isShouted: words.toUpperCase() === words })
  })
  const times = new Map<string, number>()
  for (const { words } of found) times.set(words, (times.get(words) ?? 0) + 1)
  const isRepeated = ({ words }: { words: string }) => (times.get(words) ?? 0) > 1
  const isTranscript = found.filter((one) => one.isShouted || isRepeated(one)).length > 2
  return found.filter(
    (one) =>
      one.from > 0 ||
      (isTranscript && (one.isShouted || isRepeated(one) || isName(frames[one.index], one.to))),
  )
}

/** `“LIND: Words`: the mark that a labelled quotation leaves behind. */
function isMarkBeforeLabel({ tokens }: Frame): boolean {
  return tokens[0]?.kind === 'mark' && tokens[1]?.kind === 'word' && /["“”'‘’«„]/.test(tokens[0].lower)
}

/** The last token before the colon of a label that opens `frame`, or -1. */
function labelEnd({ tokens }: Frame, from: number): number {
  for (let at = from; at < Math.min(tokens.length - 1, from + longestLabel); at++) {
    const token = tokens[at]
    if (token?.lower === ':' && token.kind === 'mark') return isLabel(tokens, from, at) ? at - 1 : -1
    if (!token || notSpeakers.has(token.lower)) return -1
    const fits = token.kind === 'word' ? token.capital || at > from : '.,()'.includes(token.lower)
    if (!fits) return -1
  }
  return -1
}

/** `Q:` and `A:` take turns where no name is given. */
function isTurn({ lower, capital }: Token): boolean {
  return capital && (lower === 'q' || lower === 'a')
}

/** A label has a word of more than a letter, and words after its colon and a space: "10:42", "Votes: 1,769" and "Q: Why?" name nobody. */
function isLabel(tokens: Frame['tokens'], from: number, colon: number): boolean {
  const mark = tokens[colon]
  const next = tokens[colon + 1]
  const first = tokens[from]
  if (!mark || !next || first?.kind !== 'word' || next.start === mark.end) return false
  if (colon === from + 1 && first.end - first.start < 2 && !isTurn(first)) return false
  return next.kind !== 'word' || /^\p{L}/u.test(next.lower)
}

function isName(frame: Frame | undefined, to: number): boolean {
  return (
    frame !== undefined &&
    to > 0 &&
    frame.tokens.slice(0, to + 1).every((token) => token.kind === 'mark' || token.capital)
  )
}
