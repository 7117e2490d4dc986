// Continuations: a quotation left open at the end of its paragraph goes on where the next one reopens the marks. Certain,
// so a rule.
import type { Found } from '#lib/extract/found'
import type { Frame } from '#lib/extract/frames'
import { isStageDirection } from '#lib/extract/stage-directions'
import type { Span } from '#lib/text/span'

/** Adds to each statement whose quotation was left open the paragraphs that go on with it and that no other has taken. */
export function continueReopened(text: string, frames: readonly Frame[], found: readonly Found[]): void {
  const taken = new Set(found.flatMap(({ frame, reach }) => [frame, reach]))
  for (const one of found) {
    while (isLeftOpen(frames[one.reach], one)) {
      const next = frames[one.reach + 1]
      const first = next?.tokens[0]
      if (!next || taken.has(one.reach + 1) || first?.quotation?.reopens !== true || !isAllQuotation(next))
        break
      const piece: Span = [first.start, next.tokens.at(-1)?.end ?? first.end]
      if (isStageDirection(text.slice(...piece))) break
      one.pieces.push(piece)
      one.reach++
    }
  }
}

function isLeftOpen(frame: Frame | undefined, { pieces }: Found): boolean {
  const last = frame?.tokens.at(-1)
  return last?.quotation?.closed === false && pieces.at(-1)?.[1] === last.end
}

function isAllQuotation({ tokens }: Frame): boolean {
  return tokens.every((token) => token.kind === 'quote')
}
