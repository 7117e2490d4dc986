// The words of an excerpt or of a statement on record, and the source in which they stand.
import { fallenBy } from '#lib/record/evidence'
import type { Fallen } from '#lib/record/evidence'
import type { Tx } from './client.ts'
import { toSpans } from './spans.ts'

type Pointing = { id: string; snapshotId: string | null; statementId: string | null; spans: number[] }
export type Held = {
  words: string
  sourceId: string
  /** Who says the statement. */
  speakerId: string | null
  snapshot: { id: string; sha256: string }
  /** Why nothing rests on it: the source was withdrawn, or the statement is not confirmed any more. Null where it stands. */
  fallen: Fallen | null
}

/** What each of `pointing` leads to on record, by its id; nothing for what leads elsewhere. Two queries. */
export async function heldWords(tx: Tx, pointing: readonly Pointing[]): Promise<Map<string, Held>> {
  const statements = await tx.statement.findMany({
    where: { id: { in: pointing.flatMap(({ statementId }) => statementId ?? []) } },
    select: {
      ...{ id: true, quote: true, sourceId: true, speakerId: true, state: true },
      source: { select: { state: true } },
      snapshot: { select: { id: true, sha256: true } },
    },
  })
  const snapshots = await tx.snapshot.findMany({
    where: { id: { in: pointing.flatMap(({ snapshotId }) => snapshotId ?? []) } },
    select: { id: true, sha256: true, text: true, sourceId: true, source: { select: { state: true } } },
  })
  const held = new Map<string, Held>()
  for (const { id, statementId, snapshotId, spans } of pointing) {
    const statement = statements.find((one) => one.id === statementId)
    const snapshot = snapshots.find((one) => one.id === snapshotId)
    if (statement) {
      const { quote, sourceId, speakerId, state, source, snapshot: at } = statement
      held.set(id, {
        ...{ words: quote, sourceId, speakerId, snapshot: at },
        fallen: fallenBy({ statement: state, source: source.state }),
      })
    } else if (snapshot) {
      const words = toSpans(spans).map(([start, end]) => snapshot.text.slice(start, end))
      const { id: at, sha256, sourceId, source } = snapshot
      held.set(id, {
        ...{ words: words.join(' … '), sourceId, speakerId: null, snapshot: { id: at, sha256 } },
        fallen: fallenBy({ statement: null, source: source.state }),
      })
    }
  }
  return held
}
