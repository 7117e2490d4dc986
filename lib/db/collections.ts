// Collections: locked for a change, and shown with what they hold.
import type { CollectionView } from '#lib/record/collection'
import type { Tx } from './client.ts'
import type { Collection, CollectionItem, Prisma } from './generated/client.ts'
import { personsOf } from './persons.ts'

type Row = Collection & { items: CollectionItem[] }

export const collectionIncluding = {
  items: { orderBy: { at: 'asc' } },
} as const satisfies Prisma.CollectionInclude

/** The collection, locked until the transaction ends; null where the desk has none such. */
export async function lockCollection(tx: Tx, id: string): Promise<Collection | null> {
  await tx.$queryRaw`SELECT 1 FROM collection WHERE id = ${id}::uuid FOR UPDATE`
  return tx.collection.findUnique({ where: { id } })
}

/** Collections as people see them, with one look at the people. */
export async function collectionViews(tx: Tx, rows: readonly Row[]): Promise<CollectionView[]> {
  const persons = await personsOf(
    tx,
    rows.map(({ createdBy }) => createdBy),
  )
  return rows.map((row) => {
    const held = (subject: string) =>
      row.items.flatMap((item) => (item.subject === subject ? [item.subjectId] : []))
    return {
      id: row.id,
      version: row.version,
      name: row.name,
      sourceIds: held('source'),
      claimIds: held('claim'),
      createdBy: persons(row.createdBy),
      createdAt: row.createdAt.toISOString(),
    }
  })
}

/** The collection as people see it. It must be there. */
export async function showCollection(tx: Tx, id: string): Promise<CollectionView> {
  const row = await tx.collection.findUniqueOrThrow({ where: { id }, include: collectionIncluding })
  const [view] = await collectionViews(tx, [row])
  if (!view) throw new Error(`collection ${id} is not there`)
  return view
}
