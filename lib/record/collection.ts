// A collection: a named set of sources and claims that a desk works on together.
import { z } from 'zod'
import { Id, line, Moment, PersonView, Version } from './fields.ts'

export const CollectionName = line(120)

export const CollectionView = z.object({
  id: Id,
  version: Version,
  name: z.string(),
  sourceIds: z.array(Id),
  claimIds: z.array(Id),
  createdBy: PersonView,
  createdAt: Moment,
})
export type CollectionView = z.infer<typeof CollectionView>
