// Transcripts: paragraphs that open with who speaks and a colon, in a text where that is the custom. The words after the
// colon are the speaker's own, although they may stand without marks.
import type { Found } from '#lib/extract/found'
import type { Frame, Token } from '#lib/extract/frames'
import { whole } from '#lib/extract/noun-phrases'
import { isStageDirection } from '#lib/extract/stage-directions'
import type { Span } from '#lib/text/span'

const longestLabel = 8
const confidence = 0.91
const notSpeakers = new Set(
  `note notes update updates correction editor warning subject re date time place photo image caption credit source sources
  read related watch listen more see also example question answer chapter part section step figure table address phone
  email tel fax latest breaking live opinion analysis review contact summary background`.split(/\s+/),
)

/** The statements of all paragraphs that open with a label. */
export function transcribedIn(text: string, frames: readonly Frame[]): Found[] {
  const labels = labelsOf(text, frames)
  const isDense = coversParagraphs(frames, labels)
  return labels.map((label, i) => {
    const next = isDense && label.goesOn ? labels[i + 1]?.index : undefined
    return labelledStatement(text, frames, label, next)
  })
}

/** Where nearly every paragraph has its label, one without goes on with the turn before it. */
function coversParagraphs(frames: readonly Frame[], labels: readonly Label[]): boolean {
  const [first, last] = [labels[0], labels.at(-1)].map((label) => frames[label?.index ?? -1]?.paragraph)
  return first !== undefined && last !== undefined && labels.length / (last - first + 1) >= 0.75
}

