// The texts of published documents. Dates are in UTC: a document says the same wherever it is made.
import { createTranslator } from 'use-intl/core'
import messages from '#messages/en.json' with { type: 'json' }

export const words = createTranslator({ locale: 'en-GB', messages, namespace: 'publish', timeZone: 'UTC' })

/** A calendar day in words. */
export function dayOf(moment: string): string {
  return words('day', { day: new Date(moment) })
}

/** Several names in one phrase: “A, B and C”. */
export function listed(names: readonly string[]): string {
  return new Intl.ListFormat('en', { type: 'conjunction' }).format([...new Set(names)])
}
