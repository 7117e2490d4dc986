// Candidates: what may be a statement, frame by frame, with the quotations of later frames that go on with it.
import type { Span } from '#lib/text/span'
import { clausesOf, type Clause } from '#lib/extract/clauses'
import type { Content } from '#lib/extract/content'
import { contentsOf } from '#lib/extract/contents'
import type { Frame } from '#lib/extract/frames'
import { labelsOf, type Label } from '#lib/extract/transcripts'
import { guessFor, mentionBeforeColon } from '#lib/extract/unknown-verbs'

/** Spans of the text; `mention` and `outer` (the mention with its apposition) are null where nobody is named. */
export type Candidate = {
  rule: string
  pieces: Span[]
  cue: Span | null
  mention: Span | null
  outer: Span | null
  /** The index of the frame that its cue stands in, and of the last frame that its content reaches. */
  frame: number
  reach: number
  side: Content['side']
  hasQuotation: boolean
  clause: Clause
}

/** The candidates of all `frames`, in the order of their cues. */
export function candidatesOf(text: string, frames: readonly Frame[]): Candidate[] {
  const labels = labelsOf(text, frames)
  let labelled = -1
  const candidates: Candidate[] = []
  let open: Candidate | null = null
  frames.forEach((frame, index) => {
    if (frame.paragraph === labelled) return
    const label = labels.get(index)
    if (label) {
      labelled = frame.paragraph
      open = null
      candidates.push(labelledStatement(frames, index, label))
      return
    }
    const found = candidatesIn(frame, index)
    if (found.length === 0 && isQuotationOnly(frame)) {
      const previous = frames[index - 1]
      if (open && previous && open.reach === index - 1 && mayGoOn(open, previous, frame)) {
        if (open.pieces.length === 0) candidates.push(open)
        open.pieces.push(spanOf(frame, [0, lastWord(frame)]))
        if (previous.paragraph === frame.paragraph && open.rule.startsWith('quotation-'))
          open.rule = 'split-quotation'
        open.reach = index
        open.hasQuotation = true
      } else open = null
      return
    }
    candidates.push(...found)
    open = introduction(frame, index, found) ?? mainOf(found)
  })
  return candidates
}

/** `LIND: Words up to the end of the paragraph.` */
function labelledStatement(frames: readonly Frame[], index: number, { to, kind }: Label): Candidate {
  const frame = frames[index] as Frame
  let last = index
  while (frames[last + 1]?.paragraph === frame.paragraph) last++
  const colon = to + 1
  const cue = { first: colon, head: colon, last: colon, kind: 'quoted', form: 'finite' } as const
  const mention = { from: 0, to, outerFrom: 0, outerTo: to }
  const made = candidate(
    frame,
    index,
    { cue, mention, order: 'before', from: 0, to: colon },
    { rule: kind, pieces: [], side: 'right' },
  )
  const end = frames[last]?.span[1] ?? frame.span[1]
  made.pieces.push([frame.tokens[colon + 1]?.start ?? frame.span[1] - 1, end])
  return made
}

/** Of the statements of one frame, the one that a quotation after the frame goes on with. */
function mainOf(found: readonly Candidate[]): Candidate | null {
  return (
    found.findLast((one) => one.side !== 'right') ??
    found.findLast((one) => one.hasQuotation) ??
    found.at(-1) ??
    null
  )
}

/** A statement whose words are still to come: `Lind added:` at the end of a paragraph. */
function introduction(frame: Frame, index: number, found: readonly Candidate[]): Candidate | null {
  const last = frame.tokens.length - 1
  if (frame.tokens[last]?.lower !== ':') return null
  const clause = clausesOf(frame).findLast(
    (one) => one.to >= last - 12 && !found.some((candidate) => candidate.clause.cue.head === one.cue.head),
  )
  if (!clause && found.length > 0) return null
  const mention = clause ? clause.mention : mentionBeforeColon(frame.tokens, last)
  if (!mention) return null
  const cue = clause?.cue ?? ({ first: last, head: last, last, kind: 'quoted', form: 'finite' } as const)
  const made = clause ?? { cue, mention, order: 'before' as const, from: mention.outerFrom, to: last }
  return candidate(frame, index, made, {
    rule: clause ? 'introduced' : 'colon',
    pieces: [],
    side: 'right',
  })
}

function candidatesIn(frame: Frame, index: number): Candidate[] {
  const clauses = clausesOf(frame)
  const contents = contentsOf(frame, clauses)
  const found: Candidate[] = []
  const covered = new Set<number>()
  clauses.forEach((clause, i) => {
    const content = contents[i]
    if (!content || content.pieces.some(([from, to]) => to < from)) return
    for (const [from, to] of content.pieces) for (let at = from; at <= to; at++) covered.add(at)
    found.push(candidate(frame, index, clause, content))
  })
  frame.tokens.forEach((token, at) => {
    if (token.kind !== 'quote' || covered.has(at)) return
    const guess = guessFor(frame.tokens, at)
    if (guess) found.push(candidate(frame, index, guess.clause, guess.content))
  })
  return found.filter((one) => !isPartOfAnother(one, found))
}

/** "Lind said what she calls “the hole” will grow": the framing is a part of what Lind said. Relayed speech is kept. */
function isPartOfAnother(one: Candidate, all: readonly Candidate[]): boolean {
  const cue = one.cue
  if (!cue || (one.rule !== 'framed' && one.rule !== 'rare-verb')) return false
  return all.some(
    (other) => other !== one && other.pieces.some(([start, end]) => start <= cue[0] && cue[1] <= end),
  )
}

function candidate(frame: Frame, index: number, clause: Clause, content: Content): Candidate {
  const { mention, cue } = clause
  return {
    rule: content.rule,
    pieces: content.pieces.map((piece) => spanOf(frame, piece)),
    cue: spanOf(frame, [cue.first, cue.last]),
    mention: mention && spanOf(frame, [mention.from, mention.to]),
    outer: mention && spanOf(frame, [mention.outerFrom, mention.outerTo]),
    frame: index,
    reach: index,
    side: content.side,
    hasQuotation: content.pieces.some(([from, to]) =>
      frame.tokens.slice(from, to + 1).some((token) => token.kind === 'quote'),
    ),
    clause,
  }
}

function spanOf(frame: Frame, [from, to]: readonly [number, number]): Span {
  return [frame.tokens[from]?.start ?? frame.span[0], frame.tokens[to]?.end ?? frame.span[1]]
}

function isQuotationOnly(frame: Frame): boolean {
  return (
    frame.tokens.some((token) => token.kind === 'quote') &&
    frame.tokens.every((token) => token.kind !== 'word')
  )
}

function lastWord(frame: Frame): number {
  let at = frame.tokens.length - 1
  while (at > 0 && frame.tokens[at]?.kind === 'mark') at--
  return at
}

/** Whether a frame of quotations alone goes on with the statement `open` of the frame before it. */
function mayGoOn(open: Candidate, previous: Frame, frame: Frame): boolean {
  if (previous.paragraph === frame.paragraph || frame.tokens[0]?.quotation?.reopens === true) return true
  return open.hasQuotation || previous.tokens.at(-1)?.lower === ':'
}