/** `LIND: Words up to the end of the paragraph`, or up to frame number `next`, where the next turn begins. */
function labelledStatement(
  text: string,
  frames: readonly Frame[],
  label: Label,
  next: number | undefined,
): Found {
  const { index, from, to, colon: at } = label
  const tokens = frames[index]?.tokens ?? []
  let reach = index
  while (frames[reach + 1] && (next ? reach + 1 < next : isOfParagraph(frames, reach + 1, index))) reach++
  const pieces: Span[] = []
  for (let frame = index; frame <= reach; frame++) {
    const start = frame === index ? afterStars(tokens, at)?.start : frames[frame]?.span[0]
    const end = frames[frame]?.span[1]
    // "Q." may be a sentence of its own.
    if (start === undefined || end === undefined || isStageDirection(text.slice(start, end))) continue
    const last = pieces.at(-1)
    if (last && isOfParagraph(frames, frame, frame - 1)) pieces[pieces.length - 1] = [last[0], end]
    else pieces.push([start, end])
  }
  const colon = tokens[at]
  return {
    rule: 'transcript',
    pieces,
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

function isOfParagraph(frames: readonly Frame[], frame: number, other: number): boolean {
  return frames[frame]?.paragraph === frames[other]?.paragraph
}

/** Tokens `from` to `to` of frame number `index` are a label; its colon, or the stop of "Q.", is token `colon`. Of a label
 *  that speakers have in this text the turn may go on in the next paragraph. */
type Label = { index: number; from: number; to: number; colon: number; goesOn: boolean }

function labelsOf(text: string, frames: readonly Frame[]): Label[] {
  const found: (Label & { words: string; isShouted: boolean })[] = []
  frames.forEach((frame, index) => {
    if (isOfParagraph(frames, index - 1, index)) return
    const from = marksBeforeLabel(frame)
    const label = labelIn(frame, from)
    if (!label) return
    const words = text.slice(frame.tokens[from]?.start, frame.tokens[label.to]?.end)
    const isShouted = words.toUpperCase() === words
    found.push({ index, from, ...label, words, isShouted, goesOn: isShouted })
  })
  const times = new Map<string, number>()
  for (const { words } of found) times.set(words, (times.get(words) ?? 0) + 1)
  const isRepeated = ({ words }: { words: string }) => (times.get(words) ?? 0) > 1
  for (const one of found) one.goesOn ||= isRepeated(one)
  // A box of facts has its labels once each, and nobody by these names.
  const names = found.length > 2 ? namesOf(text) : new Set<string>()
  const isSpeaker = (one: { words: string }) => isRepeated(one) || isNamed(names, one.words)
  const isTranscript =
    found.filter((one) => one.isShouted || isRepeated(one)).length > 2 && found.some(isSpeaker)
  const speaks = (one: (typeof found)[number]) =>
    one.isShouted || isRepeated(one) || isName(frames[one.index], one.to) || isNamed(names, one.words)
  // "A. Holm" opens with a letter and a stop too: without a "Q." it is no turn.
  const hasQuestions = found.some(({ words }) => words === 'Q')
  return found.filter(
    (one) =>
      isQuoted(frames[one.index]) || (isTranscript && speaks(one) && (one.words !== 'A' || hasQuestions)),
  )
}

/** The words in capitals and small letters that are no label themselves. */
function namesOf(text: string): Set<string> {
  return new Set(text.match(/(?<!\p{L})\p{Lu}\p{Ll}{2,30}(?![\p{L}:])/gu))
}

/** "LIND", where the text has "Lind" as well. */
function isNamed(names: ReadonlySet<string>, words: string): boolean {
  const last = words.split(/\s+/).at(-1) ?? ''
  return names.has(last.charAt(0).toUpperCase() + last.slice(1).toLowerCase())
}

/** How many marks open a frame before its label: that of `“LIND: Words`, which a labelled quotation leaves behind, or the
 *  stars of `**LIND:** Words`. */
function marksBeforeLabel({ tokens }: Frame): number {
  if (tokens[0]?.kind !== 'mark') return 0
  if (tokens[1]?.kind === 'word' && /["“”'‘’«„]/.test(tokens[0].lower)) return 1
  return Math.max(
    0,
    tokens.findIndex(({ lower }) => lower !== '*'),
  )
}

/** The first token after a colon, the stars of bold type left out. */
function afterStars(tokens: Frame['tokens'], colon: number): Token | undefined {
  return tokens.slice(colon + 1).find(({ lower }) => lower !== '*')
}

function isQuoted(frame: Frame | undefined): boolean {
  const first = frame?.tokens[0]
  return first?.kind === 'mark' && first.lower !== '*'
}

/** The label that opens `frame`, a bracket before its colon left out: "LIND (by telephone):". */
function labelIn({ tokens }: Frame, from: number): { to: number; colon: number } | null {
  // "Q Will he go?", as official transcripts have it.
  if (tokens[from]?.lower === 'q' && tokens[from].capital && tokens[from + 1]?.capital)
    return { to: from, colon: from }
  if (isTurn(tokens[from]) && tokens[from + 1]?.lower === '.' && tokens[from + 2]?.capital !== false)
    return { to: from, colon: from + 1 }
  let to = -1
  for (let at = from; at < Math.min(tokens.length - 1, from + longestLabel); at++) {
    const token = tokens[at]
    if (token?.lower === ':' && token.kind === 'mark')
      return isLabel(tokens, from, at) ? { to: to < 0 ? at - 1 : to, colon: at } : null
    if (!token || notSpeakers.has(token.lower)) return null
    const fits = token.kind === 'word' ? token.capital || at > from : '.,()*'.includes(token.lower)
    if (!fits) return null
    if ((token.lower === '(' || token.lower === '*') && to < 0) to = at - 1
  }
  return null
}

/** `Q:` and `A:` take turns where no name is given. */
function isTurn(token: Token | undefined): boolean {
  return token?.capital === true && (token.lower === 'q' || token.lower === 'a')
}

/** A label has a word of more than a letter, and words after its colon and a space: "10:42", "Votes: 1,769" and "Q: Why?" name nobody. */
function isLabel(tokens: Frame['tokens'], from: number, colon: number): boolean {
  const mark = tokens[colon]
  const next = afterStars(tokens, colon)
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
