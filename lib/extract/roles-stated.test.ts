import { expect, test } from 'vitest'
import { extractStatements } from '#lib/extract/engine'

test.each([
  ['chief surveyor Ana Reis said', 'chief surveyor'],
  ['Ana Reis, the harbour master, said', 'harbour master'],
  ['Ana Reis, 44, a joiner from Tarn, said', 'joiner from Tarn'],
  ['Ana Reis — a joiner from Tarn — said', 'joiner from Tarn'],
  [
    'Ana Reis, a former mayor of Tarn who is close to the union, said',
    'former mayor of Tarn who is close to the union',
  ],
  ['Ana Reis, who chairs the committee, said', 'who chairs the committee'],
  ['Tarn constituent Ana Reis said', 'Tarn constituent'],
  ['Despite praising the mayor, Ana Reis said', null],
  ['Ana Reis said', null],
])('%s', (words, role) => {
  const [statement] = extractStatements(`${words} the hull leaks.`)
  expect(statement?.role).toBe(role)
})
