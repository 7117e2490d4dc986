// Rows by the words that they hold: by the index over words where few hold them, else along the list's own order.
import { rows } from './client.ts'
import type { Tx } from './client.ts'
import { Prisma } from './generated/client.ts'
import { anywhere, holding } from './like.ts'

/** Of rows with the words sought, more than these are not named one by one: walking the list soon meets enough. */
const many = 200

/** The condition that a claim's text holds `typed`. */
export async function claimsHolding(tx: Tx, typed: string) {
  const ids = await idsOf(tx, Prisma.sql`claims_holding(${anywhere(typed)}, ${many + 1}::int)`)
  return ids.length > many ? { text: holding(typed) } : { id: { in: ids } }
}

/** The condition that a statement's words hold `typed`. */
export async function statementsHolding(tx: Tx, typed: string) {
  const ids = await idsOf(tx, Prisma.sql`statements_holding(${anywhere(typed)}, ${many + 1}::int)`)
  return ids.length > many ? { quote: holding(typed) } : { id: { in: ids } }
}

async function idsOf(tx: Tx, holders: Prisma.Sql): Promise<string[]> {
  const found = await rows<{ id: string }>(tx)`SELECT id FROM ${holders} AS id`
  return found.map(({ id }) => id)
}
