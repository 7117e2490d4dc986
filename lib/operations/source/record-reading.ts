// Puts a newer reading of a snapshot on record: what nobody touched follows it, and the rest is offered.
import type { Tx } from '#lib/db/client'
import { newId } from '#lib/db/id'
import { lockStandings } from '#lib/db/reading-offers'
import { fromSpan, fromSpans } from '#lib/db/spans'
import { keepRevisions } from '#lib/db/statements'
import { engineVersion } from '#lib/extract/engine'
import type { FoundStatement } from '#lib/extract/engine'
import { systemId } from '#lib/record/actor'
import { compareReadings } from '#lib/record/reading'
import { wordsAt } from '#lib/record/statement'
import { foundColumns, recordFound, tieRelays } from './record-found.ts'

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
  const { changed, added, offered, leftOut, same, decided } = compareReadings(standing, found)
  const ids = await recordFound(tx, snapshot, added, now)
  await follow(tx, snapshot, changed, now)
  const untouched = new Map<FoundStatement, string>([
    ...added.flatMap((finding, i) => (ids[i] ? [[finding, ids[i]] as const] : [])),
    ...[...changed, ...same].map(({ id, finding }) => [finding, id] as const),
  ])
  const all = new Map([...untouched, ...decided.map(({ id, finding }) => [finding, id] as const)])
  await tieRelays(
    tx,
    found,
    (finding) => untouched.get(finding),
    (finding) => all.get(finding),
  )
  // What an older engine found just so is as good as found by this one.
  const follows = same.map(({ id }) => id)
  await tx.$executeRaw`UPDATE statement SET engine = ${engineVersion} WHERE id = ANY(${follows}::uuid[])`
  await offer(tx, snapshot, [...offered, ...leftOut.map((id) => ({ id, finding: null }))], now)
  return { changed: changed.length, added: added.length, offered: offered.length, leftOut: leftOut.length }
}

async function follow(
  tx: Tx,
  snapshot: Snapshot,
  changed: readonly { id: string; finding: FoundStatement }[],
  now: Date,
): Promise<void> {
  const before = await tx.statement.findMany({ where: { id: { in: changed.map(({ id }) => id) } } })
  await keepRevisions(tx, before, systemId, now)
  for (const { id, finding } of changed) {
    await tx.statement.update({
      where: { id },
      data: { ...foundColumns(snapshot.text, finding), speakerId: null, version: { increment: 1 } },
    })
  }
}

type Offered = { id: string; finding: FoundStatement | null }

/** Offers each finding in the place of its statement, or says that it is left out. What was settled is not offered twice. */
async function offer(tx: Tx, snapshot: Snapshot, all: readonly Offered[], now: Date): Promise<void> {
  const before = await tx.readingOffer.findMany({ where: { statementId: { in: all.map(({ id }) => id) } } })
  const standing = new Map(before.map((row) => [row.statementId, row]))
  const made = all
    .map(({ id, finding }) => ({ statementId: id, ...offeredColumns(snapshot.text, finding) }))
    .filter((one) => {
      const row = standing.get(one.statementId)
      const isSame =
        row?.quote === one.quote &&
        row.speakerName === one.speakerName &&
        String(row.content) === String(one.content)
      return !isSame
    })
  await tx.readingOffer.deleteMany({
    where: { statementId: { in: made.map(({ statementId }) => statementId) } },
  })
  await tx.readingOffer.createMany({
    data: made.map((one) => ({ id: newId(), deskId: snapshot.deskId, ...one, createdAt: now })),
  })
}

function offeredColumns(text: string, finding: FoundStatement | null) {
  return {
    engine: engineVersion,
    kind: finding?.kind ?? 'direct',
    content: fromSpans(finding?.content ?? []),
    cue: fromSpan(finding?.cue),
    mention: fromSpan(finding?.mention),
    quote: finding ? wordsAt(text, finding) : '',
    speakerName: finding?.speaker?.name.slice(0, 200) ?? null,
    role: finding?.role?.slice(0, 300) ?? null,
  }
}
