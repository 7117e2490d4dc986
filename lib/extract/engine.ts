// The engine: text in, statements out. Same text and same version, same result.
import type { Span } from '#lib/text/span'
import { candidatesOf, type Candidate } from '#lib/extract/candidates'
import { framesOf, type Frame } from '#lib/extract/frames'
import { nameRunsOf } from '#lib/extract/names'
import { paragraphsOf } from '#lib/text/paragraphs'
import { peopleOf } from '#lib/extract/people'
import { quotationsOf, type Quotation } from '#lib/extract/quotes'
import { confidenceOf, type Kind } from '#lib/extract/rules'
import { speakersOf, type Speaker } from '#lib/extract/speakers'

export const engineVersion = 'rules-1'

/** One statement found. Spans are UTF-16 code units into the text as given; `content` is in order and does not overlap. */
export type FoundStatement = {
  kind: Kind
  content: Span[]
  cue: Span | null
  mention: Span | null
  speaker: { name: string } | null
  role: string | null
  confidence: number
  rule: string
  explanation?: string[]
}

/** Every statement of `text`, in the order in which they start. `explain` adds the rules that fired. */
export function extractStatements(text: string, options: { explain?: boolean } = {}): FoundStatement[] {
  const paragraphs = paragraphsOf(text)
  const quotations = quotationsOf(text, paragraphs)
    .filter((quotation) => quotation.depth === 0)
    .map((quotation) => withoutLabel(text, quotation))
  const frames = allFrames(text, paragraphs, quotations)
  const candidates = candidatesOf(text, frames)
  const people = peopleOf(nameRunsOf(text))
  const speakers = speakersOf(text, frames, candidates, people)
  const statements = candidates.map((candidate, i) =>
    statementOf(text, candidate, speakers[i] ?? null, quotations, options.explain === true),
  )
  return statements.sort((a, b) => (a.content[0]?.[0] ?? 0) - (b.content[0]?.[0] ?? 0))
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

function statementOf(
  text: string,
  candidate: Candidate,
  speaker: Speaker | null,
  quotations: readonly Quotation[],
  explain: boolean,
): FoundStatement {
  const kind = candidate.rule === 'transcript' ? 'direct' : kindOf(text, candidate.pieces, quotations)
  const statement: FoundStatement = {
    kind,
    content: candidate.pieces,
    cue: candidate.cue,
    mention: candidate.mention,
    speaker: speaker && { name: speaker.name },
    role: speaker?.role ?? null,
    confidence: confidenceOf(candidate.rule, kind),
    rule: candidate.rule,
  }
  if (explain) statement.explanation = explanationOf(candidate, speaker)
  return statement
}

function explanationOf({ rule, clause }: Candidate, speaker: Speaker | null): string[] {
  const fired = [`cue-${clause.cue.kind}`, `mention-${clause.order}`, `content-${rule}`]
  return speaker ? [...fired, `speaker-${speaker.how}`] : fired
}

/** All inside quotation marks, none, or some of both. Marks and white space around the words do not count. */
function kindOf(text: string, pieces: readonly Span[], quotations: readonly Quotation[]): Kind {
  let hasInside = false
  let hasOutside = false
  for (const [start, end] of pieces) {
    let at = start
    for (let i = firstEndingAfter(quotations, start); i < quotations.length; i++) {
      const span = quotations[i]?.span
      if (!span || span[0] >= end) break
      hasInside = true
      if (hasLetter(text.slice(at, Math.max(at, span[0])))) hasOutside = true
      at = Math.max(at, span[1])
    }
    if (at < end && hasLetter(text.slice(at, end))) hasOutside = true
  }
  if (!hasInside) return 'indirect'
  return hasOutside ? 'mixed' : 'direct'
}

function hasLetter(part: string): boolean {
  return /[\p{L}\p{N}]/u.test(part)
}

/** The index of the first quotation that ends after `at`. */
function firstEndingAfter(quotations: readonly Quotation[], at: number): number {
  let low = 0
  let high = quotations.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((quotations[middle]?.span[1] ?? 0) <= at) low = middle + 1
    else high = middle
  }
  return low
}
