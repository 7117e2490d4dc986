import fc from 'fast-check'
import { expect, test } from 'vitest'
import { originOfAddress, originOfSource } from './origin.ts'

test.each([
  ['https://www.harbour.example/gates/', 'harbour.example/gates'],
  ['http://harbour.example/gates#october', 'harbour.example/gates'],
  ['https://HARBOUR.example/gates?utm_source=radio&fbclid=1', 'harbour.example/gates'],
  ['https://harbour.example/gates?page=2&day=11', 'harbour.example/gates?day=11&page=2'],
  ['https://harbour.example/', 'harbour.example'],
])('%s comes from %s', (address, origin) => expect(originOfAddress(address)).toBe(origin))

test('two pages of one site are two origins', () => {
  expect(originOfAddress('https://harbour.example/a')).not.toBe(originOfAddress('https://harbour.example/b'))
})

test('the origin of an origin is itself', () => {
  fc.assert(
    fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (address) => {
      const origin = originOfAddress(address)
      expect(originOfAddress(`https://${origin}`)).toBe(origin)
    }),
    { numRuns: 50 },
  )
})

test('a source without an address is known by its text', () => {
  expect(originOfSource({ url: null, sha256: 'ab' })).toBe('text:ab')
  expect(originOfSource({ url: 'https://www.courier.example/x', sha256: 'ab' })).toBe('courier.example/x')
})
