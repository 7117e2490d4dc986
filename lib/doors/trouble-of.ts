// What is said outside of an error that nobody foresaw: whether the database is away, and a reference into the log.
import { randomUUID } from 'node:crypto'
import type { Refusal } from '#lib/record/refusal'
import { isDatabaseGone } from '#lib/db/gone'

/** Logs `error` under a reference, and gives what may be told of it. */
export function troubleOf(where: string, error: unknown): Extract<Refusal, { kind: 'unavailable' }> {
  const reference = randomUUID().slice(0, 8)
  const code = isDatabaseGone(error) ? 'database-away' : 'broken'
  // The message of an error may quote what was sent; its kind and its stack do not.
  const kind = error instanceof Error ? error.name : typeof error
  const stack = error instanceof Error ? stackOf(error) : []
  console.error(
    JSON.stringify({ level: 'error', at: new Date().toISOString(), reference, where, code, kind, stack }),
  )
  return { kind: 'unavailable', code, reference }
}

function stackOf(error: Error): string[] {
  const lines = (error.stack ?? '').split('\n').map((line) => line.trim())
  return lines.filter((line) => line.startsWith('at ')).slice(0, 12)
}
