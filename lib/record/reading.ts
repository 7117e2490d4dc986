// A source read again by a newer engine, held against what is on record: what nobody has touched follows the newer
// reading; of the rest, what it has differently is offered.
import type { Span } from '#lib/text/span'
import { foldName } from './names.ts'

/** One statement as an engine found it. Spans are UTF-16 code units into the canonical text. */
export type Finding = {
  kind: 'direct' | 'indirect' | 'mixed'
  content: readonly Span[]
  cue: Span | null
  mention: Span | null
  speaker: { name: string } | null
  role: string | null
}

/** A statement on record. `isTouched`: a person decided, corrected or added it. */
export type Standing = Finding & { id: string; state: 'found' | 'confirmed' | 'rejected'; isTouched: boolean }

export type ReadingAgain<F extends Finding> = {
  /** Untouched statements that the newer reading has otherwise. */
  changed: { id: string; finding: F }[]
  /** What is new in the newer reading. */
  added: F[]
  /** Touched statements with what the newer reading has in their place. */
  offered: { id: string; finding: F }[]
  /** Untouched statements that stay as they are, with what the newer reading has in their place. */
  same: { id: string; finding: F }[]
  /** Touched ones: they stay whatever it has. */
  decided: { id: string; finding: F }[]
  /** Untouched statements that it does not have at all. */
  leftOut: string[]
}

/** Above this share of the words in common, two findings are readings of one statement. */
const sameStatement = 0.5

/** What the newer reading `findings` changes, adds and offers, given what stands. Every finding has one place or none. */
export function compareReadings<F extends Finding>(
  standing: readonly Standing[],
  findings: readonly F[],
): ReadingAgain<F> {
  const result: ReadingAgain<F> = { changed: [], added: [], offered: [], same: [], decided: [], leftOut: [] }
  const free = new Set(findings)
  const paired = pairsOf(standing, findings)
  for (const statement of standing) {
    const finding = paired.get(statement)
    if (finding) free.delete(finding)
    if (!finding) {
      if (!statement.isTouched) result.leftOut.push(statement.id)
      continue
    }
    const pair = { id: statement.id, finding }
    if (statement.isTouched) {
      result.decided.push(pair)
      if (statement.state !== 'rejected' && isWorthOffering(statement, finding)) result.offered.push(pair)
    } else if (isAlike(statement, finding)) result.same.push(pair)
    else result.changed.push(pair)
  }
  result.added = findings.filter((finding) => free.has(finding))
  return result
}

/** Each statement with the finding that has most of its words; the best pairs first. */
function pairsOf<F extends Finding>(standing: readonly Standing[], findings: readonly F[]): Map<Standing, F> {
  const inOrder = [...findings].sort((a, b) => startOf(a) - startOf(b))
  const reaches = reachesOf(inOrder)
  const likely: { statement: Standing; finding: F; share: number }[] = []
  for (const statement of standing) {
    const end = endOf(statement)
    for (let i = firstAbove(reaches, startOf(statement)); i < inOrder.length; i++) {
      const finding = inOrder[i]
      if (!finding || startOf(finding) >= end) break
      const share = wordsShared(statement.content, finding.content)
      if (share >= sameStatement) likely.push({ statement, finding, share })
    }
  }
  likely.sort((a, b) => b.share - a.share)
  const pairs = new Map<Standing, F>()
  const taken = new Set<F>()
  for (const { statement, finding } of likely) {
    if (pairs.has(statement) || taken.has(finding)) continue
    pairs.set(statement, finding)
    taken.add(finding)
  }
  return pairs
}

/** How far the findings up to each one reach: they nest, so that an end alone is not in order. */
function reachesOf(inOrder: readonly Finding[]): number[] {
  let reach = 0
  return inOrder.map((finding) => (reach = Math.max(reach, endOf(finding))))
}

/** The index of the first of the rising numbers that is above `at`. */
function firstAbove(rising: readonly number[], at: number): number {
  let [low, high] = [0, rising.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((rising[middle] ?? 0) > at) high = middle
    else low = middle + 1
  }
  return low
}

/** Code units in both, as a share of those in either (Jaccard). */
function wordsShared(a: readonly Span[], b: readonly Span[]): number {
  let both = 0
  for (const [start, end] of a)
    for (const [from, to] of b) both += Math.max(0, Math.min(end, to) - Math.max(start, from))
  return both / (lengthOf(a) + lengthOf(b) - both)
}

function lengthOf(pieces: readonly Span[]): number {
  return pieces.reduce((sum, [start, end]) => sum + end - start, 0)
}

function startOf({ content }: Finding): number {
  return content[0]?.[0] ?? 0
}

function endOf({ content }: Finding): number {
  return content.at(-1)?.[1] ?? 0
}

function isAlike(a: Finding, b: Finding): boolean {
  return (
    hasSameWords(a, b) &&
    a.kind === b.kind &&
    isSameSpan(a.cue, b.cue) &&
    isSameSpan(a.mention, b.mention) &&
    a.speaker?.name === b.speaker?.name &&
    a.role === b.role
  )
}

/** Another cue or role is not worth a person's time; other words are, and another speaker. */
function isWorthOffering(statement: Standing, finding: Finding): boolean {
  const isOtherSpeaker =
    finding.speaker !== null && foldName(finding.speaker.name) !== foldName(statement.speaker?.name ?? '')
  return isOtherSpeaker || !hasSameWords(statement, finding)
}

function hasSameWords(a: Finding, b: Finding): boolean {
  return a.content.length === b.content.length && a.content.every((span, i) => isSameSpan(span, b.content[i]))
}

function isSameSpan(a: Span | null | undefined, b: Span | null | undefined): boolean {
  return a?.[0] === b?.[0] && a?.[1] === b?.[1]
}
