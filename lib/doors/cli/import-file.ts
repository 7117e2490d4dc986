// The import of one file: lines in batches, each batch whole or absent, with progress on standard error.
import { createReadStream, readFileSync } from 'node:fs'
import { decodeText } from '#lib/capture/text-file'
import { execute } from '#lib/kernel/execute'
import { importSources } from '#lib/operations/source/import-sources'
import type { Actor } from '#lib/record/actor'
import { ImportedSource } from '#lib/record/import'
import { Trouble } from '#lib/doors/installation/trouble'
import { linesOf } from './lines.ts'
import { refusalLine, words } from './words.ts'
import type { Line } from './without-known.ts'
import { withoutKnown } from './without-known.ts'

type Tally = { new: number; known: number; refused: number }

const batchLines = 50
// A batch is held in memory and in one transaction.
const batchUnits = 4_000_000

/** Imports `file`, of `size` bytes. Refused lines are named on standard error, and the rest goes on. */
export async function importFile(file: string, size: number, actor: Actor): Promise<{ tally: Tally }> {
  const tally: Tally = { new: 0, known: 0, refused: 0 }
  let read = 0
  let batch: Line[] = []
  const flush = async () => {
    if (batch.length > 0) await importBatch(batch, actor, tally)
    batch = []
    console.error(words('import.progress', { share: size > 0 ? Math.min(read / size, 1) : 1, ...tally }))
  }
  for await (const { number, bytes } of linesIn(file)) {
    read += bytes.length + 1
    const line = lineOf(bytes, number, isJsonLines(file))
    if (line === null) continue
    if ('problem' in line) refuseLine(number, line.problem, tally)
    else {
      batch.push(line)
      const units = batch.reduce((sum, { source }) => sum + source.text.length, 0)
      if (batch.length >= batchLines || units >= batchUnits) await flush()
    }
  }
  await flush()
  return { tally }
}

const isJsonLines = (file: string) => !/\.txt$/i.test(file)

/** A text file is one source, on one line as it were. */
async function* linesIn(file: string): AsyncGenerator<{ number: number; bytes: Uint8Array }> {
  if (isJsonLines(file)) yield* linesOf(createReadStream(file))
  else yield { number: 1, bytes: readFileSync(file) }
}

/** What a line holds; null where it is blank. */
function lineOf(bytes: Uint8Array, number: number, isJson: boolean): Line | { problem: string } | null {
  const decoded = decodeText(bytes)
  if ('problem' in decoded) return { problem: refusalLine({ code: decoded.problem }) }
  if (!isJson) return { number, source: { text: decoded.text } }
  const text = decoded.text.replace(/^\uFEFF/, '')
  if (text.trim() === '') return null
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return { problem: words('import.problems.notJson') }
  }
  if (typeof value === 'object' && value !== null && 'html' in value)
    return { problem: words('import.problems.html') }
  const parsed = ImportedSource.safeParse(value)
  if (parsed.success) return { number, source: parsed.data }
  const [first] = parsed.error.issues
  const path = [
    ...(first?.path ?? []),
    ...(first?.code === 'unrecognized_keys' ? [first.keys[0] ?? ''] : []),
  ].join('.')
  const known = first?.code === 'unrecognized_keys' ? 'unknownField' : 'wrongField'
  return {
    problem:
      path === '' ? words('import.problems.notSource') : words(`import.problems.${known}`, { field: path }),
  }
}

function refuseLine(number: number, problem: string, tally: Tally): void {
  tally.refused += 1
  console.error(words('import.refused', { number, problem }))
}

async function importBatch(batch: readonly Line[], actor: Actor, tally: Tally): Promise<void> {
  const fresh = await withoutKnown(batch, actor.deskId)
  tally.known += batch.length - fresh.length
  if (fresh.length === 0) return
  const answer = await execute(importSources, actor, { sources: fresh.map(({ source }) => source) })
  if (!answer.ok) throw new Trouble(refusalLine(answer.refusal))
  for (const [i, result] of answer.value.results.entries()) {
    if (result.outcome === 'refused') refuseLine(fresh[i]?.number ?? 0, refusalLine(result.refusal), tally)
    else tally[result.outcome] += 1
  }
}
