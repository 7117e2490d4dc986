import { expect, test } from 'vitest'
import { extractStatements } from '#lib/extract/engine'
import { quoteOf } from '#lib/text/span'

/** Kind, speaker and words of every statement of `text`. */
function found(text: string): [string, string | null, string][] {
  return extractStatements(text).map(({ kind, speaker, content }) => [
    kind,
    speaker?.name ?? null,
    quoteOf(text, content),
  ])
}

type Row = [what: string, text: string, statements: [kind: string, speaker: string | null, words: string][]]

const shapes: Row[] = [
  ['speaker after', '“It leaks,” Ana Reis said.', [['direct', 'Ana Reis', '“It leaks,”']]],
  ['inverted', '“It leaks,” said Ana Reis.', [['direct', 'Ana Reis', '“It leaks,”']]],
  ['before, with a comma', 'Ana Reis said, “It leaks.”', [['direct', 'Ana Reis', '“It leaks.”']]],
  ['before, with a colon', 'Ana Reis wrote: “It leaks.”', [['direct', 'Ana Reis', '“It leaks.”']]],
  [
    'a verb nobody listed',
    '“Get off my quay,” Ana Reis thundered.',
    [['direct', 'Ana Reis', '“Get off my quay,”']],
  ],
  ['a question', '“Does it leak?” Ana Reis asked.', [['direct', 'Ana Reis', '“Does it leak?”']]],
  [
    'split within a sentence',
    '“It leaks,” Ana Reis said, “and it always did.”',
    [['direct', 'Ana Reis', '“It leaks,” … “and it always did.”']],
  ],
  [
    'split over sentences',
    '“It leaks,” Ana Reis said. “It always did. We knew.”',
    [['direct', 'Ana Reis', '“It leaks,” … “It always did. We knew.”']],
  ],
  [
    'straight marks',
    '"It leaks," Ana Reis said. "It always did."',
    [['direct', 'Ana Reis', '"It leaks," … "It always did."']],
  ],
  ['two apostrophes', "''It leaks,'' Ana Reis said.", [['direct', 'Ana Reis', "''It leaks,''"]]],
  ['single marks', "'It leaks badly,' Ana Reis said.", [['direct', 'Ana Reis', "'It leaks badly,'"]]],
  ['guillemets', '«It leaks», said Ana Reis.', [['direct', 'Ana Reis', '«It leaks»']]],
  ['low-9', '„It leaks“, said Ana Reis.', [['direct', 'Ana Reis', '„It leaks“']]],
  [
    'told somebody',
    'Ana Reis told the committee on Friday: “It leaks.”',
    [['direct', 'Ana Reis', '“It leaks.”']],
  ],
  [
    'indirect with that',
    'Ana Reis said on Friday that the hull leaks.',
    [['indirect', 'Ana Reis', 'that the hull leaks']],
  ],
  ['indirect without that', 'Ana Reis said the hull leaks.', [['indirect', 'Ana Reis', 'the hull leaks']]],
  [
    'indirect, speaker after',
    'The hull leaks, Ana Reis noted.',
    [['indirect', 'Ana Reis', 'The hull leaks']],
  ],
  ['an aside', 'The hull, Ana Reis said, leaks.', [['indirect', 'Ana Reis', 'The hull … leaks']]],
  [
    'according to, after',
    'The hull leaks, according to Ana Reis.',
    [['indirect', 'Ana Reis', 'The hull leaks']],
  ],
  [
    'according to, before',
    'According to Ana Reis, the hull leaks.',
    [['indirect', 'Ana Reis', 'the hull leaks']],
  ],
  [
    'mixed',
    'Ana Reis said the hull “leaks like a sieve”.',
    [['mixed', 'Ana Reis', 'the hull “leaks like a sieve”']],
  ],
  ['called', 'Ana Reis called the hull “a sieve”.', [['mixed', 'Ana Reis', 'the hull “a sieve”']]],
  ['rejects', 'Tarn Lines rejects the finding.', [['indirect', 'Tarn Lines', 'the finding']]],
  [
    'two cues of one speaker',
    'Ana Reis said the hull leaks and warned that the deck will go next.',
    [
      ['indirect', 'Ana Reis', 'the hull leaks'],
      ['indirect', 'Ana Reis', 'that the deck will go next'],
    ],
  ],
  [
    'a participle',
    'Ana Reis resigned on Monday, saying the hull “leaks like a sieve”.',
    [['mixed', 'Ana Reis', 'the hull “leaks like a sieve”']],
  ],
  [
    'relayed: both are kept',
    'Ana Reis said the crew had told her that the hull leaks.',
    [
      ['indirect', 'Ana Reis', 'the crew had told her that the hull leaks'],
      ['indirect', 'crew', 'that the hull leaks'],
    ],
  ],
  [
    'a fragment in an aside',
    'The hull is “a sieve,” Ana Reis said.',
    [['mixed', 'Ana Reis', 'The hull is “a sieve,”']],
  ],
  [
    'reopened marks',
    '“It leaks,” said Ana Reis. “It always did.\n\n“And we knew,” she added.',
    [
      ['direct', 'Ana Reis', '“It leaks,” … “It always did.'],
      ['direct', 'Ana Reis', '“And we knew,”'],
    ],
  ],
  [
    'reopened marks with no cue of their own',
    'Ana Reis said: “It leaks.\n\n“It always did.\n\n“We knew.”\n\nThe quay was empty.',
    [['direct', 'Ana Reis', '“It leaks. … “It always did. … “We knew.”']],
  ],
  [
    'a cue that ends its paragraph',
    'Ana Reis added:\n\n“It always did leak.”',
    [['direct', 'Ana Reis', '“It always did leak.”']],
  ],
  [
    'nested',
    '“The crew told me ‘no’ twice,” Ana Reis said.',
    [['direct', 'Ana Reis', '“The crew told me ‘no’ twice,”']],
  ],
  [
    'unclosed',
    'Ana Reis said: “It leaks, and it always did',
    [['direct', 'Ana Reis', '“It leaks, and it always did']],
  ],
  ['a title and a scare quote', 'The film “Low Tide” is a “must”.', []],
  [
    'a show is no statement',
    'On the radio’s “Tide Talk,” Ana Reis said the hull leaks.',
    [['indirect', 'Ana Reis', 'the hull leaks']],
  ],
  [
    'transcript lines',
    'BO EK: Does the hull leak?\n\nANA REIS: It does. It always did.\n\nBO EK: Thank you.',
    [
      ['direct', 'BO EK', 'Does the hull leak?'],
      ['direct', 'ANA REIS', 'It does. It always did.'],
      ['direct', 'BO EK', 'Thank you.'],
    ],
  ],
]

