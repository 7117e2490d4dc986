// `Idempotency-Key`: the same key with the same request gives the same answer, and what it asks for happens once.
import { createHash } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { beginCall, forgetCall, keepAnswer } from '#lib/db/idempotent-answers'
import type { Call, Kept } from '#lib/db/idempotent-answers'
import { onDesk } from '#lib/db/client'
import type { Tx } from '#lib/db/client'
import type { Bearer } from '#lib/db/tokens'
import { halt } from './problem.ts'

/** The key that `headers` give; null where they give none. */
export function keyOf(headers: Headers): string | null {
  const key = headers.get('idempotency-key')
  if (key !== null && !/^[\x20-\x7e]{1,200}$/.test(key)) halt(400, 'bad-idempotency-key')
  return key
}

/**
 * Does `work` once for `key`. `work` gets what keeps a success in its own transaction; a refusal, which changed
 * nothing, is kept after it. Two at once: the second waits for the first.
 */
export async function once(
  { tokenId, actor }: Bearer,
  key: string,
  asked: unknown,
  work: (keep: (tx: Tx, kept: Kept) => Promise<void>) => Promise<Kept>,
): Promise<Kept & { isReplay: boolean }> {
  const requestHash = createHash('sha256').update(JSON.stringify(asked, withHashes)).digest('hex')
  const call: Call = { deskId: actor.deskId, tokenId, key, requestHash }
  const begun = await begin(call)
  if (begun !== 'ours') return { ...begun, isReplay: true }
  try {
    const answer = await work((tx, kept) => keepAnswer(tx, call, kept))
    if (answer.status >= 400) await onDesk(call.deskId, (tx) => keepAnswer(tx, call, answer))
    return { ...answer, isReplay: false }
  } catch (error) {
    // Nothing was committed, or the answer was too, and then stays. Where even this fails, the key times out by itself.
    await forgetCall(call).catch(() => undefined)
    throw error
  }
}

/** Of a file its hash: a request is told by it as well, and twenty megabytes are no text. */
function withHashes(_key: string, value: unknown): unknown {
  return value instanceof Uint8Array ? createHash('sha256').update(value).digest('hex') : value
}

async function begin(call: Call): Promise<'ours' | Kept> {
  for (let attempt = 0; attempt < 40; attempt++) {
    const begun = await beginCall(call)
    if (begun === 'other-request') halt(422, 'idempotency')
    if (begun !== 'under-way') return begun
    await pause(250)
  }
  return halt(409, 'idempotency-under-way', { headers: { 'Retry-After': '2' } })
}
