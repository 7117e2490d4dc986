// What moved under a proposal that is void: the line of the history whose change made it so says it.
import type { DecisionView } from '#lib/record/decision'
import { rows } from './client.ts'
import type { Tx } from './client.ts'
import { subjectsNamed } from './history-lines.ts'

/** Of those of `decisions` that are void what was done, and to what. Of what is older than kept changes: nothing. */
export async function movedUnder(
  tx: Tx,
  decisions: readonly { id: string; state: string }[],
): Promise<Map<string, NonNullable<DecisionView['moved']>>> {
  const ids = decisions.flatMap(({ id, state }) => (state === 'void' ? [id] : []))
  if (ids.length === 0) return new Map()
  const lines = await rows<{ id: string; operation: string; thing: string }>(tx)`
    SELECT DISTINCT ON (c.row_key) c.row_key->>'id' AS id, e.operation,
      coalesce('evidence:' || (e.detail->>'evidence'), e.subject) AS thing
    FROM row_change c JOIN audit_event e ON e.change_id = c.change_id
    WHERE c.table_name = 'decision' AND c.before->>'state' IN ('open', 'sent-back')
      AND c.row_key IN (SELECT jsonb_build_object('id', id) FROM unnest(${ids}::uuid[]) id)
    ORDER BY c.row_key, c.id DESC`
  const named = await subjectsNamed(
    tx,
    lines.map(({ thing }) => thing),
  )
  return new Map(lines.map(({ id, operation, thing }) => [id, { operation, label: named(thing).label }]))
}
