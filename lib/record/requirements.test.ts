import fc from 'fast-check'
import { expect, test } from 'vitest'
import { tags } from './claim.ts'
import { falls } from './evidence.ts'
import { independentCount, requirementsOf, unmetOf } from './requirements.ts'
import type { Ground } from './requirements.ts'

const nothing: Ground = {
  confirmedStatements: 0,
  opposingClaims: 0,
  rationale: '',
  evidence: [],
  fallen: [],
  unansweredRefutations: 0,
  questions: [],
}
const said: Ground = { ...nothing, confirmedStatements: 1, rationale: 'Because of the log.' }
const evidence = (side: 'supports' | 'refutes' | 'context', origin = 'a', fromSpeaker = false) => ({
  side,
  origin,
  from: origin,
  fromSpeaker,
  method: 'document',
})

test.each([
  ['attributed', nothing, ['confirmed-statement', 'rationale']],
  ['attributed', said, []],
  ['contested', nothing, ['confirmed-statement', 'refuting-or-opposed', 'rationale']],
  ['contested', said, ['refuting-or-opposed']],
  ['contested', { ...said, opposingClaims: 1 }, []],
  ['contested', { ...said, evidence: [evidence('refutes')] }, []],
  ['contested', { ...said, evidence: [evidence('supports'), evidence('context')] }, ['refuting-or-opposed']],
  ['contested', { ...said, opposingClaims: 1, rationale: ' \n ' }, ['rationale']],
  ['verified', said, ['independent-support']],
  ['verified', { ...said, evidence: [evidence('supports')] }, []],
  ['verified', { ...said, evidence: [evidence('supports', 'a', true)] }, ['independent-support']],
  ['verified', { ...said, evidence: [evidence('context')] }, ['independent-support']],
  ['verified', { ...said, evidence: [{ ...evidence('supports'), method: null }] }, ['method-named']],
  // Copies count once: one of them saying how it was come by says it for all.
  ['verified', { ...said, evidence: [{ ...evidence('supports'), method: null }, evidence('supports')] }, []],
  [
    'verified',
    { ...said, evidence: [{ ...evidence('supports', 'b'), method: null }, evidence('supports')] },
    ['method-named'],
  ],
  [
    'verified',
    { ...said, evidence: [evidence('supports'), { ...evidence('refutes', 'b'), method: null }] },
    [],
  ],
  [
    'verified',
    { ...said, evidence: [evidence('supports')], unansweredRefutations: 1 },
    ['refuting-answered'],
  ],
] as const)('%s on this ground lacks %j', (tag, ground, lacking) => {
  expect(unmetOf(tag, ground).map(({ rule }) => rule)).toEqual(lacking)
})

test('what an unmet requirement asks for says how much of that side fell, and why', () => {
  const ground = {
    ...said,
    fallen: [
      { side: 'supports', fallen: 'statement-rejected' as const },
      { side: 'supports', fallen: 'source-withdrawn' as const },
      { side: 'refutes', fallen: 'statement-not-confirmed' as const },
    ],
  }
  const none = { rejected: 0, unconfirmed: 0, withdrawn: 0 }
  expect(unmetOf('verified', ground)).toEqual([
    { rule: 'independent-support', params: { ...none, count: 0, fallen: 2, rejected: 1, withdrawn: 1 } },
  ])
  expect(unmetOf('contested', ground)).toEqual([
    { rule: 'refuting-or-opposed', params: { ...none, evidence: 0, claims: 0, fallen: 1, unconfirmed: 1 } },
  ])
})

test('two links with one origin are one evidence, and the speaker’s own word is none', () => {
  const copies = [evidence('supports', 'log'), evidence('supports', 'log'), evidence('supports', 'own', true)]
  expect(independentCount(copies, 'supports')).toBe(1)
})

test('two works of one body are one evidence, however its name is written', () => {
  const works = [
    { ...evidence('supports', 'survey'), from: 'County Auditor' },
    { ...evidence('supports', 'letter'), from: 'county  auditor' },
    { ...evidence('supports', 'log'), from: 'Harbour Office' },
  ]
  expect(independentCount(works, 'supports')).toBe(2)
})

test('what links two origins makes them one', () => {
  const linked = [
    { ...evidence('supports', 'log'), from: 'Harbour Office' },
    { ...evidence('supports', 'radio'), from: 'Skerra Radio' },
    { ...evidence('supports', 'log'), from: 'Skerra Radio' },
  ]
  expect(independentCount(linked, 'supports')).toBe(1)
})

test('a speaker who takes it back does refute it', () => {
  expect(independentCount([evidence('refutes', 'own', true)], 'refutes')).toBe(1)
})

const anyEvidence = fc.record({
  side: fc.constantFrom('supports' as const, 'refutes' as const, 'context' as const),
  origin: fc.constantFrom('a', 'b', 'c'),
  from: fc.constantFrom('Harbour Office', 'harbour office', 'Skerra Radio'),
  fromSpeaker: fc.boolean(),
  method: fc.constantFrom(null, 'document'),
})
const anyGround: fc.Arbitrary<Ground> = fc.record({
  confirmedStatements: fc.nat(3),
  opposingClaims: fc.nat(2),
  rationale: fc.constantFrom('', ' ', 'because'),
  evidence: fc.array(anyEvidence, { maxLength: 6 }),
  fallen: fc.array(
    fc.record({
      side: fc.constantFrom('supports', 'refutes', 'context'),
      fallen: fc.constantFrom(...falls),
    }),
    { maxLength: 3 },
  ),
  unansweredRefutations: fc.nat(2),
  questions: fc.array(
    fc.record({
      questionId: fc.constantFrom('q', 'r'),
      question: fc.constant('Who saw it?'),
      must: fc.boolean(),
      answer: fc.option(fc.constant('I did.')),
    }),
    { maxLength: 3 },
  ),
})

test('no tag is ever free: each needs a confirmed statement and a rationale', () => {
  fc.assert(
    fc.property(fc.constantFrom(...tags), anyGround, (tag, ground) => {
      const isFree = unmetOf(tag, ground).length === 0
      if (isFree) {
        expect(ground.confirmedStatements).toBeGreaterThan(0)
        expect(ground.rationale.trim()).not.toBe('')
      }
    }),
  )
})

test('further evidence never makes a met requirement unmet, but for support that does not say how it was come by', () => {
  fc.assert(
    fc.property(fc.constantFrom(...tags), anyGround, anyEvidence, (tag, ground, more) => {
      const before = requirementsOf(tag, ground)
      const after = requirementsOf(tag, { ...ground, evidence: [...ground.evidence, more] })
      const isUnnamed = more.side === 'supports' && more.method === null
      // Each by its place in the checklist: a desk may ask several questions.
      before.forEach(({ rule, met }, i) => {
        if (met && !(rule === 'method-named' && isUnnamed))
          expect(after[i]).toMatchObject({ rule, met: true })
      })
    }),
  )
})

test('the order in which evidence was added does not matter', () => {
  fc.assert(
    fc.property(fc.constantFrom(...tags), anyGround, (tag, ground) => {
      const turned = { ...ground, evidence: [...ground.evidence].reverse() }
      expect(unmetOf(tag, turned)).toEqual(unmetOf(tag, ground))
    }),
  )
})
