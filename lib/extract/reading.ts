// The first reading of a text: paragraphs, quotations, and frames in which each quotation is one token.
import type { Span } from '#lib/text/span'
import { dashDialogueOf } from '#lib/extract/dash-dialogue'
import { framesOf, type Frame } from '#lib/extract/frames'
import { quotationsOf, type Quotation } from '#lib/extract/quotes'
import { paragraphsOf } from '#lib/text/paragraphs'

export type Reading = { frames: Frame[]; quotations: Quotation[] }

/** The frames of `text`, and its outermost quotations, in order. */
export function framesOfText(text: string): Reading {
  const paragraphs = paragraphsOf(text)
  const dialogue = dashDialogueOf(text, paragraphs)
  const marked = quotationsOf(text, paragraphs)
    .filter(({ depth, paragraph }) => depth === 0 && !dialogue.has(paragraph))
    .map((quotation) => withoutLabel(text, quotation))
  const quotations =
    dialogue.size === 0
      ? marked
      : [...marked, ...[...dialogue.values()].flat()].sort((a, b) => a.span[0] - b.span[0])
  return { frames: allFrames(text, paragraphs, quotations), quotations }
}

/** `“LIND: Words`, a transcript in running marks: the label is not part of what is said. */
function withoutLabel(text: string, quotation: Quotation): Quotation {
  const [start, end] = quotation.span
  const label = /^[^\p{L}\s]{1,2}((?:\p{Lu}[\p{L}.’'-]{0,30} ){0,3}\p{Lu}[\p{L}.’'-]{0,30}):\s/u.exec(
    text.slice(start, Math.min(end, start + 140)),
  )
  if (!label) return quotation
  const name = label[1] ?? ''
  const isLabel = name.length > 1 && (name === name.toUpperCase() || !quotation.closed || quotation.reopens)
  const from = start + label[0].length
  return isLabel && from < end ? { ...quotation, span: [from, end] } : quotation
}

function allFrames(text: string, paragraphs: readonly Span[], quotations: readonly Quotation[]): Frame[] {
  const frames: Frame[] = []
  let next = 0
  paragraphs.forEach((paragraph, index) => {
    const first = next
    while (next < quotations.length && quotations[next]?.paragraph === index) next++
    for (const frame of framesOf(text, paragraph, index, quotations.slice(first, next))) frames.push(frame)
  })
  return frames
}
