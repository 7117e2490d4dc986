// A named set of sources and claims is begun.
import { z } from 'zod'
import { sha256 } from '#lib/db/canonical-json'
import { showCollection } from '#lib/db/collections'
import { deskOf } from '#lib/db/desks'
import { newId } from '#lib/db/id'
import { operation } from '#lib/kernel/operation'
import { CollectionName, CollectionView } from '#lib/record/collection'
import { can } from '#lib/record/permissions'
import { refuse } from '#lib/record/refusal'
import { CollectionItems, holdItems } from './hold-items.ts'

export const makeCollection = operation({
  name: 'collection.make',
  input: z.strictObject({ name: CollectionName, ...CollectionItems }),
  output: CollectionView,
  example: { name: 'The night ferry' },
  subject: (tx, _input, actor) => deskOf(tx, actor),
  may: can.keepCollections,
  async run({ tx, actor, now }, desk, { name, ...items }) {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`collection:${desk.id}:${name}`}, 0))`
    const known = await tx.collection.findFirst({ where: { name }, select: { id: true } })
    if (known) refuse({ kind: 'conflict', code: 'already', current: await showCollection(tx, known.id) })
    const { id } = await tx.collection.create({
      data: { id: newId(), deskId: desk.id, name, createdBy: actor.id, createdAt: now },
    })
    await holdItems(tx, { id, deskId: desk.id }, items, now)
    return {
      value: await showCollection(tx, id),
      event: { subject: `collection:${id}`, detail: { name: sha256(name), ...items } },
    }
  },
})
