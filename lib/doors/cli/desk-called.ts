// The desk that a command names, and who acts at it: whoever has the server's shell works as Onrecord itself.
import { onConnection } from '#lib/db/connection'
import { deskCalled } from '#lib/db/installation'
import type { FoundedDesk } from '#lib/db/installation'
import { systemActor } from '#lib/doors/jobs/system-actor'
import { Trouble } from '#lib/doors/installation/trouble'
import type { Actor } from '#lib/record/actor'
import { words } from './words.ts'

/** Stops the command where there is no such desk. */
export async function findDesk(ownerUrl: string, slug: string): Promise<FoundedDesk> {
  const desk = await onConnection(ownerUrl, (db) => deskCalled(db, slug))
  if (!desk) throw new Trouble(words('noDesk', { slug }))
  return desk
}

export function commandLineActor(desk: FoundedDesk): Actor {
  return { ...systemActor(desk.id), desk: desk.slug, deskName: desk.name, via: 'command-line' }
}
