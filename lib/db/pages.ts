// Pages of a list, newest first. A cursor says where the page before ended; what it holds is nobody's business.
import { Buffer } from 'node:buffer'
import { z } from 'zod'
import { Id, Moment } from '#lib/record/fields'
import { refuse } from '#lib/record/refusal'
import { Prisma } from './generated/client.ts'

const Place = z.tuple([Moment, Id])

type Placed = { id: string }

function placeOf(cursor: string): { at: Date; id: string } {
  try {
    const [at, id] = Place.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')))
    return { at: new Date(at), id }
  } catch {
    refuse({ kind: 'invalid', code: 'invalid', issues: [{ path: 'cursor', problem: 'not-a-cursor' }] })
  }
}

/** The condition that leaves out what stood before `cursor`, in a table ordered by `createdAt`. */
export function olderThan(cursor: string | undefined) {
  if (cursor === undefined) return {}
  const { at, id } = placeOf(cursor)
  return { OR: [{ createdAt: { lt: at } }, { createdAt: at, id: { lt: id } }] }
}

/** The same for exports, which are ordered by when they were made. */
export function madeBefore(cursor: string | undefined) {
  if (cursor === undefined) return {}
  const { at, id } = placeOf(cursor)
  return { OR: [{ madeAt: { lt: at } }, { madeAt: at, id: { lt: id } }] }
}

/** The same in plain SQL, of columns in their order: by them rising or, where `newest` come first, falling. */
export function beyond(
  cursor: string | undefined,
  column: Prisma.Sql,
  order: 'newest' | 'soonest',
): Prisma.Sql {
  if (cursor === undefined) return Prisma.sql`true`
  const { at, id } = placeOf(cursor)
  const than = order === 'newest' ? Prisma.sql`<` : Prisma.sql`>`
  return Prisma.sql`(${column}) ${than} (${at}, ${id}::uuid)`
}

export const newestFirst: [{ createdAt: 'desc' }, { id: 'desc' }] = [{ createdAt: 'desc' }, { id: 'desc' }]

/** Parts `rows`, read one longer than the page, into the page and the cursor of the next. */
export function pageOf<R extends Placed>(
  rows: readonly R[],
  limit: number,
  at: (row: R) => Date,
): { rows: R[]; next: string | null } {
  const last = rows.length > limit ? rows[limit - 1] : undefined
  const next = last
    ? Buffer.from(JSON.stringify([at(last).toISOString(), last.id])).toString('base64url')
    : null
  return { rows: rows.slice(0, limit), next }
}
