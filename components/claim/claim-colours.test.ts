import { expect, test } from 'vitest'
import { coloursOfClaim } from './claim-colours.ts'

const ada = { id: 'ada', name: 'Ada Holm' }
const tove = { id: 'tove', name: 'Tove Lind' }
const official = { id: 'official', name: 'a senior official' }

test('speakers of one claim have colours of their own, by first appearance; unnamed ones are grey', () => {
  const colourOf = coloursOfClaim({
    statements: [{ speaker: official }, { speaker: ada }, { speaker: ada }, { speaker: null }],
    opposed: [{ speakers: [tove, ada] }],
  })
  expect([ada, tove, official, null].map(colourOf)).toEqual([1, 2, 0, 0])
})
