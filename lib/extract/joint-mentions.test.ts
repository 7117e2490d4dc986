import { expect, test } from 'vitest'
import { extractStatements } from '#lib/extract/engine'

const opening = 'Maria Lind met Paul Moreau and Captain Ana Reis in port.\n\n'

test.each([
  ['“We will not sail,” Lind and Moreau said on Monday.', 'Maria Lind and Paul Moreau'],
  ['“It leaks,” said Maria Lind and Paul Moreau.', 'Maria Lind and Paul Moreau'],
  ['Lind, Moreau and Reis said that the port would close.', 'Maria Lind, Paul Moreau and Ana Reis'],
  ['Captain Ana Reis and her deputy, Bo Tarn, said the hull was cracked.', 'Ana Reis and Bo Tarn'],
  ['The harbour police and prosecutors said the case was closed.', 'harbour police and prosecutors'],
])('said together: %s', (sentence, speaker) => {
  const statements = extractStatements(opening + sentence)
  expect(statements.map((one) => one.speaker?.name)).toEqual([speaker])
})

test.each([
  ['The ferry belongs to Lind, and Reis said nothing would change.', 'Ana Reis'],
  ['The harbour helped Lind and Moreau said the plan would hold.', 'Paul Moreau'],
  ['“It leaks,” said Lind, and Moreau left the room.', 'Maria Lind'],
  [
    'The Department of Health and Human Services said the water was clean.',
    'Department of Health and Human Services',
  ],
])('said by one: %s', (sentence, speaker) => {
  const statements = extractStatements(opening + sentence)
  expect(statements.map((one) => one.speaker?.name)).toEqual([speaker])
})

test('"they" are the two who spoke before', () => {
  const statements = extractStatements(
    '“We will not sail,” Maria Lind and Paul Moreau said. “It is too risky,” they added.',
  )
  expect(statements.map(({ speaker }) => speaker?.name)).toEqual([
    'Maria Lind and Paul Moreau',
    'Maria Lind and Paul Moreau',
  ])
})
