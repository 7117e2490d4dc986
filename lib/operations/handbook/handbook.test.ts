// A desk's own questions hold for what is proposed while they are asked, and for that alone.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { closeDatabase, onDesk } from '#lib/db/client'
import { makeCast } from '#lib/db/testing/cast'
import type { Cast } from '#lib/db/testing/cast'
import { cloneDatabase } from '#lib/db/testing/database'
import type { ClonedDatabase } from '#lib/db/testing/database'
import { verifyHistory } from '#lib/db/verify-history'
import { addLink, claimOnRecord, must, mustAsk, refusalCode } from '#lib/doors/testing/scene'
import { execute } from '#lib/kernel/execute'
import { approveDecision } from '#lib/operations/decision/approve-decision'
import { propose } from '#lib/operations/decision/propose'
import { resubmitDecision } from '#lib/operations/decision/resubmit-decision'
import { sendBackDecision } from '#lib/operations/decision/send-back-decision'
import { getHandbook } from '#lib/queries/handbook/get-handbook'
import { handbookPage } from '#lib/queries/handbook/handbook-page'
import { listHandbooks } from '#lib/queries/handbook/list-handbooks'
import { mostQuestions } from '#lib/record/handbook'
import type { HandbookView } from '#lib/record/handbook'
import { saveHandbook } from './save-handbook.ts'

let db: ClonedDatabase
let cast: Cast
let reports = 0
let asks: HandbookView

beforeAll(async () => {
  db = await cloneDatabase()
  process.env.ONRECORD_APP_DATABASE_URL = db.appUrl
  cast = await makeCast(db.ownerUrl)
})
afterAll(async () => {
  await closeDatabase()
  await db.drop()
})

/** A handbook that asks one question that must be answered and one that may be, whatever was there before. */
beforeEach(async () => {
  const { version } = await mustAsk(getHandbook, cast.as('viewer'), {})
  asks = await must(saveHandbook, cast.as('editor'), {
    version,
    guidance: `Guidance ${version}.`,
    questions: [
      { tag: 'verified', text: 'Who has seen the original?', must: true },
      { tag: 'verified', text: 'What else might it be?', must: false },
      { tag: 'contested', text: 'Who was asked to reply?', must: true },
    ],
    note: 'Asks for the original.',
  })
})

const question = (i: number) => asks.questions[i]?.id ?? ''
const versioned = ({ id, version }: { id: string; version: number }) => ({ decisionId: id, version })

async function supported() {
  const { claim } = await claimOnRecord(
    cast.as('checker'),
    `Report ${++reports}.\n\n“The gates were shut at noon,” said Ada Holm.\n`,
  )
  const { id } = await addLink(cast.as('checker'), claim.id)
  return { claimId: claim.id, tag: 'verified' as const, rationale: 'The log.', evidenceIds: [id] }
}

test('a question that must be answered is an unmet requirement; an answer meets it, and is kept', async () => {
  const proposal = await supported()
  const unmet = [
    { rule: 'question', params: { question: 'Who has seen the original?', questionId: question(0) } },
  ]
  for (const answers of [[], [{ questionId: question(0), answer: '' }]]) {
    const answer = await execute(propose, cast.as('checker'), { ...proposal, answers })
    expect(answer).toMatchObject({ ok: false, refusal: { code: 'unmet', unmet } })
  }
  const decision = await must(propose, cast.as('checker'), {
    ...proposal,
    answers: [{ questionId: question(0), answer: ' Yuki, at the harbour. ' }],
  })
  expect(decision).toMatchObject({
    handbook: asks.version,
    answers: [
      { questionId: question(0), must: true, answer: 'Yuki, at the harbour.' },
      { questionId: question(1), must: false, answer: null },
    ],
  })
})

test('an answer to what is not asked is refused', async () => {
  const answers = [{ questionId: question(2), answer: 'Everybody.' }]
  const proposal = await supported()
  expect(await refusalCode(propose, cast.as('checker'), { ...proposal, answers })).toBe('question-not-asked')
})

test('a proposal keeps its questions, sent back and approved, whatever the handbook asks by then', async () => {
  const proposal = await supported()
  const answers = [{ questionId: question(0), answer: 'Yuki.' }]
  const decision = await must(propose, cast.as('checker'), { ...proposal, answers })
  const changed = await must(saveHandbook, cast.as('editor'), {
    version: asks.version,
    questions: [{ tag: 'verified', text: 'Is it signed?', must: true }],
    note: 'Asks for a signature.',
  })
  const late = { ...(await supported()), answers }
  expect(await refusalCode(propose, cast.as('checker'), late)).toBe('other-question')
  const back = await must(sendBackDecision, cast.as('editor'), { ...versioned(decision), note: 'When?' })
  const mended = { ...versioned(back), rationale: 'The log.', evidenceIds: proposal.evidenceIds }
  const newer = [{ questionId: changed.questions[0]?.id ?? '', answer: 'Yes.' }]
  expect(await refusalCode(resubmitDecision, cast.as('checker'), { ...mended, answers: newer })).toBe(
    'question-not-asked',
  )
  expect(await refusalCode(resubmitDecision, cast.as('checker'), { ...mended, answers: [] })).toBe('unmet')
  const open = await must(resubmitDecision, cast.as('checker'), {
    ...mended,
    answers: [{ questionId: question(0), answer: 'Yuki, on Friday.' }],
  })
  expect(open).toMatchObject({
    handbook: asks.version,
    answers: [{ answer: 'Yuki, on Friday.' }, { answer: null }],
    rounds: [{ answers: [{ answer: 'Yuki.' }, { answer: null }] }],
  })
  const approved = await must(approveDecision, cast.as('editor'), versioned(open))
  expect(approved).toMatchObject({ claim: { tag: 'verified' }, decision: { answers: open.answers } })
  expect(await verifyHistory(db.ownerUrl)).toMatchObject({ wrong: [] })
})

