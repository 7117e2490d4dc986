// The words of the interface for programs, out of the one place where words stand. Saying something never fails.
import { createTranslator } from 'use-intl/core'
import messages from '#messages/en.json' with { type: 'json' }

const translate = createTranslator({
  locale: 'en',
  messages: messages as Record<string, unknown>,
  onError: () => undefined,
  getMessageFallback: ({ key }) => key.split('.').at(-1) ?? key,
}) as Translate

type Translate = {
  (key: string, params?: Record<string, string | number>): string
  has(key: string): boolean
}

/** The message at `key`, or the last part of the key where there is none or it lacks a parameter. */
export function say(key: string, params?: Record<string, string | number>): string {
  return translate(key, params)
}

/** What is said at the first of `keys` at which something stands. */
export function sayFirst(keys: readonly string[], params?: Record<string, string | number>): string {
  return say(keys.find((key) => translate.has(key)) ?? keys.at(-1) ?? '', params)
}
