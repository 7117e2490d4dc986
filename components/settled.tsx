// A server action whose answer never comes is refused like any other: what was typed stays, and says so.
import type { Answer } from '#lib/record/refusal'

/** What `asking` gives; where the server cannot be reached, the refusal that says so. */
export async function settled<T>(asking: Promise<Answer<T>>): Promise<Answer<T>> {
  try {
    return await asking
  } catch {
    return { ok: false, refusal: { kind: 'unavailable', code: 'unreachable', reference: '' } }
  }
}
