// Words among the words around them: what a reader needs to see where a statement stands.
import type { Span } from './span.ts'

export type ContextRun = { text: string; isSaid: boolean }

/**
 * The words at `pieces` of `text` with up to `around` code units on either side, in order. Where two pieces lie further
 * apart than twice that, ` … ` stands for what is left out. `pieces` are in order and apart.
 */
export function contextOf(text: string, pieces: readonly Span[], around: number): ContextRun[] {
  const runs: ContextRun[] = []
  const add = (part: string, isSaid: boolean) => {
    if (part !== '') runs.push({ text: part.toWellFormed(), isSaid })
  }
  let at: number | null = null
  for (const [start, end] of pieces) {
    if (at === null) add(before(text, start, around), false)
    else if (start - at > 2 * around) add(`${after(text, at, around)} ${before(text, start, around)}`, false)
    else add(text.slice(at, start), false)
    add(text.slice(start, end), true)
    at = end
  }
  if (at !== null) add(after(text, at, around), false)
  return runs
}

function before(text: string, start: number, around: number): string {
  const from = Math.max(0, start - around)
  const part = text.slice(from, start)
  return from === 0 ? part : `…${part.slice(part.search(/\s/u) + 1)}`
}

function after(text: string, end: number, around: number): string {
  const to = Math.min(text.length, end + around)
  const part = text.slice(end, to)
  if (to === text.length) return part
  const last = part.search(/\s\S*$/u)
  return `${last < 0 ? part : part.slice(0, last)}…`
}
