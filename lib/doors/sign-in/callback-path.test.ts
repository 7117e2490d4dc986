import fc from 'fast-check'
import { expect, test } from 'vitest'
import { callbackPath } from './callback-path.ts'

const own = 'http://127.0.0.1:3000'

test.each([
  ['/d/tidewater', '/d/tidewater'],
  ['/d/tidewater/claims?tag=verified&x=1', '/d/tidewater/claims?tag=verified&x=1'],
  ['http://127.0.0.1:3000/d/tidewater', '/d/tidewater'],
  ['d/tidewater', '/d/tidewater'],
])('%s leads to %s', (asked, path) => {
  expect(callbackPath(asked, own)).toBe(path)
})

test.each([
  'https://elsewhere.example/',
  '//elsewhere.example',
  '///elsewhere.example',
  '/\\elsewhere.example',
  '\\\\elsewhere.example',
  '/\t/elsewhere.example',
  '\n//elsewhere.example',
  'https:elsewhere.example',
  'javascript:alert(1)',
  'data:text/html,x',
  'http://127.0.0.1:3000@elsewhere.example/',
  'http://user:word@127.0.0.1:3000/',
  'http://127.0.0.1:3001/',
  'http://',
  '/.//elsewhere.example',
  '/x/..//elsewhere.example',
  '/sign-in',
  '/sign-out',
  '/link/abc',
  '/api/auth/signout',
  '',
  undefined,
  null,
  7,
  ['/d/x', '/d/y'],
  'x'.repeat(3000),
])('%s leads home', (asked) => {
  expect(callbackPath(asked, own)).toBe('/')
})

test('whatever is asked, a browser stays on the site', () => {
  const hostile = fc.string({
    unit: fc.constantFrom(
      '/',
      '\\',
      '.',
      ':',
      '@',
      'x',
      '?',
      '#',
      '\t',
      '\n',
      ' ',
      '%2f',
      'http',
      'evil.example',
    ),
  })
  fc.assert(
    fc.property(fc.oneof(hostile, fc.webUrl(), fc.string()), (asked) => {
      const path = callbackPath(asked, own)
      expect(path.startsWith('/')).toBe(true)
      expect(new URL(path, own).origin).toBe(own)
    }),
    { numRuns: 500 },
  )
})
