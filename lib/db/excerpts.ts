// Excerpts and the statements whose words they hold: where an excerpt overlaps a statement, it is that statement.
import { sharesWords } from '#lib/record/own-words'
import type { Tx } from './client.ts'
import { toSpans } from './spans.ts'

/** Words of a snapshot, flattened as the database holds them. */
export type Words = { snapshotId: string; spans: readonly number[] }

/** The claims of which a statement shares words with one of these excerpts. */
export async function claimsInWords(tx: Tx, excerpts: readonly Words[]): Promise<string[]> {
  if (excerpts.length === 0) return []
  const statements = await tx.statement.findMany({
    where: { snapshotId: { in: excerpts.map(({ snapshotId }) => snapshotId) }, appearance: { isNot: null } },
    select: { snapshotId: true, content: true, appearance: { select: { claimId: true } } },
  })
  const shared = await sharing(tx, excerpts, statements)
  return [...new Set(shared.flatMap(({ appearance }) => appearance?.claimId ?? []))]
}

/** The claims that an excerpt supports which shares words with the statement. */
export async function claimsSupportedByWords(
  tx: Tx,
  { snapshotId, content }: { snapshotId: string; content: readonly number[] },
): Promise<string[]> {
  const excerpts = await tx.evidence.findMany({
    where: { kind: 'excerpt', side: 'supports', state: 'on-record', snapshotId },
    select: { claimId: true, spans: true },
  })
  const shared = await sharing(
    tx,
    [{ snapshotId, spans: content }],
    excerpts.map(({ claimId, spans }) => ({ snapshotId, content: spans, claimId })),
  )
  return [...new Set(shared.map(({ claimId }) => claimId))]
}

/** Those of `rows` whose words overlap one of `excerpts`. */
export async function sharing<R extends { snapshotId: string; content: readonly number[] }>(
  tx: Tx,
  excerpts: readonly Words[],
  rows: readonly R[],
): Promise<R[]> {
  if (excerpts.length === 0 || rows.length === 0) return []
  const snapshots = await tx.snapshot.findMany({
    where: { id: { in: [...new Set(rows.map(({ snapshotId }) => snapshotId))] } },
    select: { id: true, text: true },
  })
  const texts = new Map(snapshots.map(({ id, text }) => [id, text]))
  return rows.filter(({ snapshotId, content }) =>
    excerpts.some(
      (excerpt) =>
        excerpt.snapshotId === snapshotId &&
        sharesWords(texts.get(snapshotId) ?? '', toSpans(excerpt.spans), toSpans(content)),
    ),
  )
}
