// The people behind ids, as a desk shows them.
import type { Tx } from './client.ts'

export type Persons = (id: string) => { id: string; name: string }

/** Looks all of `ids` up at once. Whoever the desk cannot see keeps the id and no name. */
export async function personsOf(tx: Tx, ids: readonly (string | null)[]): Promise<Persons> {
  const wanted = [...new Set(ids.filter((id) => id !== null))]
  const rows = await tx.person.findMany({ where: { id: { in: wanted } }, select: { id: true, name: true } })
  const names = new Map(rows.map((row) => [row.id, row.name]))
  return (id) => ({ id, name: names.get(id) ?? '' })
}
