import { expect, test } from 'vitest'
import { extractStatements } from '#lib/extract/engine'

const why = (text: string) => extractStatements(text, { explain: true }).map((one) => one.why ?? [])

test('a pronoun is told with whom it stands for, and how far back the name stands', () => {
  const [, second] = why('“It leaks,” Ana Reis said. The port is old. “It sinks,” she added.')
  expect(second).toContainEqual({
    ...{ of: 'speaker', how: 'pronoun', mention: 'she', name: 'Ana Reis', sentences: 2 },
  })
})

test('a label is told as what it is, and nothing of sides', () => {
  const [first] = why('REIS: It leaks.\n\nHOLM: Since when?\n\nREIS: Since March.')
  expect(first?.map(({ of }) => of)).toEqual(['cue', 'speaker'])
  expect(first?.[0]).toEqual({ of: 'cue', by: 'label', words: ':' })
})

test('the next likely reading is told with its share, and other words', () => {
  const [reasons] = why('Ana Reis said on Friday the gates were rusted through, as they were last year.')
  expect(reasons?.at(-1)).toEqual({
    ...{ of: 'rival', words: 'the gates were rusted through', share: expect.any(Number) },
  })
})

test('long words are cut on one line', () => {
  const [first] = why(`${'The gate, the old one, leaks\nand '.repeat(12)}the hull is gone, Ana Reis said.`)
  for (const reason of first ?? [])
    if ('words' in reason && typeof reason.words === 'string') {
      expect(reason.words).not.toContain('\n')
      expect(reason.words.length).toBeLessThan(130)
    }
})
