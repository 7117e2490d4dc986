import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fillTemplate, placeholders, unknownPlaceholders } from './reply-template.ts'
import type { Placeholder } from './reply-template.ts'

const values = (value: (name: Placeholder) => string) =>
  Object.fromEntries(placeholders.map((name) => [name, value(name)])) as Record<Placeholder, string>

test.each([
  ['Dear {speaker}, please answer by {due}.', []],
  ['{speaker} {claim} {statements} {source} {due} {desk} {person}', []],
  ['Dear {name}, dear {name}: {Speaker}', ['name', 'Speaker']],
  ['{}', ['']],
  ['{ speaker }', [' speaker ']],
  ['no { place and no } either', [' place and no ']],
  ['an open { and a shut }{', [' and a shut ']],
])('the places of %j that nothing fills', (template, unknown) => {
  expect(unknownPlaceholders(template)).toEqual(unknown)
})

test('what is put in is not looked through again', () => {
  const filled = fillTemplate(
    '{speaker} says {claim}',
    values((name) => (name === 'speaker' ? '{claim}' : '$& $1')),
  )
  expect(filled).toBe('{claim} says $& $1')
})

test('a template without unknown places keeps none of its braces, one without any stays as it is', () => {
  const pieces = fc.array(
    fc.oneof(fc.constantFrom(...placeholders.map((name) => `{${name}}`)), fc.stringMatching(/^[^{}]*$/)),
  )
  fc.assert(
    fc.property(pieces, (parts) => {
      const template = parts.join('')
      expect(unknownPlaceholders(template)).toEqual([])
      expect(
        fillTemplate(
          template,
          values(() => 'x'),
        ),
      ).toBe(template.replace(/\{\w+\}/g, 'x'))
    }),
  )
})
