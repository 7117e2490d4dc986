import { expect, test } from 'vitest'
import { foldName, initialsOf, kindOfName } from './names.ts'

test.each([
  ['Tomás Breck', 'tomas breck'],
  ['  Tomás\u00a0 BRECK ', 'tomas breck'],
  ['O’Neill', "o'neill"],
])('%j is compared as %j', (name, folded) => expect(foldName(name)).toBe(folded))

test('composed and decomposed letters are one name', () => {
  expect(foldName('Tom\u00e1s')).toBe(foldName('Toma\u0301s'))
})

test.each([
  ['Tomás Breck', 'TB'],
  ['Straitline Ferries', 'SF'],
  ['a senior county official', 'AO'],
  ['Hamish Oyelaran of the Seafarers’ Union', 'HU'],
  ['Ban', 'B'],
  ['…', '?'],
])('%j has the badge %j', (name, initials) => expect(initialsOf(name)).toBe(initials))

test.each([
  ['Linnea Duarte', 'person'],
  ['Straitline Ferries', 'organisation'],
  ['senior county official', 'unnamed'],
])('%j is most likely a %s', (name, kind) => expect(kindOfName(name)).toBe(kind))
