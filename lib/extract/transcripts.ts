// Transcripts: paragraphs that open with who speaks and a colon, in a text where that is the custom; and headlines of that
// shape. The words after the colon are the speaker's own, although they stand without marks.
import type { Frame } from '#lib/extract/frames'
import { bodies, groups } from '#lib/extract/vocabulary/roles'

/** `to` is the last token of the label in the paragraph's first frame; the colon is the one after it. */
export type Label = { to: number; kind: 'transcript' | 'headline' }

const longestLabel = 8
const longestHeadline = 300
const notSpeakers = new Set(
  `note notes update updates correction editor warning subject re date time place photo image caption credit source sources
  read related watch listen more see also example question answer chapter part section step figure table address phone
  email tel fax latest breaking live opinion analysis review contact summary background`.split(/\s+/),
)

/** The labels of a text, by the index of the frame that they open. */
export function labelsOf(text: string, frames: readonly Frame[]): Map<number, Label> {
  const found: { index: number; to: number; words: string; isShouted: boolean }[] = []
  frames.forEach((frame, index) => {
    if (frames[index - 1]?.paragraph === frame.paragraph) return
    const to = labelEnd(frame)
    if (to < 0) return
    const words = text.slice(frame.tokens[0]?.start, frame.tokens[to]?.end)
    found.push({ index, to, words, isShouted: words.toUpperCase() === words })
  })
  const times = new Map<string, number>()
  for (const { words } of found) times.set(words, (times.get(words) ?? 0) + 1)
  const isTranscript = found.filter((one) => one.isShouted || (times.get(one.words) ?? 0) > 1).length > 2
  const labels = new Map<number, Label>()
  for (const { index, to, words, isShouted } of found) {
    const isAlone = frames[index + 1]?.paragraph !== frames[index]?.paragraph
    if (index === 0 && isAlone && !(isTranscript && isShouted) && isHeadline(text, frames[0], to))
      labels.set(index, { to, kind: 'headline' })
    else if (isTranscript && (isShouted || (times.get(words) ?? 0) > 1 || isName(frames[index], to)))
      labels.set(index, { to, kind: 'transcript' })
  }
  return labels
}

/** The last token before the colon of a label that opens `frame`, or -1. */
function labelEnd({ tokens }: Frame): number {
  for (let at = 0; at < Math.min(tokens.length - 1, longestLabel); at++) {
    const token = tokens[at]
    if (token?.lower === ':' && token.kind === 'mark') return isLabel(tokens, at) ? at - 1 : -1
    if (!token || notSpeakers.has(token.lower)) return -1
    const fits = token.kind === 'word' ? token.capital || at > 0 : '.,()'.includes(token.lower)
    if (!fits) return -1
  }
  return -1
}

/** A label has a word of more than a letter, and words after its colon and a space: "10:42", "Votes: 1,769" and "Q: Why?" name nobody. */
function isLabel(tokens: Frame['tokens'], colon: number): boolean {
  const mark = tokens[colon]
  const next = tokens[colon + 1]
  const first = tokens[0]
  if (!mark || !next || first?.kind !== 'word' || next.start === mark.end) return false
  if (colon === 1 && first.end - first.start < 2) return false
  return next.kind !== 'word' || /^\p{L}/u.test(next.lower)
}

function isName(frame: Frame | undefined, to: number): boolean {
  return (
    frame !== undefined &&
    to > 0 &&
    frame.tokens.slice(0, to + 1).every((token) => token.kind === 'mark' || token.capital)
  )
}

/** `Lind: Night ferry will not sail`: a headline whose label is somebody the text goes on about. */
function isHeadline(text: string, frame: Frame | undefined, to: number): boolean {
  const last = frame?.tokens[to]
  const next = frame?.tokens[to + 2]
  if (
    !frame ||
    frame.span[1] - frame.span[0] > longestHeadline ||
    last?.kind !== 'word' ||
    !next ||
    next.kind === 'quote' ||
    !next.capital
  )
    return false
  if (bodies.has(last.lower) || groups.has(last.lower) || last.lower === 'poll' || last.lower === 'report')
    return true
  return (
    last.capital &&
    last.lower.length > 2 &&
    text.indexOf(text.slice(last.start, last.end), frame.span[1]) >= 0
  )
}
