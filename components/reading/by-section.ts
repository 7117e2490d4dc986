// The statements that stand in each section of a text. A section whose statements are the same keeps its list, so that
// a step on one statement draws one section anew and not all of them.
import { sectionAt } from './blocks.ts'
import type { Section } from './blocks.ts'
import { marksOf } from './reading.tsx'
import type { ReadStatement } from './reading.tsx'

const latest = new WeakMap<readonly Section[], readonly (readonly ReadStatement[])[]>()

export function statementsBySection(
  sections: readonly Section[],
  statements: readonly ReadStatement[],
): readonly (readonly ReadStatement[])[] {
  const lists = sections.map((): ReadStatement[] => [])
  for (const statement of statements) {
    for (const { span } of marksOf(statement)) {
      const last = sectionAt(sections, span[1] - 1)
      for (let i = sectionAt(sections, span[0]); i <= last; i++) {
        if (lists[i]?.at(-1) !== statement) lists[i]?.push(statement)
      }
    }
  }
  const before = latest.get(sections)
  const kept = lists.map((list, i) => {
    const old = before?.[i]
    return old && old.length === list.length && old.every((one, at) => one === list[at]) ? old : list
  })
  latest.set(sections, kept)
  return kept
}
