// What `u` takes back. The key, the toast and the button on a decided statement all ask here.
import type { WorkbenchStatement } from '#lib/record/workbench'

/** A step of this visit, and what stood there before it. */
export type Undoable = { id: string; what: 'state' | 'correction'; before: WorkbenchStatement }

type Now = Pick<WorkbenchStatement, 'id' | 'state'>

export type Undoing = { what: 'step'; step: Undoable } | { what: 'reopen'; id: string }

/**
 * The last step of this visit; where none is left, the decision of the selected statement, so that it can be taken back
 * after a reload too. A decision that somebody has taken back by now, in whichever way, is no step any more.
 */
export function undoingOf(
  steps: readonly Undoable[],
  statements: readonly Now[],
  selected: Pick<WorkbenchStatement, 'id' | 'allowed'> | null,
): Undoing | null {
  const states = new Map(statements.map(({ id, state }) => [id, state]))
  const step = steps.findLast(({ id, what }) => {
    const state = states.get(id)
    return state !== undefined && (what === 'correction' || state !== 'found')
  })
  if (step) return { what: 'step', step }
  return selected?.allowed.reopen ? { what: 'reopen', id: selected.id } : null
}

/** True where taking back and reopening the statement `id` are one and the same. */
export function isReopening(undoing: Undoing | null, id: string): boolean {
  if (!undoing) return false
  return undoing.what === 'reopen'
    ? undoing.id === id
    : undoing.step.what === 'state' && undoing.step.id === id
}
