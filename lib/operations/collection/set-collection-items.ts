// What a collection holds is set anew.
import { z } from 'zod'
import { lockCollection, showCollection } from '#lib/db/collections'
import { operation } from '#lib/kernel/operation'
import { CollectionView } from '#lib/record/collection'
import { Id, Version } from '#lib/record/fields'
import { can } from '#lib/record/permissions'
import { CollectionItems, holdItems } from './hold-items.ts'

export const setCollectionItems = operation({
  name: 'collection.set-items',
  input: z.strictObject({ collectionId: Id, version: Version, ...CollectionItems }),
  output: CollectionView,
  example: {
    collectionId: '019ab000-0000-7000-8000-00000000000f',
    version: 1,
    claimIds: ['019ab000-0000-7000-8000-000000000004'],
  },
  subject: (tx, input) => lockCollection(tx, input.collectionId),
  may: can.keepCollections,
  present: (tx, collection) => showCollection(tx, collection.id),
  async run({ tx, now }, collection, { sourceIds, claimIds }) {
    await holdItems(tx, collection, { sourceIds, claimIds }, now)
    await tx.collection.update({ where: { id: collection.id }, data: { version: { increment: 1 } } })
    return {
      value: await showCollection(tx, collection.id),
      event: { subject: `collection:${collection.id}`, detail: { sourceIds, claimIds } },
    }
  },
})
