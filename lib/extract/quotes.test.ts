import { expect, test } from 'vitest'
import { paragraphsOf } from '#lib/text/paragraphs'
import { quotationsOf } from '#lib/extract/quotes'

const find = (text: string) => quotationsOf(text, paragraphsOf(text))
const outer = (text: string) =>
  find(text)
    .filter(({ depth }) => depth === 0)
    .map(({ span }) => text.slice(...span))

const styles: [style: string, text: string, quotations: string[]][] = [
  ['straight', 'He said "it is so" and left.', ['"it is so"']],
  ['curly', 'He said “it is so” and left.', ['“it is so”']],
  ['single', 'He said ‘it is so’ and left.', ['‘it is so’']],
  ['straight single', "He said 'it is so' and left.", ["'it is so'"]],
  ['guillemets', 'Il a dit « c’est vrai » hier.', ['« c’est vrai »']],
  ['guillemets the other way round', 'Er sagte »es ist so« und ging.', ['»es ist so«']],
  ['low-9', 'Er sagte „es ist so“ und ging.', ['„es ist so“']],
  ['low-9 closed the Polish way', 'Mówi „tak jest” dziś.', ['„tak jest”']],
  ['two apostrophes', "He said ''it is so'' and left.", ["''it is so''"]],
  ['two backticks and two apostrophes', "He said ``it is so'' and left.", ["``it is so''"]],
  ['the same mark on both sides', 'Han sa ”det är så” och gick.', ['”det är så”']],
  ['opened curly, closed straight', 'He said “it is so," then "this too."', ['“it is so,"', '"this too."']],
  ['corner brackets', '彼は「そうだ」と言った。', ['「そうだ」']],
  ['split', '“It is so,” he said, “and was.”', ['“It is so,”', '“and was.”']],
  ['nested', '“He told me ‘no’ twice,” she said.', ['“He told me ‘no’ twice,”']],
  ['nested in the same style', '“He told me “no” twice,” she said.', ['“He told me “no” twice,”']],
  ['nested in straight marks', '“He said "no" to me,” she said.', ['“He said "no" to me,”']],
  ['no opening space', 'They said:"it is so".', ['"it is so"']],
]

test.each(styles)('marks that are %s', (_, text, quotations) => {
  expect(outer(text)).toEqual(quotations)
})

const none: [what: string, text: string][] = [
  ['apostrophes', "The islanders' boat isn't Ana's, and rock 'n' roll's not dead."],
  ['curly apostrophes', 'The islanders’ boat isn’t Ana’s; ’tis the crew’s.'],
  ['years', "The '90s and the ’80s were dry."],
  ['inches', 'A 6" pipe and a 5\'10" man.'],
  ['a lone closing mark', 'It is so,” and that is all.'],
  ['a lone single mark', "Only 'one mark here."],
]

test.each(none)('%s are no quotation', (_, text) => {
  expect(outer(text)).toEqual([])
})

test('inches inside a quotation do not close it', () => {
  expect(outer('"The pipe is 6" wide," she said.')).toEqual(['"The pipe is 6" wide,"'])
})

test('a possessive does not close a single quotation', () => {
  expect(outer('He called it ‘the workers’ hall’ again.')).toEqual(['‘the workers’ hall’'])
})

test('a mark that stays open runs to the end of its paragraph', () => {
  const [first, second] = find('He said “it is so.\n\nThe next day “it” was not.')
  expect(first).toMatchObject({ closed: false, reopens: false, span: [8, 18] })
  expect(second).toMatchObject({ closed: true, reopens: false, paragraph: 1 })
})

test('marks reopened in every paragraph are tied together', () => {
  const text = '“One.\n\n“Two.\n\n“Three,” she said. “Four.”'
  expect(find(text).map(({ closed, reopens }) => [closed, reopens])).toEqual([
    [false, false],
    [false, true],
    [true, true],
    [true, false],
  ])
})

test('a lost closing mark ends the quotation where the next one begins', () => {
  expect(outer('"It is so, she said. "And now?" he asked. "Now," she said.')).toContain('"Now,"')
})

test('depths', () => {
  const text = '“He told me ‘no’ twice,” she said.'
  expect(find(text).map(({ span, depth }) => [text.slice(...span), depth])).toEqual([
    ['“He told me ‘no’ twice,”', 0],
    ['‘no’', 1],
  ])
})
