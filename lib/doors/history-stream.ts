// The history as JSON Lines, a batch at a time: however long it is, no more than a batch is in memory.
import { ask } from '#lib/kernel/ask'
import { exportHistory } from '#lib/queries/history/export-history'
import type { Actor } from '#lib/record/actor'
import { Refused } from '#lib/record/refusal'
import type { Answer } from '#lib/record/refusal'

export const historyMediaType = 'application/x-ndjson'
export const historyFileName = 'history.jsonl'

/** The lines that `filter` asks for, the oldest first. A refusal of the first batch is the answer. */
export async function historyLinesFile(
  actor: Actor | null,
  filter: object,
): Promise<Answer<AsyncGenerator<string>>> {
  const first = await ask(exportHistory, actor, filter)
  if (!first.ok) return first
  return { ok: true, value: onFrom(actor, filter, first.value) }
}

type Batch = { lines: readonly object[]; after: number | null }

async function* onFrom(actor: Actor | null, filter: object, first: Batch): AsyncGenerator<string> {
  for (let batch = first; ;) {
    if (batch.lines.length > 0) yield batch.lines.map((line) => `${JSON.stringify(line)}\n`).join('')
    if (batch.after === null) return
    const next = await ask(exportHistory, actor, { ...filter, after: batch.after })
    // Whoever may read it no longer gets a file that is cut off, and not one that looks whole.
    if (!next.ok) throw new Refused(next.refusal)
    batch = next.value
  }
}

/** The answer that hands `lines` over as a file. */
export function historyResponse(lines: AsyncGenerator<string>): Response {
  const encoder = new TextEncoder()
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await lines.next()
      if (done) controller.close()
      else controller.enqueue(encoder.encode(value))
    },
    async cancel() {
      await lines.return(undefined)
    },
  })
  return new Response(body, {
    headers: {
      'Content-Type': historyMediaType,
      'Content-Disposition': `attachment; filename="${historyFileName}"`,
      'Cache-Control': 'private, no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  })
}
