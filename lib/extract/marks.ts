// The marks of one paragraph that may belong to a quotation, with their neighbours. Apostrophes and inches are left out.
import type { Span } from '#lib/text/span'
import { isApostropheCode, isDigitCode, isLowerCode, isSpaceCode, isWordCode } from '#lib/text/characters'

export type Neighbour = 'start' | 'end' | 'space' | 'bracket' | 'dash' | 'mark' | 'digit' | 'word' | 'stop'

/** `length` is in UTF-16 code units: two apostrophes are one mark. */
export type Mark = {
  at: number
  length: number
  glyph: string
  level: 'double' | 'single'
  facing: 'opening' | 'closing' | 'plain'
  before: Neighbour
  after: Neighbour
  /** True where the word after it, past white space, starts with a small letter. */
  beforeLower: boolean
  /** Of a single mark: a later one of the paragraph can close what this one opens. */
  hasPartner: boolean
}

const openingGlyphs = '“„‟«‹‘‚‛「『'
const closingGlyphs = '”»›」』'
const singleGlyphs = "‘’'‚‛‹›"
const glyphs = new Set([...'"＂″“”„‟«»‹›‘’‚‛\'「」『』`'].map((glyph) => glyph.charCodeAt(0)))
const elisions = new Set([
  'tis',
  'twas',
  'em',
  'til',
  'till',
  'cause',
  'n',
  'bout',
  'round',
  'nuff',
  'cuz',
  'tween',
])

export function isOpeningNeighbour(neighbour: Neighbour): boolean {
  return neighbour !== 'word' && neighbour !== 'digit' && neighbour !== 'stop'
}

/** The marks of `paragraph` in order. */
export function marksOf(text: string, [start, end]: Span): Mark[] {
  const marks: Mark[] = []
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at)
    if (!glyphs.has(code)) continue
    const glyph = text.charAt(at)
    const isPair = isPairOf(text, at, end, code)
    if (glyph === '`' && !isPair) continue
    const length = isPair ? 2 : 1
    if (!isPair && isApostrophe(text, at, start, end, code)) continue
    marks.push({
      at,
      length,
      glyph: isPair ? '"' : glyph,
      level: !isPair && singleGlyphs.includes(glyph) ? 'single' : 'double',
      facing: facingOf(glyph, isPair),
      before: at === start ? 'start' : neighbour(text.charCodeAt(at - 1), true),
      after: at + length >= end ? 'end' : neighbour(text.charCodeAt(at + length), false),
      beforeLower: startsLower(text, at + length, end),
      hasPartner: false,
    })
    at += length - 1
  }
  findPartners(marks)
  return marks
}

/** Two apostrophes or two backticks in a row are one double mark; three are one and an apostrophe. */
function isPairOf(text: string, at: number, end: number, code: number): boolean {
  if (code !== 96 && !isApostropheCode(code) && code !== 0x2018) return false
  return at + 1 < end && text.charCodeAt(at + 1) === code
}

function facingOf(glyph: string, isPair: boolean): Mark['facing'] {
  if (isPair) return 'plain'
  if (openingGlyphs.includes(glyph)) return 'opening'
  return closingGlyphs.includes(glyph) ? 'closing' : 'plain'
}

function neighbour(code: number, isBefore: boolean): Neighbour {
  if (isSpaceCode(code)) return 'space'
  if (isDigitCode(code)) return isBefore ? 'digit' : 'word'
  if (isWordCode(code)) return 'word'
  if (code === 0x2013 || code === 0x2014 || code === 0x2015 || code === 45) return 'dash'
  if (glyphs.has(code)) return 'mark'
  const character = String.fromCharCode(code)
  if (isBefore) return '([{（/:'.includes(character) ? 'bracket' : 'stop'
  return '([{（#@$£€…¿¡'.includes(character) ? 'word' : 'stop'
}

function startsLower(text: string, from: number, end: number): boolean {
  let at = from
  while (at < end && at < from + 3 && isSpaceCode(text.charCodeAt(at))) at++
  return at > from && at < end && isLowerCode(text.charCodeAt(at))
}

function isApostrophe(text: string, at: number, start: number, end: number, code: number): boolean {
  if (!isApostropheCode(code) && code !== 0x2018) return false
  const wordBefore = at > start && isWordCode(text.charCodeAt(at - 1))
  const wordAfter = at + 1 < end && isWordCode(text.charCodeAt(at + 1))
  if (wordBefore && wordAfter) return true
  if (wordBefore || !wordAfter) return false
  if (isDigitCode(text.charCodeAt(at + 1))) return isYear(text, at + 1)
  let stop = at + 1
  while (stop < end && stop < at + 8 && isWordCode(text.charCodeAt(stop))) stop++
  return elisions.has(text.slice(at + 1, stop).toLowerCase())
}

function isYear(text: string, at: number): boolean {
  return isDigitCode(text.charCodeAt(at + 1)) && !isDigitCode(text.charCodeAt(at + 2))
}

function findPartners(marks: Mark[]): void {
  let canClose = false
  for (let i = marks.length - 1; i >= 0; i--) {
    const mark = marks[i]
    if (mark?.level !== 'single') continue
    mark.hasPartner = canClose
    const opens = isOpeningNeighbour(mark.before) && mark.after === 'word'
    if (opens) canClose = false
    else if (
      mark.before !== 'space' &&
      mark.before !== 'start' &&
      mark.after !== 'word' &&
      mark.glyph !== '‘'
    )
      canClose = true
  }
}
