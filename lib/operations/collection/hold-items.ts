// What a collection holds: each thing of the desk's own, each once.
import { z } from 'zod'
import type { Tx } from '#lib/db/client'
import { Id } from '#lib/record/fields'
import { refuse } from '#lib/record/refusal'

export const CollectionItems = {
  sourceIds: z.array(Id).max(5000).default([]),
  claimIds: z.array(Id).max(5000).default([]),
}

/** Lets the collection hold these and nothing else. Refuses what the desk does not have. */
export async function holdItems(
  tx: Tx,
  collection: { id: string; deskId: string },
  items: { sourceIds: readonly string[]; claimIds: readonly string[] },
  now: Date,
): Promise<void> {
  const sourceIds = [...new Set(items.sourceIds)]
  const claimIds = [...new Set(items.claimIds)]
  const sources = await tx.source.count({ where: { id: { in: sourceIds } } })
  if (sources < sourceIds.length) refuse({ kind: 'missing', code: 'missing', what: 'source' })
  const claims = await tx.claim.count({ where: { id: { in: claimIds }, state: 'on-record' } })
  if (claims < claimIds.length) refuse({ kind: 'missing', code: 'missing', what: 'claim' })

  const wanted = [
    ...sourceIds.map((subjectId) => ({ subjectId, subject: 'source' })),
    ...claimIds.map((subjectId) => ({ subjectId, subject: 'claim' })),
  ]
  await tx.collectionItem.deleteMany({
    where: { collectionId: collection.id, subjectId: { notIn: wanted.map(({ subjectId }) => subjectId) } },
  })
  await tx.collectionItem.createMany({
    data: wanted.map((item) => ({
      ...item,
      collectionId: collection.id,
      deskId: collection.deskId,
      at: now,
    })),
    skipDuplicates: true,
  })
}
