// The formats by their structure: every sentence leads back to a claim, a statement, offsets and a hash, and nothing that
// somebody wrote becomes mark-up.
import { expect, test } from 'vitest'
import type { SummaryClaim, SummaryStatement } from './document.ts'
import { summaryJson } from './json.ts'
import { summaryMarkdown } from './markdown.ts'
import { plainIn } from './markdown-text.ts'
import { sentenceOf } from './sentence.ts'
import { summaryOf } from './summary.ts'

const sha256 = 'a'.repeat(64)

function statement(over: Partial<SummaryStatement> = {}): SummaryStatement {
  return {
    ...{ id: 'statement-1', quote: '“The gates were shut at noon,”', kind: 'direct', state: 'confirmed' },
    ...{
      content: [[42, 72]],
      cue: [73, 77],
      cueWords: 'said',
      mention: [78, 86],
      role: 'keeper of the gates',
      relay: [],
    },
    ...{ basis: 'reported', links: [] },
    speaker: { id: 'speaker-1', name: 'Ada Holm' },
    snapshot: {
      id: 'snapshot-1',
      sha256,
      originalSha256: 'b'.repeat(64),
      capturedAt: '2025-11-07T08:00:00.000Z',
    },
    source: {
      ...{
        id: 'source-1',
        title: 'Gates shut',
        publisher: 'The Tarn Haven Courier',
        byline: 'Rosalind Achebe',
      },
      ...{ url: 'https://courier.example/gates', publishedAt: '2025-11-06T00:00:00.000Z', withdrawn: null },
    },
    ...over,
  }
}

function claim(over: Partial<SummaryClaim> = {}): SummaryClaim {
  return {
    ...{ id: 'claim-1', number: 12, text: 'The gates were shut at noon.', tag: 'attributed' },
    ...{ since: '2025-11-07T09:00:00.000Z', openedBy: 'Yuki Brandt', decision: null, flags: [] },
    ...{ statements: [statement()], evidence: [], opposed: [], replies: [] },
    ...over,
  }
}

const decision: SummaryClaim['decision'] = {
  ...{ id: 'decision-1', proposedBy: 'Yuki Brandt', proposedAt: '2025-11-08T09:00:00.000Z' },
  ...{ approvedBy: 'Noor Haddad', approvedAt: '2025-11-08T10:00:00.000Z', rationale: 'The log has it.' },
  evidenceIds: ['evidence-1', 'evidence-2', 'evidence-3'],
  answers: [],
}

function evidence(over: Partial<SummaryClaim['evidence'][number]> = {}): SummaryClaim['evidence'][number] {
  return {
    ...{
      id: 'evidence-1',
      kind: 'link',
      side: 'supports',
      from: 'Harbour Office',
      method: 'document',
      note: null,
    },
    ...{
      url: 'https://harbour.example/log',
      title: 'Gate log',
      publisher: null,
      publishedAt: null,
      words: null,
      file: null,
    },
    ...{
      origin: 'harbour.example/log',
      fromSpeaker: false,
      fallen: null,
      statementId: null,
      snapshot: null,
      spans: [],
      answer: null,
    },
    ...over,
  }
}

const summary = (...claims: SummaryClaim[]) =>
  summaryOf(
    {
      title: 'The gates',
      desk: { slug: 'tidewater', name: 'Tidewater desk' },
      ...{
        madeAt: '2025-11-09T12:00:00.000Z',
        madeBy: 'Noor Haddad',
        history: { length: 41, head: 'c'.repeat(64) },
      },
    },
    claims,
  )

const said =
  'Ada Holm, keeper of the gates, said: “The gates were shut at noon,” (The Tarn Haven Courier, 6 November 2025).'

function reply(over: Partial<SummaryClaim['replies'][number]> = {}): SummaryClaim['replies'][number] {
  return {
    ...{ id: 'reply-1', to: 'Straitline press office', way: 'telephone', state: 'answered' },
    ...{ askedAt: '2025-11-07T09:00:00.000Z', dueAt: '2025-11-08T09:00:00.000Z', isDue: true },
    ...{ answer: 'We stand by our log.', answeredAt: '2025-11-07T15:00:00.000Z' },
    ...{ sourceId: null, statementId: null },
    ...over,
  }
}
const silent = { answer: null, answeredAt: null } as const
const askedOf = 'Asked for a reply on 7 November 2025, Straitline press office'

