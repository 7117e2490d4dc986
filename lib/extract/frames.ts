// Frames: sentences in which each quotation is one token. A cue and what it reports stand in one frame or in neighbours.
import type { Span } from '#lib/text/span'
import { isApostropheCode, isSpaceCode, isUpperCode, isWordCode } from '#lib/text/characters'
import { hashOf } from '#lib/extract/features'
import type { Quotation } from '#lib/extract/quotes'
import { timeWords } from '#lib/extract/vocabulary/words'
import { hashesOf, type Hashes } from '#lib/extract/word-classes'
import { sentenceSpans } from '#lib/text/sentences'

/** `lower` is the word in small letters with straight apostrophes, or the mark itself; of a quotation it is `"`. */
export type Token = {
  start: number
  end: number
  kind: 'word' | 'quote' | 'mark'
  lower: string
  /** True where the word starts with a capital. */
  capital: boolean
  /** Words inside a quotation, counted up to 9. */
  words: number
  /** Of a quotation: it ends in a stop of its own, before its closing mark. */
  stopped: boolean
  quotation: Quotation | null
  /** Hashes of `lower` and of the word's class, for the models. Of a quotation both tell its length and how it ends. */
  word: number
  class: number
  stem: number
  ending: number
}

/** `tokens` of one frame, in order; `span` is the frame's range of the text. */
export type Frame = { span: Span; paragraph: number; tokens: Token[] }

// Longer frames are cut, so that looking around within one costs a bounded time.
const mostCharacters = 4000
const longestWord = 40

/** The frames of paragraph number `index`. `quotations` are the outermost ones of that paragraph, in order. */
export function framesOf(
  text: string,
  paragraph: Span,
  index: number,
  quotations: readonly Quotation[],
): Frame[] {
  const frames: Frame[] = []
  let from = paragraph[0]
  let next = 0
  let first = 0
  for (const [, end] of sentenceSpans(text, paragraph)) {
    while (next < quotations.length && (quotations[next]?.span[1] ?? 0) <= end) next++
    const crossing = quotations[next]
    if (crossing && crossing.span[0] < end && end < paragraph[1]) continue
    addFrames(frames, text, [from, end], index, quotations.slice(first, next + 1))
    first = next
    from = end
  }
  return frames
}

function addFrames(
  frames: Frame[],
  text: string,
  [start, end]: Span,
  paragraph: number,
  quotations: readonly Quotation[],
): void {
  let tokens: Token[] = []
  let from = start
  let next = 0
  const flush = () => {
    const first = tokens[0]
    const last = tokens.at(-1)
    if (first && last)
      frames.push({ span: [first.start, last.end], paragraph, tokens: withDemonstratives(tokens) })
    tokens = []
  }
  let at = start
  while (at < end) {
    const code = text.charCodeAt(at)
    if (isSpaceCode(code)) {
      at++
      continue
    }
    const quotation = quotations[next]
    let token: Token
    if (quotation && quotation.span[0] <= at) {
      token = quoteToken(text, quotation)
      next++
    } else if (isWordCode(code)) token = wordToken(text, at, Math.min(end, quotation?.span[0] ?? end), code)
    else
      token = {
        start: at,
        end: at + markLength(text, at),
        kind: 'mark',
        lower: markOf(text, at),
        capital: false,
        words: 0,
        stopped: false,
        quotation: null,
        ...markHashes(markOf(text, at)),
      }
    if (token.start - from > mostCharacters || tokens.length > 700) {
      flush()
      from = token.start
    }
    tokens.push(token)
    at = token.end
  }
  flush()
}

/** "that day" is "this day" to the models: its "that" opens no clause. */
function withDemonstratives(tokens: Token[]): Token[] {
  tokens.forEach((token, at) => {
    const next = tokens[at + 1]?.lower ?? ''
    if (token.lower !== 'that' || !(timeWords.has(next) || next === 'day')) return
    token.word = hashOf('this')
    token.class = hashesOf('this', false).class
  })
  return tokens
}

/** Two hyphens are one dash; a surrogate pair never gets here, its halves count as letters. */
function markLength(text: string, at: number): number {
  return text.charAt(at) === '-' && text.charAt(at + 1) === '-' ? 2 : 1
}

/** The mark at `at`; dashes of every kind, and a hyphen with spaces around it, are all "—". */
function markOf(text: string, at: number): string {
  const mark = text.charAt(at)
  if (mark === '–' || mark === '—' || mark === '―') return '—'
  if (mark !== '-') return mark
  const isSpaced = isSpaceCode(text.charCodeAt(at - 1)) && isSpaceCode(text.charCodeAt(at + 1))
  return isSpaced || text.charAt(at + 1) === '-' ? '—' : mark
}

function quoteToken(text: string, quotation: Quotation): Token {
  const [start, end] = quotation.span
  const stopped = !quotation.closed || /[.,!?…—–-]['’]?['"”’»]*$/.test(text.slice(end - 5, end))
  const words = countWords(text, start, end)
  return {
    start,
    end,
    kind: 'quote',
    lower: '"',
    capital: false,
    words,
    stopped,
    quotation,
    ...quoteHashes(text, quotation, words),
  }
}

function markHashes(mark: string): Hashes {
  const hash = hashOf(mark)
  return { word: hash, class: hash, stem: hash, ending: hash }
}

/** Tells short from long, whether it opens with a capital, and what stands before its closing mark. */
function quoteHashes(text: string, { span, closed }: Quotation, words: number): Hashes {
  const [start, end] = span
  // A closing mark may be lost: what stands before it tells as much.
  const last =
    (closed ? /([.,!?…—-]?)['’]?['"”’»]{1,2}$/ : /([.,!?…—-]?)$/).exec(text.slice(end - 5, end))?.[1] ?? ''
  const first = /\p{L}/u.exec(text.slice(start, Math.min(end, start + 12)))?.[0] ?? ''
  const isCapital = isUpperCode(first.charCodeAt(0))
  const length = words < 3 ? words : words < 5 ? 3 : words < 9 ? 5 : 9
  const word = hashOf(`\"${length}${isCapital ? 'A' : 'a'}${last}`)
  return { word, class: hashOf(`"${words < 3 ? 1 : 3}${last}`), stem: word, ending: word }
}

function countWords(text: string, start: number, end: number): number {
  let words = 0
  let inWord = false
  for (let at = start; at < end && words < 9; at++) {
    const isWord = isWordCode(text.charCodeAt(at))
    if (isWord && !inWord) words++
    inWord = isWord || (inWord && isApostropheCode(text.charCodeAt(at)))
  }
  return words
}

function wordToken(text: string, start: number, limit: number, code: number): Token {
  let end = start + 1
  while (end < limit) {
    const here = text.charCodeAt(end)
    const joins = isApostropheCode(here) || here === 46 || here === 45
    if (isWordCode(here)) end++
    else if (joins && end + 1 < limit && isWordCode(text.charCodeAt(end + 1))) end += 2
    else break
  }
  const word = end - start > longestWord ? '' : text.slice(start, end)
  const lower = word === 'US' ? 'u.s' : word.toLowerCase().replaceAll('’', "'")
  const capital = isUpperCode(code)
  return {
    start,
    end,
    kind: 'word',
    lower,
    capital,
    words: 0,
    stopped: false,
    quotation: null,
    ...hashesOf(lower, capital),
  }
}
