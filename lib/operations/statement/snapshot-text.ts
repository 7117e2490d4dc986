// The text that a statement's offsets count into, read once per change.
import type { Tx } from '#lib/db/client'
import { refuse } from '#lib/record/refusal'

/** The canonical text of a snapshot whose source still stands. */
export async function snapshotText(tx: Tx, snapshotId: string): Promise<{ text: string; sourceId: string }> {
  const snapshot = await tx.snapshot.findUnique({
    where: { id: snapshotId },
    select: { text: true, sourceId: true, source: { select: { state: true } } },
  })
  if (!snapshot) refuse({ kind: 'missing', code: 'missing', what: 'snapshot' })
  if (snapshot.source.state !== 'on-record') refuse({ kind: 'rule', code: 'source-withdrawn' })
  return { text: snapshot.text, sourceId: snapshot.sourceId }
}

/** Refuses where the source was withdrawn: what is decided about its statements stays as it was. */
export async function checkSource(tx: Tx, sourceId: string): Promise<void> {
  const source = await tx.source.findUniqueOrThrow({ where: { id: sourceId }, select: { state: true } })
  if (source.state !== 'on-record') refuse({ kind: 'rule', code: 'source-withdrawn' })
}
