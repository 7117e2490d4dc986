// What bringing in one text and importing many have in common: the text as it is kept, and its reading.
import { textProblem } from '#lib/capture/text-file'
import { sha256 } from '#lib/db/canonical-json'
import type { Tx } from '#lib/db/client'
import { newId } from '#lib/db/id'
import { refuse } from '#lib/record/refusal'
import { textLimit } from '#lib/record/source'
import { canonicalText } from '#lib/text/canonical'

/** Above this many code units a text is read by a job, and nobody waits for it. */
export const readAtOnce = 200_000

export type KeptText = { bytes: Uint8Array<ArrayBuffer>; canonical: string; sha256: string }

/** `text` as it is kept. Refuses what is too large, empty, or cannot be kept exactly as it is. */
export function keptText(text: string): KeptText {
  const bytes = Buffer.from(text, 'utf8')
  if (bytes.byteLength > textLimit) refuse({ kind: 'limit', code: 'too-large', limit: textLimit })
  const canonical = canonicalText(text)
  const problem = textProblem(canonical)
  if (problem) refuse({ kind: 'rule', code: problem })
  return { bytes, canonical, sha256: sha256(canonical) }
}

/** The first line that says something, cut at a word, as the title of a text that came without one. */
export function titleOf(text: string): string {
  const first =
    text
      .split('\n')
      .find((candidate) => candidate.trim() !== '')
      ?.trim() ?? ''
  if (first.length <= 120) return first
  const cut = first.slice(0, 120)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 60)).toWellFormed()}…`
}

/** Asks for a long text to be read by a job, which goes with this transaction or not at all. */
export async function startReading(
  tx: Tx,
  reading: { deskId: string; sourceId: string; snapshotId: string; by: string },
): Promise<void> {
  const { deskId, sourceId, snapshotId, by } = reading
  const job = await tx.job.create({
    data: { id: newId(), deskId, kind: 'read-source', subjectId: sourceId, startedBy: by },
  })
  const payload = JSON.stringify({ deskId, jobId: job.id, snapshotId })
  await tx.$executeRaw`SELECT enqueue_job('read-source', ${payload}::json, ${job.id})`
}
