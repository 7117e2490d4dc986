// The desk itself: the subject of everything that is made new at it.
import type { Actor } from '#lib/record/actor'
import type { Tx } from './client.ts'

export type DeskSubject = { id: string; deskId: string }

/** The actor's desk. Not locked: making one thing does not wait for making another. */
export async function deskOf(tx: Tx, actor: Actor): Promise<DeskSubject | null> {
  const desk = await tx.desk.findUnique({ where: { id: actor.deskId }, select: { id: true } })
  return desk ? { id: desk.id, deskId: desk.id } : null
}