test('answers that are left out stay as they were', async () => {
  const proposal = await supported()
  const answers = [{ questionId: question(0), answer: 'Yuki.' }]
  const decision = await must(propose, cast.as('checker'), { ...proposal, answers })
  const back = await must(sendBackDecision, cast.as('editor'), { ...versioned(decision), note: 'When?' })
  const again = { ...versioned(back), rationale: 'The log.', evidenceIds: proposal.evidenceIds }
  expect((await must(resubmitDecision, cast.as('checker'), again)).answers).toEqual(decision.answers)
})

test('of two who save at once one is told what the other saved, and nothing is lost', async () => {
  const from = { version: asks.version, note: 'Mine.' }
  const both = await Promise.all([
    execute(saveHandbook, cast.as('editor'), { ...from, guidance: 'One.' }),
    execute(saveHandbook, cast.secondEditor, { ...from, guidance: 'Other.' }),
  ])
  const saved = both.flatMap((answer) => (answer.ok ? [answer.value] : []))
  const refused = both.flatMap((answer) => (answer.ok ? [] : [answer.refusal]))
  expect(saved).toHaveLength(1)
  expect(refused).toMatchObject([{ code: 'version', current: saved[0] }])
})

test('a question keeps its id from version to version; every version can be read', async () => {
  const [first] = asks.questions
  const next = await must(saveHandbook, cast.as('admin'), {
    version: asks.version,
    questions: [
      { id: first?.id, tag: 'verified', text: 'Who has seen the original itself?', must: true },
      { id: first?.id, tag: 'verified', text: 'Named twice.', must: false },
      { id: '019ab000-0000-7000-8000-000000000001', tag: 'verified', text: 'Of no desk.', must: false },
    ],
    note: 'Mended.',
  })
  expect(next.questions[0]?.id).toBe(first?.id)
  expect(new Set(next.questions.map(({ id }) => id)).size).toBe(3)
  expect(next.questions.map(({ id }) => id)).not.toContain('019ab000-0000-7000-8000-000000000001')
  expect(await mustAsk(handbookPage, cast.as('viewer'), { version: next.version })).toMatchObject({
    handbook: next,
    before: asks,
    allowed: { edit: false },
  })
  const { items } = await mustAsk(listHandbooks, cast.as('viewer'), { limit: 2 })
  expect(items.map(({ version, note }) => [version, note])).toEqual([
    [next.version, 'Mended.'],
    [asks.version, 'Asks for the original.'],
  ])
})

test('saving what stands already makes no version', async () => {
  const { version, guidance, questions } = asks
  const again = await must(saveHandbook, cast.as('editor'), { version, guidance, questions, note: 'Again.' })
  expect(again).toEqual(asks)
})

const many = (count: number) =>
  Array.from({ length: count }, (_, i) => ({ tag: 'verified' as const, text: `Question ${i}?`, must: false }))

test.each([
  ['21 questions for one tag', { questions: many(mostQuestions + 1) }, 'too-many'],
  [
    'a question of 501 characters',
    { questions: [{ tag: 'verified', text: 'x'.repeat(501), must: true }] },
    'invalid',
  ],
  ['a question for attributed', { questions: [{ tag: 'attributed', text: 'Why?', must: true }] }, 'invalid'],
  ['guidance of 10,001 characters', { guidance: 'x'.repeat(10_001) }, 'invalid'],
  ['no word on what changed', { note: ' ' }, 'invalid'],
])('%s is refused', async (_what, fields, code) => {
  const input = { version: asks.version, note: 'Mine.', ...fields }
  expect(await refusalCode(saveHandbook, cast.as('editor'), input)).toBe(code)
})

test('20 questions for each tag are taken', async () => {
  const questions = [...many(20), ...many(20).map((one) => ({ ...one, tag: 'contested' as const }))]
  const saved = await must(saveHandbook, cast.as('editor'), {
    version: asks.version,
    questions,
    note: 'All.',
  })
  expect(saved.questions).toHaveLength(40)
})

test('no version is changed or removed', async () => {
  const { id } = cast.desk
  await expect(onDesk(id, (tx) => tx.handbookVersion.updateMany({ data: { note: 'x' } }))).rejects.toThrow()
  await expect(onDesk(id, (tx) => tx.handbookVersion.deleteMany())).rejects.toThrow()
  const elsewhere = await mustAsk(getHandbook, cast.elsewhere('viewer'), {})
  expect(elsewhere).toMatchObject({ version: 0, questions: [] })
})
