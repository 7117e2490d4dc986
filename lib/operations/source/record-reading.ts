// Puts a newer reading of a snapshot on record: what nobody touched follows it, and the rest is offered.
import type { Tx } from '#lib/db/client'
import { newId } from '#lib/db/id'
import { lockStandings } from '#lib/db/reading-offers'
import { fromSpan, fromSpans } from '#lib/db/spans'
import { keepRevision } from '#lib/db/statements'
import { engineVersion } from '#lib/extract/engine'
import type { FoundStatement } from '#lib/extract/engine'
import { systemId } from '#lib/record/actor'
import { compareReadings } from '#lib/record/reading'
import { wordsAt } from '#lib/record/statement'
import { foundColumns, recordFound } from './record-found.ts'

type Snapshot = { id: string; deskId: string; sourceId: string; text: string; length: number }

/** How many statements of each kind there were. */
export type Recorded = { changed: number; added: number; offered: number; leftOut: number }

export async function recordReading(
  tx: Tx,
  snapshot: Snapshot,
  found: readonly FoundStatement[],
  now: Date,
): Promise<Recorded> {
  const standing = await lockStandings(tx, snapshot.id)
  const { changed, added, offered, leftOut } = compareReadings(standing, found)
  await recordFound(tx, snapshot, added, now)
  for (const { id, finding } of changed) await follow(tx, snapshot, id, finding, now)
  // What an older engine found just so is as good as found by this one.
  const settled = new Set([...changed, ...offered].map(({ id }) => id).concat(leftOut))
  await tx.statement.updateMany({
    where: {
      id: { in: standing.flatMap(({ id, isTouched }) => (isTouched || settled.has(id) ? [] : [id])) },
    },
    data: { engine: engineVersion },
  })
  for (const { id, finding } of offered) await offer(tx, snapshot, id, finding, now)
  for (const id of leftOut) await offer(tx, snapshot, id, null, now)
  return { changed: changed.length, added: added.length, offered: offered.length, leftOut: leftOut.length }
}

async function follow(
  tx: Tx,
  snapshot: Snapshot,
  id: string,
  finding: FoundStatement,
  now: Date,
): Promise<void> {
  await keepRevision(tx, await tx.statement.findUniqueOrThrow({ where: { id } }), systemId, now)
  await tx.statement.update({
    where: { id },
    data: { ...foundColumns(snapshot.text, finding), speakerId: null, version: { increment: 1 } },
  })
}

/** Offers `finding` in the place of a statement, or says that it is left out. What was settled is not offered twice. */
async function offer(
  tx: Tx,
  snapshot: Snapshot,
  statementId: string,
  finding: FoundStatement | null,
  now: Date,
): Promise<void> {
  const offered = {
    engine: engineVersion,
    kind: finding?.kind ?? 'direct',
    content: fromSpans(finding?.content ?? []),
    cue: fromSpan(finding?.cue),
    mention: fromSpan(finding?.mention),
    quote: finding ? wordsAt(snapshot.text, finding) : '',
    speakerName: finding?.speaker?.name.slice(0, 200) ?? null,
    role: finding?.role?.slice(0, 300) ?? null,
  }
  const before = await tx.readingOffer.findUnique({ where: { statementId } })
  const isSame =
    before?.quote === offered.quote &&
    before.speakerName === offered.speakerName &&
    String(before.content) === String(offered.content)
  if (before && isSame) return
  if (before) await tx.readingOffer.delete({ where: { statementId } })
  await tx.readingOffer.create({
    data: { id: newId(), deskId: snapshot.deskId, statementId, ...offered, createdAt: now },
  })
}
