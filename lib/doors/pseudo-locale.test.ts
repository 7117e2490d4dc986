import { expect, test } from 'vitest'
import { createTranslator } from 'use-intl/core'
import en from '#messages/en.json' with { type: 'json' }
import { accented, pseudo, pseudoLocale } from './pseudo-locale.ts'

test.each([
  ['Sign in', 'Šíğñ íñ'],
  ['{name} is here', '{name} íš héřé'],
  ['{n, plural, one {# desk} other {# desks}}', '{n, plural, one {# déšk} other {# déškš}}'],
  ['{n, plural, =0 {none} other {<b>{n}</b> more}}', '{n, plural, =0 {ñóñé} other {<b>{n}</b> móřé}}'],
  ['{at, date, medium} <link>read</link>', '{at, date, medium} <link>řéáď</link>'.replace('ď', 'd')],
  ["it''s '{braces}'", "íť''š '{braces}'"],
])('%s', (message, expected) => {
  expect(accented(message)).toBe(expected)
})

test('every message still parses, and none is as it was', () => {
  const made = pseudo(en)
  const problems: string[] = []
  const t = createTranslator({
    locale: pseudoLocale,
    messages: made,
    onError: (error) => {
      // Values are missing on purpose; what counts is that the message could be read.
      if (error.code === 'INVALID_MESSAGE') problems.push(error.message)
    },
  })
  const walk = (node: object, path: string[]) => {
    for (const [key, value] of Object.entries(node)) {
      if (typeof value === 'object') walk(value, [...path, key])
      else {
        expect(value.startsWith('[') && value.endsWith(']')).toBe(true)
        t.has([...path, key].join('.') as never)
        t.raw([...path, key].join('.') as never)
        t([...path, key].join('.') as never)
      }
    }
  }
  walk(made, [])
  expect(problems).toEqual([])
})
