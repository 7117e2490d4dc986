// What a statement's basis is, in a table, and what holds of it whatever is on record.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { basisOf, independentSources } from './basis.ts'
import type { Witness } from './basis.ts'

const source = (sourceId: string, over: Partial<Witness> = {}): Witness => ({
  ...{ sourceId, title: `Report ${sourceId}`, publisher: `Paper ${sourceId}`, takenFrom: null },
  ...{ origin: `${sourceId}.example/report`, sha256: sourceId.repeat(8) },
  ...over,
})
const [a, b, c] = [source('a'), source('b'), source('c')]
const recording = { kind: 'recording' as const }
const denial = { kind: 'denial' as const }

test.each([
  ['nothing but its own source', [], [a], 'reported'],
  ['nobody at all', [], [], 'reported'],
  ['two sources apart', [], [a, b], 'corroborated'],
  ['one source twice', [], [a, a], 'reported'],
  ['one address', [], [a, source('b', { origin: a.origin })], 'reported'],
  ['one text', [], [a, source('b', { sha256: a.sha256 })], 'reported'],
  ['one publisher, however it is written', [], [a, source('b', { publisher: 'PAPER  A' })], 'reported'],
  [
    'two without a publisher',
    [],
    [source('a', { publisher: null }), source('b', { publisher: null })],
    'corroborated',
  ],
  [
    'one agency behind both',
    [],
    [source('a', { takenFrom: 'Wire' }), source('b', { takenFrom: 'wire' })],
    'reported',
  ],
  [
    'two agencies',
    [],
    [source('a', { takenFrom: 'Wire' }), source('b', { takenFrom: 'Agency' })],
    'corroborated',
  ],
  ['taken from the other’s publisher', [], [a, source('b', { takenFrom: 'Paper a' })], 'reported'],
  ['taken from the other by its title', [], [source('b', { takenFrom: 'report A' }), a], 'reported'],
  [
    'a copy of a copy',
    [],
    [a, source('b', { takenFrom: 'Paper a' }), source('c', { takenFrom: 'Paper b' })],
    'reported',
  ],
  ['a copy, and one apart', [], [a, source('b', { takenFrom: 'Paper a' }), c], 'corroborated'],
  ['a recording', [recording], [a], 'recorded'],
  ['a recording and two sources', [recording], [a, b], 'recorded'],
  ['a denial', [denial], [a], 'denied'],
  ['a denial of what is recorded and corroborated', [recording, denial], [a, b], 'denied'],
] as const)('%s', (_what, links, witnesses, basis) => {
  expect(basisOf({ links, witnesses })).toBe(basis)
})

const anyWitness: fc.Arbitrary<Witness> = fc.record({
  sourceId: fc.constantFrom('1', '2', '3', '4', '5'),
  title: fc.constantFrom('Gates', 'Ferry', 'Log'),
  publisher: fc.constantFrom(null, 'Courier', 'Wire', 'Radio'),
  takenFrom: fc.constantFrom(null, 'Courier', 'Wire', 'Agency', 'Gates'),
  origin: fc.constantFrom('a', 'b', 'c', 'd'),
  sha256: fc.constantFrom('x', 'y', 'z', 'w'),
})
const witnesses = fc.array(anyWitness, { maxLength: 8 })
const links = fc.array(fc.constantFrom(recording, denial), { maxLength: 4 })

test('copies never corroborate: however many take over one report, it is one', () => {
  fc.assert(
    fc.property(anyWitness, fc.array(anyWitness, { maxLength: 6 }), (original, others) => {
      const publisher = 'The Original'
      const copies = others.map((one) => ({ ...one, takenFrom: publisher }))
      expect(basisOf({ links: [], witnesses: [{ ...original, publisher }, ...copies] })).toBe('reported')
    }),
  )
})

test('one more copy changes nothing', () => {
  fc.assert(
    fc.property(witnesses, fc.nat(), (all, pick) => {
      const original = all[pick % Math.max(1, all.length)]
      fc.pre(original !== undefined)
      const copy = { ...original, sourceId: 'copy' }
      expect(independentSources([...all, copy]).length).toBe(independentSources(all).length)
    }),
  )
})

test('withdrawing a link gives back what was there without it', () => {
  fc.assert(
    fc.property(links, fc.constantFrom(recording, denial), witnesses, (standing, link, all) => {
      const before = basisOf({ links: standing, witnesses: all })
      const added = [...standing, link]
      basisOf({ links: added, witnesses: all })
      expect(basisOf({ links: added.slice(0, -1), witnesses: all })).toBe(before)
    }),
  )
})

test('the order of sources and links does not matter', () => {
  fc.assert(
    fc.property(links, witnesses, fc.infiniteStream(fc.nat()), (standing, all, ranks) => {
      const shuffled = all
        .map((one) => ({ one, rank: ranks.next().value ?? 0 }))
        .sort((x, y) => x.rank - y.rank)
        .map(({ one }) => one)
      const turned = { links: [...standing].reverse(), witnesses: shuffled }
      expect(basisOf(turned)).toBe(basisOf({ links: standing, witnesses: all }))
      expect(independentSources(shuffled).length).toBe(independentSources(all).length)
    }),
  )
})

test('a denial is never hidden, and every source stands in exactly one group', () => {
  fc.assert(
    fc.property(links, witnesses, (standing, all) => {
      if (standing.includes(denial)) expect(basisOf({ links: standing, witnesses: all })).toBe('denied')
      expect(independentSources(all).flat()).toHaveLength(all.length)
    }),
  )
})
