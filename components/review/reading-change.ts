// What a newer reading changed on the page: what followed it, what is new, and what waits for a person's answer.
import type { Workbench } from '#lib/record/workbench'
import { isOffered } from './review-state.ts'

/** What is looked at of a page. */
type ReadPage = Pick<Workbench, 'statements'> & { source: Pick<Workbench['source'], 'readBy'> }

export type ReadingChange = { followed: number; added: number; offers: number }

/** From `before` to `after`, the first look at the page that another engine has read. Null where none has, or where it was
 *  the first to read it. What people did meanwhile is not counted: their steps leave a statement's engine as it was. */
export function readingChange(before: ReadPage, after: ReadPage): ReadingChange | null {
  const { readBy } = after.source
  if (before.source.readBy === null || before.source.readBy === readBy) return null
  const known = new Map(before.statements.map((statement) => [statement.id, statement]))
  const isByIt = (statement: Workbench['statements'][number]) =>
    statement.engine === readBy && statement.explanation.foundBy === null
  const added = after.statements.filter((one) => !known.has(one.id) && isByIt(one))
  const followed = after.statements.filter((one) => {
    const old = known.get(one.id)
    return old !== undefined && isByIt(one) && old.engine !== one.engine && old.version < one.version
  })
  return {
    followed: followed.length,
    added: added.length,
    offers: after.statements.filter(isOffered).length,
  }
}