test.each<[string, Parameters<typeof reply>[0], string]>([
  ['answered', {}, `${askedOf} said on 7 November 2025: “We stand by our log.”`],
  [
    'answered, without an end of their own',
    { answer: 'We stand by our log' },
    `${askedOf} said on 7 November 2025: “We stand by our log”.`,
  ],
  ['declined', { ...silent, state: 'declined' }, `${askedOf} declined to answer.`],
  ['silent', { ...silent, state: 'unanswered' }, `${askedOf} had not answered by 8 November 2025.`],
  ['overdue', { ...silent, state: 'asked' }, `${askedOf} had not answered by 8 November 2025.`],
  [
    'waiting',
    { ...silent, state: 'asked', isDue: false },
    'Straitline press office was asked for a reply on 7 November 2025 and has until 8 November 2025.',
  ],
])('the sentence of a claim says who was asked, and that they are %s', (_what, over, expected) => {
  const asked = claim({ replies: [reply(over)] })
  expect(sentenceOf(asked)).toBe(`${said} ${expected}`)
  const [{ claim: printed }] = JSON.parse(summaryJson(summary(asked))).sentences
  expect(printed.replies).toEqual([reply(over)])
  expect(summaryMarkdown(summary(asked))).toContain('`reply-1`')
})

test('an answer with mark-up in it stays text', () => {
  const asked = claim({ replies: [reply({ answer: '<img src=x onerror=alert(1)> [a](http://b) `' })] })
  expect(summaryMarkdown(summary(asked))).toContain(
    '\\<img src=x onerror=alert(1)\\> \\[a\\](http\\://b) \\`',
  )
})

test.each<[string, SummaryClaim, string]>([
  ['attributed', claim(), said],
  [
    'without a role, publisher, date or marks',
    claim({
      statements: [
        statement({
          ...{ role: null, quote: 'Shut.' },
          source: { ...statement().source, publisher: null, publishedAt: null },
        }),
      ],
    }),
    'Ada Holm said: “Shut.” (Gates shut).',
  ],
  [
    'reported',
    claim({ statements: [statement({ kind: 'indirect', quote: 'the gates were shut', role: null })] }),
    'Ada Holm said, as reported: the gates were shut (The Tarn Haven Courier, 6 November 2025).',
  ],
  [
    'denied, in the report’s own word',
    claim({
      statements: [
        statement({ kind: 'indirect', quote: 'that the gates were shut', cueWords: 'denied', role: null }),
      ],
    }),
    'Ada Holm, in the report’s word “denied”: that the gates were shut (The Tarn Haven Courier, 6 November 2025).',
  ],
  [
    'told by somebody, who had it from somebody',
    claim({
      statements: [
        statement({
          relay: [
            { statementId: 'outer', name: 'Bo Tarn' },
            { statementId: 'outermost', name: 'Piotr Wendell' },
          ],
        }),
      ],
    }),
    'Ada Holm, keeper of the gates, as told by Bo Tarn, as told by Piotr Wendell, said: “The gates were shut at noon,” (The Tarn Haven Courier, 6 November 2025).',
  ],
  [
    'denied, though it stands in quotation marks',
    claim({ statements: [statement({ cueWords: 'denied ever saying', role: null })] }),
    'Ada Holm, in the report’s word “denied ever saying”: “The gates were shut at noon,” (The Tarn Haven Courier, 6 November 2025).',
  ],
  [
    'by who has no name, at the start of a sentence',
    claim({
      statements: [
        statement({
          kind: 'indirect',
          quote: 'two waited',
          speaker: { id: 'speaker-2', name: 'ambulance crews' },
          role: null,
        }),
      ],
    }),
    'Ambulance crews said, as reported: two waited (The Tarn Haven Courier, 6 November 2025).',
  ],
  [
    'contested by another claim and by evidence',
    claim({
      ...{ tag: 'contested', decision },
      opposed: [
        {
          id: 'claim-2',
          number: 13,
          text: 'They stood open.',
          tag: 'attributed',
          speakers: ['Piotr Wendell'],
        },
      ],
      evidence: [evidence({ side: 'refutes' })],
    }),
    `${said} Contested since 7 November 2025 by Piotr Wendell (claim 13: They stood open.) and evidence from Harbour Office.`,
  ],
  [
    'verified, each origin once and never by the speaker',
    claim({
      ...{ tag: 'verified', decision },
      evidence: [
        evidence(),
        evidence({ id: 'evidence-2', from: 'A copy of it' }),
        evidence({ id: 'evidence-3', from: 'Ada Holm', fromSpeaker: true, origin: 'holm.example' }),
        evidence({ id: 'evidence-4', from: 'Not named in the decision', origin: 'other.example' }),
      ],
    }),
    `${said} Verified on 7 November 2025 by Harbour Office (Gate log).`,
  ],
  [
    'verified, by what stands and not by what fell',
    claim({
      ...{ tag: 'verified', decision },
      evidence: [evidence({ fallen: 'source-withdrawn' }), evidence({ id: 'evidence-2', from: 'A copy' })],
    }),
    `${said} Verified on 7 November 2025 by A copy (Gate log).`,
  ],
  [
    'contested by what fell',
    claim({ tag: 'contested', evidence: [evidence({ side: 'refutes', fallen: 'statement-rejected' })] }),
    `${said} Contested since 7 November 2025.`,
  ],
  [
    'flagged',
    claim({ flags: [{ reason: 'source-withdrawn', at: '2025-11-09T00:00:00.000Z' }] }),
    `${said} Needs review: a source it rests on was withdrawn.`,
  ],
  [
    'with no confirmed statement left',
    claim({ statements: [statement({ state: 'rejected' })] }),
    'No confirmed statement carries this claim any more: “The gates were shut at noon.”',
  ],
])('a sentence reads: %s', (_name, one, expected) => {
  expect(sentenceOf(one)).toBe(expected)
})

