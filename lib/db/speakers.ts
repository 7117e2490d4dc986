// Speakers of a desk: found by any of their names, or made.
import { foldName, kindOfName } from '#lib/record/names'
import type { Speaker } from './generated/client.ts'
import type { Tx } from './client.ts'
import { newId } from './id.ts'

/** The speaker, locked; one that was merged away is followed to where it went. */
export async function lockSpeaker(tx: Tx, id: string): Promise<Speaker | null> {
  await tx.$queryRaw`SELECT 1 FROM speaker WHERE id = ${id}::uuid FOR UPDATE`
  const speaker = await tx.speaker.findUnique({ where: { id } })
  return speaker?.mergedInto ? lockSpeaker(tx, speaker.mergedInto) : speaker
}

/** The one speaker of the desk who goes by `name`; null where nobody does, or several do. */
export async function findSpeakerByName(tx: Tx, name: string): Promise<Speaker | null> {
  const found = await tx.speaker.findMany({
    where: { mergedInto: null, aliases: { some: { folded: foldName(name) } } },
    orderBy: { createdAt: 'asc' },
  })
  const exact = found.filter((speaker) => foldName(speaker.name) === foldName(name))
  return (found.length === 1 ? found[0] : exact.length === 1 ? exact[0] : null) ?? null
}

/** Makes a speaker called `name`, who goes by it. Two at once make one: the name is locked. */
export async function findOrMakeSpeaker(tx: Tx, deskId: string, name: string): Promise<Speaker> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`speaker:${deskId}:${foldName(name)}`}, 0))`
  const known = await findSpeakerByName(tx, name)
  if (known) return known
  const speaker = await tx.speaker.create({ data: { id: newId(), deskId, name, kind: kindOfName(name) } })
  await addAlias(tx, speaker, name)
  return speaker
}

/** Lets `speaker` go by `name` too. False where it did already. */
export async function addAlias(
  tx: Tx,
  speaker: { id: string; deskId: string },
  name: string,
): Promise<boolean> {
  const { count } = await tx.speakerAlias.createMany({
    data: [{ id: newId(), deskId: speaker.deskId, speakerId: speaker.id, name, folded: foldName(name) }],
    skipDuplicates: true,
  })
  return count > 0
}
