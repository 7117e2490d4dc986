// A stretch of text cut where marks begin and end. Each character is in exactly one run; a run knows its marks.
import type { Span } from '#lib/text/span'

export type Part = 'content' | 'cue' | 'mention'

/** One mark of one statement. `piece` counts from 0 within the `pieces` of its content. */
export type Mark = { statementId: string; part: Part; span: Span; piece: number; pieces: number }

/** `marks` are those that cover the whole of `span`, the outermost first. */
export type Run = { span: Span; marks: readonly Mark[] }

/** A run of text, or a mark around some. A mark that crosses another stands in two branches. */
export type Node = { span: Span; mark: null } | { span: Span; mark: Mark; children: Node[] }

const order: Record<Part, number> = { content: 0, cue: 1, mention: 2 }

/** Which mark stands outside which: the one that begins first; of two that begin together the longer. */
export function outermostFirst(a: Mark, b: Mark): number {
  return (
    a.span[0] - b.span[0] ||
    b.span[1] - a.span[1] ||
    order[a.part] - order[b.part] ||
    a.statementId.localeCompare(b.statementId)
  )
}

/** The runs of `[start, end)`, in order. Marks may reach over its edges; those outside are left out. */
export function runsOf([start, end]: Span, marks: readonly Mark[]): Run[] {
  if (start >= end) return []
  const within = marks
    .filter(({ span }) => span[0] < end && span[1] > start && span[0] < span[1])
    .sort(outermostFirst)
  const edges = new Set([start, end])
  for (const { span } of within) {
    if (span[0] > start) edges.add(span[0])
    if (span[1] < end) edges.add(span[1])
  }
  const cuts = [...edges].sort((a, b) => a - b)
  return cuts.slice(0, -1).map((from, i) => {
    const to = cuts[i + 1] ?? end
    return { span: [from, to], marks: within.filter(({ span }) => span[0] <= from && span[1] >= to) }
  })
}

/** Runs as a tree: neighbours under the same mark share its branch, so that its line is drawn as one. */
export function nest(runs: readonly Run[], depth = 0): Node[] {
  const nodes: Node[] = []
  for (let i = 0; i < runs.length;) {
    const run = runs[i]
    if (!run) break
    const mark = run.marks[depth]
    if (!mark) {
      nodes.push({ span: run.span, mark: null })
      i++
      continue
    }
    let last = i
    while (runs[last + 1]?.marks[depth] === mark) last++
    const inside = runs.slice(i, last + 1)
    nodes.push({
      span: [run.span[0], inside.at(-1)?.span[1] ?? run.span[1]],
      mark,
      children: nest(inside, depth + 1),
    })
    i = last + 1
  }
  return nodes
}