test('of evidence that fell, Markdown says that it counts for nothing', () => {
  const text = summaryMarkdown(summary(claim({ evidence: [evidence({ fallen: 'statement-rejected' })] })))
  expect(text).toContain('  - Its statement was rejected: it counts for nothing.')
})

test('every sentence in Markdown has a note with its whole chain', () => {
  const second = claim({
    ...{ id: 'claim-2', number: 13, tag: 'verified', decision },
    evidence: [evidence()],
  })
  const text = summaryMarkdown(summary(claim(), second))
  const [body = '', notes = ''] = text.split('## Where each sentence comes from')
  for (const number of [1, 2]) {
    expect(body).toContain(`\\[${number}\\]`)
    expect(notes).toContain(`**\\[${number}\\] Claim`)
  }
  for (const link of [
    'claim-1',
    'claim-2',
    'statement-1',
    '42–72',
    'snapshot-1',
    sha256,
    'b'.repeat(64),
    'Rosalind Achebe',
  ]) {
    expect(notes).toContain(link)
  }
  expect(notes).toContain('<https://courier.example/gates>')
  expect(notes).toContain('proposed by Yuki Brandt, approved by Noor Haddad')
  expect(text).toContain('c'.repeat(64))
})

test('a note keeps the verb that says more than "said"', () => {
  const denied = claim({ statements: [statement({ cueWords: 'denied' })] })
  expect(summaryMarkdown(summary(denied))).toContain('Ada Holm, keeper of the gates (“denied”): “The gates')
})

test('a flag stands on the sentence and in its note', () => {
  const flagged = claim({ flags: [{ reason: 'statement-rejected', at: '2025-11-09T00:00:00.000Z' }] })
  const [body = '', notes = ''] = summaryMarkdown(summary(flagged)).split('## Where each sentence comes from')
  expect(body).toContain('**Attributed** · **Needs review**:')
  expect(notes).toContain('**Needs review**: a statement it rests on was rejected')
})

test('JSON holds the same chain, the same bytes every time, with its keys in order', () => {
  const json = summaryJson(summary(claim()))
  expect(summaryJson(summary(claim()))).toBe(json)
  const read = JSON.parse(json) as ReturnType<typeof summary>
  expect(read).toEqual(summary(claim()))
  expect(Object.keys(read)).toEqual(Object.keys(read).sort())
  expect(read.sentences[0]?.claim.statements[0]).toMatchObject({ content: [[42, 72]], snapshot: { sha256 } })
})

test.each([
  ['<script>alert(1)</script>'],
  ['<img src=x onerror=alert(1)>'],
  ['[click](javascript:alert(1))'],
  ['![x](https://evil.example/x.png)'],
  ['# heading'],
  ['1. list'],
  ['- list'],
  ['---'],
  ['> quote'],
  ['`code` *bold* _it_ ~~no~~ | a | b |'],
  ['https://evil.example and www.evil.example'],
  ['&lt;b&gt;'],
  ['line\n\n# break\n<b>'],
])('%s stays text', (hostile) => {
  const text = summaryMarkdown(
    summary(claim({ text: hostile, statements: [statement({ quote: hostile, role: hostile })] })),
  )
  const unescaped = text
    .replace(/\\[\s\S]/g, '')
    .replace(/^<https:[^>\s]*>$|`[^`\n]*`|- <https:[^>\s]*>/gm, '')
  expect(unescaped).not.toMatch(/[<>`[\]|~&]|https?:|www\./)
  expect(text.split('\n').filter((line) => line.startsWith('# '))).toEqual(['# The gates'])
  expect(text).not.toMatch(/^\s*(\d+[.)]|---|>)/m)
})

test('marks of direction end with the words that hold them', () => {
  expect(plainIn('left \u202Eright')).toBe('\u2068left \u202Eright\u2069')
  expect(plainIn('plain')).toBe('plain')
})
