// Sentences: the cells of the coverage bar, and the frames that cues are looked for in.
import type { Span } from '#lib/text/span'
import { isDigitCode, isLowerCode, isSpaceCode, isUpperCode, isWordCode } from '#lib/text/characters'
import { paragraphsOf } from '#lib/text/paragraphs'
import { leadingAbbreviations, openers, trailingAbbreviations } from '#lib/text/vocabulary/abbreviations'
import { reportingVerbs } from '#lib/text/vocabulary/reporting-verbs'

/** One sentence. `span` holds its closing marks, not the white space around it; `paragraph` counts from 0. */
export type Sentence = { span: Span; paragraph: number }

/** Every sentence of `text` in order. Sentences inside a quotation are sentences too. */
export function sentencesOf(text: string): Sentence[] {
  return paragraphsOf(text).flatMap((paragraph, index) =>
    sentenceSpans(text, paragraph).map((span) => ({ span, paragraph: index })),
  )
}

/** The sentences of one paragraph. */
export function sentenceSpans(text: string, [start, end]: Span): Span[] {
  const spans: Span[] = []
  let from = start
  let at = start
  // Where nothing has a capital a small letter does not tell that a sentence goes on.
  const isCaseless = !/\p{Lu}/u.test(text.slice(start, end))
  while (at < end) {
    if (!terminators.has(text.charCodeAt(at))) {
      at++
      continue
    }
    const stop = at
    while (at < end && terminators.has(text.charCodeAt(at))) at++
    const afterStops = at
    while (at < end && closers.has(text.charCodeAt(at))) at++
    if (at >= end || !endsSentence(text, stop, afterStops, at, end, isCaseless)) continue
    spans.push([from, at])
    while (at < end && isSpaceCode(text.charCodeAt(at))) at++
    from = at
  }
  if (from < end) spans.push([from, end])
  return spans
}

const terminators = codes('.!?…。！？؟।')
const wideTerminators = codes('。！？')
const closers = codes('"\'”’»›)]}）」』“')
const openingMarks = codes('"\'“‘„‚«‹([{（「『-–—')

function codes(characters: string): Set<number> {
  return new Set([...characters].map((character) => character.charCodeAt(0)))
}

/** Whether the stops at `[stop, afterStops)`, closed by marks up to `after`, end their sentence. */
function endsSentence(
  text: string,
  stop: number,
  afterStops: number,
  after: number,
  end: number,
  isCaseless: boolean,
): boolean {
  if (wideTerminators.has(text.charCodeAt(afterStops - 1))) return true
  if (!isSpaceCode(text.charCodeAt(after))) return false
  let next = after
  while (next < end && isSpaceCode(text.charCodeAt(next))) next++
  while (next < end && openingMarks.has(text.charCodeAt(next))) next++
  const code = text.charCodeAt(next)
  if (
    (isLowerCode(code) && !isCaseless) ||
    terminators.has(code) ||
    (next < end && ',;'.includes(text.charAt(next)))
  )
    return false
  const isPlainStop = text.charAt(stop) === '.' && afterStops === stop + 1
  if (isPlainStop && after === afterStops) return !endsInAbbreviation(text, stop, next, code, isCaseless)
  return !(after > afterStops && isAttribution(text, next, end, isPlainStop))
}

function endsInAbbreviation(
  text: string,
  stop: number,
  next: number,
  nextCode: number,
  isCaseless: boolean,
): boolean {
  let start = stop
  while (start > 0 && stop - start < 12 && isAbbreviationCode(text.charCodeAt(start - 1))) start--
  const word = text.slice(start, stop).toLowerCase()
  if (word.length === 0 || stop - start >= 12) return false
  const nextWord = text.slice(next, wordEnd(text, next, next + 20)).toLowerCase()
  const isCapital = isCaseless || isUpperCode(text.charCodeAt(start))
  if (word.length === 1 && isCapital) return word !== 'i' && !openers.has(nextWord)
  if (leadingAbbreviations.has(word)) {
    if (isDigitCode(nextCode)) return true
    // "in Ga. The next day", but "Mr. The" is nobody.
    return isCapital && !openers.has(nextWord)
  }
  if (trailingAbbreviations.has(word)) return !openers.has(nextWord)
  return false
}

function isAbbreviationCode(code: number): boolean {
  return isWordCode(code) || code === 46
}

function wordEnd(text: string, start: number, limit: number): number {
  let at = start
  while (at < limit && at < text.length && isWordCode(text.charCodeAt(at))) at++
  return at
}

/** True where what follows a closed quotation tells who spoke: `“Why now?” Maria Lind asked.` After a full stop only where
 *  nothing follows that: `“No.” Lind said.` is a slip for a comma, `“No.” Lind said it was late.` is a new sentence. */
function isAttribution(text: string, start: number, end: number, isPlainStop: boolean): boolean {
  const limit = Math.min(end, start + 60)
  let at = start
  for (let words = 0; words < 5 && at < limit; words++) {
    const stop = wordEnd(text, at, limit)
    const word = text.slice(at, stop)
    if (stop === at || (words === 0 && openers.has(word.toLowerCase()))) return false
    if (reportingVerbs.has(word)) return !isPlainStop || stop >= end || text.charAt(stop) === '.'
    at = stop
    if (text.charAt(at) === '.' && stop - start < 5) at++
    if (!isSpaceCode(text.charCodeAt(at))) return false
    at++
  }
  return false
}
