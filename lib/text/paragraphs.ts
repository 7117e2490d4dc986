// Paragraphs: the largest pieces of a text that a quotation mark is paired within.
import type { Span } from '#lib/text/span'
import { isLineEndCode, isLowerCode, isSpaceCode } from '#lib/text/characters'

type Line = { start: number; end: number; blankBefore: boolean }

/** The paragraphs of `text` in order, white space around them left off, none of them empty. */
export function paragraphsOf(text: string): Span[] {
  const lines = linesOf(text)
  const wrapped = isWrapped(text, lines)
  const paragraphs: Span[] = []
  for (const line of lines) {
    const last = paragraphs.at(-1)
    if (wrapped && last && !line.blankBefore) paragraphs[paragraphs.length - 1] = [last[0], line.end]
    else paragraphs.push([line.start, line.end])
  }
  return paragraphs
}

function linesOf(text: string): Line[] {
  const lines: Line[] = []
  let ends = 0
  let at = 0
  while (at < text.length) {
    const code = text.charCodeAt(at)
    if (isSpaceCode(code)) {
      // CRLF is one line end.
      if (isLineEndCode(code) && !(code === 10 && text.charCodeAt(at - 1) === 13)) ends++
      at++
      continue
    }
    const start = at
    let end = at
    while (at < text.length && !isLineEndCode(text.charCodeAt(at))) {
      if (!isSpaceCode(text.charCodeAt(at))) end = at + 1
      at++
    }
    lines.push({ start, end, blankBefore: ends !== 1 })
    ends = 0
  }
  return lines
}

/** True where single line ends are the wrapping of a mail or a terminal: most of them stand in the middle of a sentence. */
function isWrapped(text: string, lines: Line[]): boolean {
  let joints = 0
  let inside = 0
  for (let i = 1; i < lines.length; i++) {
    const line = lines[i]
    const before = lines[i - 1]
    if (!line || !before || line.blankBefore) continue
    joints++
    if (isLowerCode(text.charCodeAt(line.start)) && !'.!?:'.includes(text.charAt(before.end - 1))) inside++
  }
  return joints > 2 && inside * 3 > joints
}
