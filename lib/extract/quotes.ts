// Quotation marks of all styles, paired paragraph by paragraph. Which way a mark faces follows from the state of the
// pairing and from its neighbours; the glyph only breaks ties, because authors and converters mix glyphs.
import type { Span } from '#lib/text/span'
import { isOpeningNeighbour, marksOf, type Mark } from '#lib/extract/marks'

/** One quotation. `span` includes its marks. `depth` 0 is outermost. */
export type Quotation = {
  span: Span
  paragraph: number
  depth: number
  /** False where the paragraph ends before a closing mark. */
  closed: boolean
  /** True where it goes on with a quotation that the paragraph before left open. */
  reopens: boolean
}

// Nobody quotes deeper; a text full of opening marks costs no more for it.
const deepest = 12

type Open = { mark: Mark; parent: Open | null; depth: number }

/** Every quotation of `text` in order of its opening mark. `paragraphs` as `paragraphsOf` gives them. */
export function quotationsOf(text: string, paragraphs: readonly Span[]): Quotation[] {
  const all: Quotation[] = []
  let leftOpen = false
  paragraphs.forEach((paragraph, index) => {
    const marks = marksOf(text, paragraph)
    const startsQuoted = marks[0]?.at === paragraph[0] && marks[0].level === 'double'
    const found = pair(text, paragraph, marks)
    found.sort((a, b) => a.span[0] - b.span[0])
    let openHere = false
    for (const quotation of found) {
      quotation.paragraph = index
      if (leftOpen && startsQuoted && quotation.span[0] === paragraph[0]) quotation.reopens = true
      if (quotation.depth === 0 && !quotation.closed) openHere = true
      all.push(quotation)
    }
    leftOpen = openHere
  })
  return all
}

function pair(text: string, [, end]: Span, marks: readonly Mark[]): Quotation[] {
  const found: Quotation[] = []
  const left = countsAfter(marks)
  let top = null as Open | null
  const close = (open: Open, at: number, closed: boolean) => {
    found.push({
      span: [open.mark.at, at],
      paragraph: 0,
      depth: open.depth,
      closed,
      reopens: false,
    })
  }
  for (let i = 0; i < marks.length; i++) {
    const mark = marks[i]
    if (!mark) continue
    if (mark.level === 'single') {
      if (top?.mark.level === 'single') {
        if (closesSingle(text, marks, i)) {
          close(top, mark.at + mark.length, true)
          top = top.parent
        }
      } else if (opensSingle(mark)) top = { mark, parent: top, depth: (top?.depth ?? -1) + 1 }
      continue
    }
    const outer = top?.mark.level === 'single' ? top.parent : top
    if (outer && closesDouble(mark, outer, left, i)) {
      close(outer, mark.at + mark.length, true)
      top = outer.parent
    } else if (outer && opensDouble(mark) && isSameStyle(mark, outer.mark) && !hasRoomToNest(mark, left, i)) {
      // The closing mark was lost: the quotation ends where the next one begins.
      close(outer, trimEnd(text, outer.mark.at, mark.at), false)
      top = { mark, parent: outer.parent, depth: outer.depth }
    } else if (opensDouble(mark) && (top?.depth ?? 0) < deepest)
      top = { mark, parent: top, depth: (top?.depth ?? -1) + 1 }
  }
  for (let open = top; open; open = open.parent) {
    if (open.mark.level === 'double') close(open, end, false)
  }
  return withoutBrokenDepths(found)
}

/** How many marks of each facing are left after each mark of the paragraph. */
type Counts = { plain: Int32Array; opening: Int32Array; closing: Int32Array }

function countsAfter(marks: readonly Mark[]): Counts {
  const length = marks.length
  const counts: Counts = {
    plain: new Int32Array(length),
    opening: new Int32Array(length),
    closing: new Int32Array(length),
  }
  let plain = 0
  let opening = 0
  let closing = 0
  for (let i = marks.length - 1; i >= 0; i--) {
    counts.plain[i] = plain
    counts.opening[i] = opening
    counts.closing[i] = closing
    const mark = marks[i]
    if (mark?.level !== 'double') continue
    if (mark.facing === 'plain') plain++
    else if (mark.facing === 'opening') opening++
    else closing++
  }
  return counts
}

function opensDouble(mark: Mark): boolean {
  if (mark.after === 'end') return false
  if (mark.facing === 'opening') return true
  return isOpeningNeighbour(mark.before) && mark.after !== 'space'
}

function closesDouble(mark: Mark, open: Open, left: Counts, i: number): boolean {
  const looksOpening = isOpeningNeighbour(mark.before) && mark.after === 'word'
  const looksClosing = mark.before !== 'space' && mark.before !== 'start' && mark.after !== 'word'
  if (mark.glyph === '“' && '„‚'.includes(open.mark.glyph)) return true
  if (mark.glyph === '«' && open.mark.glyph === '»') return true
  if (mark.glyph === '»' && open.mark.glyph === '»') return looksClosing
  if (mark.facing === 'opening') return looksClosing && isSameStyle(mark, open.mark)
  if (mark.facing === 'closing') return true
  // `12"` inside a quotation that has its closing mark still to come is a measure.
  if (mark.before === 'digit' && mark.after === 'space' && mark.beforeLower)
    return (left.plain[i] ?? 0) % 2 === 0
  if (open.mark.facing !== 'plain') {
    if (looksOpening) return false
    return mark.before === 'stop' || (left.closing[i] ?? 0) <= (left.opening[i] ?? 0)
  }
  return !looksOpening || (left.plain[i] ?? 0) % 2 === 0
}

function isSameStyle(a: Mark, b: Mark): boolean {
  return a.glyph === b.glyph
}

/** Whether enough closing marks are left for `mark` to open a quotation inside the open one. */
function hasRoomToNest(mark: Mark, left: Counts, i: number): boolean {
  if (mark.facing === 'plain') return false
  return (left.closing[i] ?? 0) >= (left.opening[i] ?? 0) + 2
}

function opensSingle(mark: Mark): boolean {
  return (
    mark.facing !== 'closing' && isOpeningNeighbour(mark.before) && mark.after === 'word' && mark.hasPartner
  )
}

function closesSingle(text: string, marks: readonly Mark[], i: number): boolean {
  const mark = marks[i]
  if (!mark || mark.before === 'space' || mark.before === 'start' || mark.after === 'word') return false
  // "the workers’ hall’": a possessive, where a better closing mark follows.
  return !(mark.beforeLower && text.charAt(mark.at - 1) === 's' && mark.hasPartner)
}

function trimEnd(text: string, start: number, end: number): number {
  let at = end
  while (at > start + 1 && text.charAt(at - 1).trim() === '') at--
  return at
}

/** Depths told anew from the spans: a mark that was given up may have counted as a level. */
function withoutBrokenDepths(found: Quotation[]): Quotation[] {
  found.sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1])
  const ends: number[] = []
  for (const quotation of found) {
    while (ends.length > 0 && (ends.at(-1) ?? 0) <= quotation.span[0]) ends.pop()
    quotation.depth = ends.length
    ends.push(quotation.span[1])
  }
  return found
}