test.each(shapes)('%s', (_, text, statements) => {
  expect(found(text)).toEqual(statements)
})

const names: [what: string, text: string, speakers: (string | null)[]][] = [
  ['a surname', 'Ana Reis is here. “It leaks,” said Reis.', ['Ana Reis']],
  ['a surname before its full name', '“It leaks,” said Reis. Engineer Ana Reis is 41.', ['Ana Reis']],
  ['a title is left off', '“It leaks,” said Mayor Ana Reis.', ['Ana Reis']],
  ['she', 'Ana Reis met Bo Lind. “It leaks,” she said.', ['Ana Reis']],
  ['he', 'Maria Moss met Peter Lind. “It leaks,” he said.', ['Peter Lind']],
  [
    'he, of who spoke last',
    '“It leaks,” said Peter Lind.\n\nThe hull is old.\n\n“It will go,” he added.',
    ['Peter Lind', 'Peter Lind'],
  ],
  [
    'a nominal that repeats a role',
    'Chief surveyor Ana Reis is here. “It leaks,” the surveyor said.',
    ['Ana Reis'],
  ],
  [
    'a role told in apposition',
    'Ana Reis, the harbour master, said it leaks. The master said it was old.',
    ['Ana Reis', 'Ana Reis'],
  ],
  ['a body’s short name', 'Straitway Ferries runs it. “It floats,” Straitway said.', ['Straitway Ferries']],
  ['who has no name', '“It leaks,” said the government forces.', ['government forces']],
  ['a group that opens the sentence', 'Critics of the plan say it leaks.', ['critics of the plan']],
  ['two people with one surname', 'Ana Reis and Jon Reis met. “It leaks,” said Jon Reis.', ['Jon Reis']],
  ['letters after a name', '“It leaks,” said Ana Reis MP. “It floats,” said Reis.', ['Ana Reis', 'Ana Reis']],
  ['a body whose members own it', 'The Tarn Traders’ Union said it leaks.', ['Tarn Traders’ Union']],
  ['for whom somebody speaks', 'A spokeswoman for the county said it leaks.', ['spokeswoman for the county']],
  ['it, of a company', 'The company denied that it leaks. It said that it floats.', ['company', 'company']],
  ['as somebody put it', 'As Ana Reis put it, “the river always wins.”', ['Ana Reis']],
  ['a surname that is a role too', 'Howard Dean is here. Dean said it leaks.', ['Howard Dean']],
  [
    'a body that a people stands before',
    'The Republican National Committee said it leaks.',
    ['Republican National Committee'],
  ],
  [
    'she, of who has no name',
    'A spokeswoman said it leaks. She added that it sinks.',
    ['spokeswoman', 'spokeswoman'],
  ],
  [
    'she is no report',
    'Ana Reis is here. The report said it leaks. “It sinks,” she said.',
    ['report', 'Ana Reis'],
  ],
  ['Mr and Mrs', 'Mr Lind said it leaks. Mrs Lind said it floats.', ['Lind', 'Mrs Lind']],
  ['two of one family', 'Anna and Paul Lind said it leaks.', ['Anna Lind and Paul Lind']],
  ['where it was is nobody’s role', 'In London, the mayor said it leaks.', ['mayor']],
  [
    'whom somebody met has no role by that',
    'After meeting Tom Hall, the president said it leaks.',
    ['president'],
  ],
  [
    'a role that two have',
    'Finance minister Ed Poots met health minister Pam Cameron. “No,” the minister said.',
    ['minister'],
  ],
  ['a deputy is not the mayor', 'Deputy Mayor Jon Reis is here. The mayor said it leaks.', ['mayor']],
  ['of the family by a first name', 'His sister, Aoife, said it leaks.', ['Aoife']],
  ['an Irish title', 'Cllr Una Best said it leaks.', ['Una Best']],
  ['curly and straight', "James O’Neill left. “It leaks,” O'Neill said.", ['James O’Neill']],
  ['nobody to be found', '“It leaks,” he said.', [null]],
]

