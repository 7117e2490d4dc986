// The texts of the commands that work with what is on record.
import { createTranslator } from 'use-intl/core'
import messages from '#messages/en.json' with { type: 'json' }

export const words = createTranslator({ locale: 'en', messages, namespace: 'cli' })
const refusals = createTranslator({ locale: 'en', messages, namespace: 'refusals' })

/** What a refusal says, in one line. */
export function refusalLine(refusal: { code: string; issues?: unknown }): string {
  const key = `${refusal.code}.title` as 'other.title'
  const values = Object.fromEntries(
    Object.entries({ ...refusal, ...('params' in refusal ? (refusal.params as object) : {}) }).filter(
      ([, value]) => typeof value === 'string' || typeof value === 'number',
    ),
  )
  return refusals.has(key) ? refusals(key, values as never) : refusal.code
}
