// The people behind ids, as a desk shows them.
import { rows } from './client.ts'
import type { Tx } from './client.ts'

type Person = { id: string; name: string }

export type Persons = (id: string) => Person

/** Looks all of `ids` up at once. Whoever the desk cannot see keeps the id and no name. */
export async function personsOf(tx: Tx, ids: readonly (string | null)[]): Promise<Persons> {
  const wanted = [...new Set(ids.filter((id) => id !== null))]
  const found = await rows<Person>(tx)`SELECT id, name FROM person WHERE id = ANY(${wanted}::uuid[])`
  const names = new Map(found.map((person) => [person.id, person.name]))
  return (id) => ({ id, name: names.get(id) ?? '' })
}

/** Everyone whom the desk can see. */
export function personsOfDesk(tx: Tx): Promise<Person[]> {
  return rows<Person>(tx)`SELECT id, name FROM person ORDER BY name`
}
