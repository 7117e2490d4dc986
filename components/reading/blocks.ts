// A text laid out for reading: paragraphs, and sections of paragraphs that are drawn when they come near the window.
import type { Span } from '#lib/text/span'
import { isCharacterBoundary } from '#lib/text/span'

/** One paragraph as it is drawn. `isContinued`: it goes on from the one before, which was too long for one piece. */
export type Block = { span: Span; isContinued: boolean }
export type Section = { blocks: readonly Block[]; span: Span }

/** Above this a paragraph is drawn in pieces. */
const longestBlock = 6000
const sectionLength = 8000

/** The paragraphs of `text`, parted by blank lines; single line ends stay within one. White space around is left off. */
export function blocksOf(text: string): Block[] {
  const blocks: Block[] = []
  const gap = /\n[^\S\n]*\n\s*/g
  let start = 0
  for (;;) {
    const match = gap.exec(text)
    pushBlock(blocks, text, start, match ? match.index : text.length)
    if (!match) return blocks
    start = match.index + match[0].length
  }
}

function pushBlock(blocks: Block[], text: string, start: number, end: number): void {
  let from = start
  let to = end
  while (from < to && (text[from] === '\n' || text[from] === '\r')) from++
  while (to > from && /\s/.test(text[to - 1] ?? '')) to--
  let isContinued = false
  while (to - from > longestBlock) {
    const cut = cutBefore(text, from, from + longestBlock)
    blocks.push({ span: [from, cut], isContinued })
    isContinued = true
    from = cut
  }
  if (from < to) blocks.push({ span: [from, to], isContinued })
}

/** Where to cut at most at `limit`: after a line end, else after a space, else between two characters. */
function cutBefore(text: string, from: number, limit: number): number {
  const half = from + (limit - from) / 2
  const line = text.lastIndexOf('\n', limit - 1) + 1
  if (line > half) return line
  const space = text.lastIndexOf(' ', limit - 1) + 1
  if (space > half) return space
  return isCharacterBoundary(text, limit) ? limit : limit - 1
}

/** Blocks in sections of some thousand characters. */
export function sectionsOf(blocks: readonly Block[]): Section[] {
  const sections: Section[] = []
  let held: Block[] = []
  const close = () => {
    const first = held[0]
    const last = held.at(-1)
    if (first && last) sections.push({ blocks: held, span: [first.span[0], last.span[1]] })
    held = []
  }
  for (const block of blocks) {
    held.push(block)
    if (block.span[1] - (held[0]?.span[0] ?? 0) >= sectionLength) close()
  }
  close()
  return sections
}

/** Index of the section that holds `at`, or the last one before it. */
export function sectionAt(sections: readonly Section[], at: number): number {
  let low = 0
  let high = sections.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((sections[middle]?.span[0] ?? 0) <= at) low = middle
    else high = middle - 1
  }
  return low
}

/** A guess at how high a section will be, in pixels, before it is drawn: 66 characters to a line of 29. */
export function guessedHeight({ blocks }: Section): number {
  return blocks.reduce((sum, { span }) => sum + Math.ceil((span[1] - span[0]) / 66) * 29 + 15, 0)
}
