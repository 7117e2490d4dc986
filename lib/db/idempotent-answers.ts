// The answers once given to an Idempotency-Key. The row is made before the work begins, and gets its answer in the very
// transaction that does the work: after a crash either both are there or neither.
import { onDesk } from './client.ts'
import type { Tx } from './client.ts'

export type Kept = { status: number; answer: string }
export type Call = { deskId: string; tokenId: string; key: string; requestHash: string }

/**
 * What stands under the key of `call`: `ours` where it is this call's to do, another request's, an answer, or a call
 * that is still under way. A call that ended without an answer is taken over once its transaction can no longer be alive.
 */
export async function beginCall(call: Call): Promise<'ours' | 'other-request' | 'under-way' | Kept> {
  const { deskId, tokenId, key, requestHash } = call
  return onDesk(deskId, async (tx) => {
    await tx.$executeRaw`DELETE FROM idempotent_answer WHERE at < now() - interval '24 hours'`
    const taken = await tx.$executeRaw`
      INSERT INTO idempotent_answer (token_id, key, desk_id, request_hash)
      VALUES (${tokenId}::uuid, ${key}, ${deskId}::uuid, ${requestHash})
      ON CONFLICT (token_id, key) DO UPDATE SET at = now()
      WHERE idempotent_answer.status IS NULL AND idempotent_answer.request_hash = ${requestHash}
        AND idempotent_answer.at < now() - interval '1 minute'`
    if (taken === 1) return 'ours'
    const row = await tx.idempotentAnswer.findUnique({ where: { tokenId_key: { tokenId, key } } })
    if (!row) return 'under-way'
    if (row.requestHash !== requestHash) return 'other-request'
    return row.status === null || row.answer === null
      ? 'under-way'
      : { status: row.status, answer: row.answer }
  })
}

/** Keeps the answer, once. Throws where another call has answered meanwhile, which undoes the work of this one. */
export async function keepAnswer(tx: Tx, { tokenId, key }: Call, { status, answer }: Kept): Promise<void> {
  const kept = await tx.$executeRaw`
    UPDATE idempotent_answer SET status = ${status}, answer = ${answer}
    WHERE token_id = ${tokenId}::uuid AND key = ${key} AND status IS NULL`
  if (kept !== 1) throw new Error('the call under this Idempotency-Key has been answered already')
}

/** Lets go of a key whose call came to nothing, so that it can be tried again. */
export async function forgetCall({ deskId, tokenId, key }: Call): Promise<void> {
  await onDesk(
    deskId,
    (tx) => tx.$executeRaw`
      DELETE FROM idempotent_answer WHERE token_id = ${tokenId}::uuid AND key = ${key} AND status IS NULL`,
  )
}
