// Lines that say the same of one source, one after the other, told as one: "confirmed 22 statements".
import type { HistoryLine } from '#lib/record/history'

type Line = Omit<HistoryLine, 'detail'>
export type Gathered<L extends Line> = { first: L; count: number }

const gathering = new Set(['statement.confirm', 'statement.reject'])

/** `lines`, newest first, with runs of one person's confirming or rejecting in one source taken together. */
export function gathered<L extends Line>(lines: readonly L[]): Gathered<L>[] {
  const groups: Gathered<L>[] = []
  for (const line of lines) {
    const last = groups.at(-1)
    if (last && isMoreOf(last.first, line)) last.count += 1
    else groups.push({ first: line, count: 1 })
  }
  return groups
}

function isMoreOf(a: Line, b: Line): boolean {
  return (
    gathering.has(a.operation) &&
    a.operation === b.operation &&
    a.actor?.id === b.actor?.id &&
    a.subject.sourceId !== null &&
    a.subject.sourceId === b.subject.sourceId
  )
}