test.each(names)('the speaker: %s', (_, text, speakers) => {
  expect(extractStatements(text).map(({ speaker }) => speaker?.name ?? null)).toEqual(speakers)
})

const roles: [text: string, role: string | null][] = [
  ['Chief surveyor Ana Reis said it leaks.', 'Chief surveyor'],
  ['“It leaks,” said Ana Reis, who chairs the committee.', 'who chairs the committee'],
  ['Its managing director, Ana Reis, said it leaks.', 'managing director'],
  ['Ana Reis, managing director, Tarn Ferries, said it leaks.', 'managing director, Tarn Ferries'],
  ['Ana Reis, the chief surveyor of the county, said it leaks.', 'chief surveyor of the county'],
  ['Ana Reis of the Sailors’ Union said it leaks.', 'Sailors’ Union'],
  ['The mayor’s deputy, Ana Reis, who was there, said it leaks.', 'mayor’s deputy'],
  ['“It leaks,” said Prof Ana Reis, the county engineer.', 'county engineer'],
  ['The company’s CEO, Ana Reis, said it leaks.', 'company’s CEO'],
  ['Mr Reis said it leaks.', null],
  ['A senior official, who asked not to be named, said it leaks.', null],
]

test.each(roles)('the role in: %s', (text, role) => {
  expect(extractStatements(text)[0]?.role).toBe(role)
})

test('a role owned by the body that spoke before names it', () => {
  const statements = extractStatements(
    'Tarn Ferries rejects it. Its managing director, Ana Reis, said it leaks.',
  )
  expect(statements.map(({ role }) => role)).toEqual([null, 'managing director, Tarn Ferries'])
})

test('the rest of a verb is nothing that anybody said', () => {
  const text =
    'The lock-keeper spoke up.\n\n“The gates were shut at noon,” said Ada Holm. “Nobody asked me.”\n'
  expect(extractStatements(text).map(({ speaker }) => speaker?.name)).toEqual(['Ada Holm'])
})

test('one statement, whole', () => {
  const text = '“At low tide it leaks,” said harbour master Ana Reis, “and at high tide it floods.”'
  expect(extractStatements(text, { explain: true })).toEqual([
    {
      kind: 'direct',
      content: [
        [0, 23],
        [54, 83],
      ],
      cue: [24, 28],
      mention: [29, 52],
      speaker: { name: 'Ana Reis' },
      role: 'harbour master',
      confidence: expect.toSatisfy((confidence: number) => confidence > 0.85),
      rule: 'split-quotation',
      why: [
        { of: 'cue', by: 'word', words: 'said' },
        { of: 'words', place: 'around', marks: 'all' },
        {
          ...{ of: 'speaker', how: 'name', mention: 'harbour master Ana Reis', name: 'Ana Reis' },
          sentences: null,
        },
      ],
      explanation: expect.arrayContaining(['speaker-name']),
    },
  ])
})

test('offsets count into the text as given, its line ends and byte order mark included', () => {
  const text = '\uFEFFThe hull is old.\r\n\r\n“It leaks,”\u2028said Ana Reis.\r\n'
  const [statement] = extractStatements(text)
  expect(quoteOf(text, statement?.content ?? [])).toBe('“It leaks,”')
  expect(text.slice(...(statement?.mention ?? [0, 0]))).toBe('Ana Reis')
})
