// What people see, read over the real database: what waits for whom, what may be done, and the wall between desks.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { closeDatabase } from '#lib/db/client'
import { makeCast } from '#lib/db/testing/cast'
import type { Cast } from '#lib/db/testing/cast'
import { cloneDatabase } from '#lib/db/testing/database'
import type { ClonedDatabase } from '#lib/db/testing/database'
import {
  addLink,
  claimOnRecord,
  must,
  mustAsk,
  proposalOnRecord,
  sourceOnRecord,
} from '#lib/doors/testing/scene'
import { ask } from '#lib/kernel/ask'
import { confirmStatement } from '#lib/operations/statement/confirm-statement'
import { correctStatement } from '#lib/operations/statement/correct-statement'
import { refuseDecision } from '#lib/operations/decision/refuse-decision'
import { claimPage } from './claim/claim-page.ts'
import { getClaim } from './claim/get-claim.ts'
import { likelySame } from './claim/likely-same.ts'
import { listClaims } from './claim/list-claims.ts'
import { deskPage } from './desk/desk-page.ts'
import { listHistory } from './history/list-history.ts'
import { listMembers } from './member/list-members.ts'
import { me } from './member/me.ts'
import { getOriginal } from './snapshot/get-original.ts'
import { getSnapshot } from './snapshot/get-snapshot.ts'
import { getSource } from './source/get-source.ts'
import { listSources } from './source/list-sources.ts'
import { workbench } from './source/workbench.ts'
import { listSpeakers } from './speaker/list-speakers.ts'
import { speakerPage } from './speaker/speaker-page.ts'
import { listStatements } from './statement/list-statements.ts'

let db: ClonedDatabase
let cast: Cast
beforeAll(async () => {
  db = await cloneDatabase()
  process.env.ONRECORD_APP_DATABASE_URL = db.appUrl
  cast = await makeCast(db.ownerUrl)
})
afterAll(async () => {
  await closeDatabase()
  await db.drop()
})

const letter = (n: number) => String.fromCharCode(65 + n)

test('the workbench holds the text, its statements in order, their speakers and every sentence', async () => {
  const checker = cast.as('checker')
  const { source, statements } = await sourceOnRecord(checker, undefined, { publisher: 'Workbench Courier' })
  const first = statements[0]
  if (!first) throw new Error('nothing was found')
  await must(correctStatement, checker, {
    statementId: first.id,
    version: first.version,
    role: 'keeper of the gates',
  })
  await must(confirmStatement, checker, { statementId: first.id, version: first.version + 1 })
  const page = await mustAsk(workbench, checker, { sourceId: source.id })

  const starts = page.statements.map(({ content }) => content[0]?.[0] ?? 0)
  expect(starts).toEqual([...starts].sort((a, b) => a - b))
  for (const { content, quote } of page.statements) {
    expect(content.map(([start, end]) => page.snapshot.text.slice(start, end)).join(' … ')).toBe(quote)
  }
  const [confirmed] = page.statements
  expect(confirmed).toMatchObject({
    state: 'confirmed',
    role: 'keeper of the gates',
    claim: { tag: 'attributed' },
  })
  expect(confirmed?.allowed).toEqual({
    ...{ confirm: false, reject: true, correct: true, reopen: true, link: true },
    ...{ propose: true, addEvidence: true },
  })
  expect(confirmed?.revisions).toMatchObject([{ number: 1, role: first.role, by: { id: checker.id } }])
  expect(page.speakers.map(({ key }) => key)).toContain(confirmed?.speakerKey)
  expect(page.sentences.map(({ state }) => state)).toContain('on-record')
  const { onRecord, setAside, openFound, open } = page.coverage
  expect(onRecord + setAside + openFound + open).toBe(page.sentences.length)
  expect(page.approvers.map(({ role }) => role).sort()).toEqual(['admin', 'editor', 'editor'])

  const seen = await mustAsk(workbench, cast.as('viewer'), { sourceId: source.id })
  expect(Object.values(seen.allowed)).not.toContain(true)
  expect(seen.statements.flatMap(({ allowed }) => Object.values(allowed))).not.toContain(true)
})

test('the page of a claim says who may approve, what each tag needs, and what happened', async () => {
  const checker = cast.as('checker')
  const { claim, evidence, decision } = await proposalOnRecord(checker, text('Page'))
  const own = await mustAsk(claimPage, checker, { claimId: claim.id })
  expect(own.claim.decisions[0]?.allowed).toEqual({
    ...{ approve: false, refuse: false, sendBack: false, resubmit: false, withdraw: true },
  })
  const editors = await mustAsk(claimPage, cast.as('editor'), { claimId: claim.id })
  expect(editors.claim.decisions[0]?.allowed).toEqual({
    ...{ approve: true, refuse: true, sendBack: true, resubmit: false, withdraw: false },
  })
  expect(editors.allowed.propose).toBe(false)
  expect(editors.approvers.map(({ id }) => id)).not.toContain(checker.id)
  const verified = new Map(own.checklist.verified.map(({ rule, met }) => [rule, met]))
  expect(verified.get('independent-support')).toBe(true)
  expect(verified.get('rationale')).toBe(false)
  const contested = new Map(own.checklist.contested.map(({ rule, met }) => [rule, met]))
  expect(contested.get('refuting-or-opposed')).toBe(false)
  expect(own.history.map(({ operation }) => operation)).toEqual([
    'source.bring-in',
    'statement.confirm',
    'evidence.add',
    'decision.propose',
  ])
  expect(own.history.every(({ actor }) => actor?.name === checker.name)).toBe(true)
  expect(own.claim.evidence.map(({ id }) => id)).toEqual([evidence.id])
  expect(decision.claimId).toBe(claim.id)
})

test('the desk shows each person what waits for them', async () => {
  const editor = cast.as('editor')
  const { claim, decision } = await proposalOnRecord(editor, text('Desk'))
  const mine = await mustAsk(deskPage, editor, {})
  expect(mine.proposed.map((one) => one.decision.id)).toContain(decision.id)
  expect(mine.toApprove.map((one) => one.decision.id)).not.toContain(decision.id)
  const others = await mustAsk(deskPage, cast.secondEditor, {})
  expect(others.toApprove.map((one) => one.claim.id)).toContain(claim.id)
  expect(others.counts.toApprove).toBe(others.toApprove.length)
  expect((await mustAsk(deskPage, cast.as('checker'), {})).toApprove).toEqual([])
  await must(refuseDecision, cast.secondEditor, { decisionId: decision.id, version: 1, note: 'Which log?' })
  const after = await mustAsk(deskPage, cast.secondEditor, {})
  expect(after.toApprove.map((one) => one.decision.id)).not.toContain(decision.id)
  expect(after.recent[0]).toMatchObject({
    operation: 'decision.refuse',
    subject: { kind: 'claim', number: claim.number },
  })
})

test('a list is walked page by page, each thing once', async () => {
  const checker = cast.as('checker')
  for (let i = 0; i < 5; i++) await sourceOnRecord(checker, text(`Walk ${letter(i)}`))
  const seen: string[] = []
  let cursor: string | undefined
  do {
    const page = await mustAsk(listSources, checker, { limit: 2, ...(cursor && { cursor }) })
    expect(page.items.length).toBeLessThanOrEqual(2)
    seen.push(...page.items.map(({ id }) => id))
    cursor = page.next ?? undefined
  } while (cursor)
  const whole = await mustAsk(listSources, checker, { limit: 200 })
  expect(seen).toEqual(whole.items.map(({ id }) => id))
  expect(new Set(seen).size).toBe(seen.length)
  const answer = await ask(listSources, checker, { cursor: 'not-a-cursor' })
  expect(answer).toMatchObject({ ok: false, refusal: { code: 'invalid', issues: [{ path: 'cursor' }] } })
})

test('the statements of one reading come in the order of the text, the last first', async () => {
  const checker = cast.as('checker')
  const said = Array.from({ length: 12 }, (_, n) => `“The sluice ${letter(n)} is shut,” said Ida Quill.`)
  const { source, statements } = await sourceOnRecord(checker, `${said.join('\n\n')}\n`)
  const { items } = await mustAsk(listStatements, checker, { source: source.id })
  expect(statements).toHaveLength(12)
  const starts = items.map(({ content }) => content[0]?.[0] ?? 0)
  expect(starts).toEqual([...starts].sort((a, b) => b - a))
})

test('what is typed into a filter is no pattern', async () => {
  const checker = cast.as('checker')
  await sourceOnRecord(checker, text('Per cent'), { title: '100% of_it\\' })
  for (const q of ['100% of_it\\', '%', '_', '\\']) {
    const { items } = await mustAsk(listSources, checker, { q })
    expect(
      items.map(({ title }) => title),
      q,
    ).toEqual(['100% of_it\\'])
  }
  expect((await mustAsk(listStatements, checker, { q: '%' })).items).toEqual([])
  expect((await mustAsk(listClaims, checker, { q: '\u0000' })).items).toEqual([])
  expect((await mustAsk(listSpeakers, checker, { q: '%' })).items).toEqual([])
})

test('words that were said before lead to their claim, the same speaker first', async () => {
  const checker = cast.as('checker')
  const { claim } = await claimOnRecord(
    checker,
    '“The relief vessel Curlew sails on Monday,” said Greta Moss.\n',
  )
  const other = await sourceOnRecord(
    checker,
    '“The relief vessel Curlew sails on Tuesday,” said Greta Moss of the port.\n',
  )
  const { claims } = await mustAsk(likelySame, checker, { statementId: other.statements[0]?.id ?? '' })
  expect(claims[0]).toMatchObject({ claim: { id: claim.id }, sameSpeaker: true })
  expect(claims[0]?.similarity).toBeGreaterThan(0.5)
})

test.each([
  [
    'two reports of one sentence',
    '“At frame 14 the plating was down to 4.1 millimetres, and the rule says five and a half,” said Tomás Breck.',
    '“At frame 14 the plating was down to about four millimetres. The rule is five and a half,” said Tomás Breck.',
    true,
  ],
  [
    'a sentence, and one that holds it and goes on',
    '“It is a decision made about islanders,” said Adaeze Holm.',
    '“It is a decision made about islanders by people who all go home by car and have never once waited,” said Adaeze Holm.',
    true,
  ],
  [
    'two that speak of one thing',
    '“No patient has ever waited longer than an hour for a night crossing,” said Linnea Duarte.',
    '“Four of the eleven night calls in the log are longer than an hour,” said Noor Haddad.',
    false,
  ],
  [
    'a phrase that stands in many sentences',
    '“We were never asked about the price of it by anyone, not one, at the county,” said Mira Sand.',
    '“Not one,” said Mira Sand.',
    false,
  ],
])('%s: likely the same or not', async (_, before, now, isLikely) => {
  const checker = cast.as('checker')
  const { claim } = await claimOnRecord(checker, `${before}\n`)
  const other = await sourceOnRecord(checker, `${now}\n`)
  const { claims } = await mustAsk(likelySame, checker, { statementId: other.statements[0]?.id ?? '' })
  expect(claims.some((one) => one.claim.id === claim.id)).toBe(isLikely)
})

test('a speaker is found by the beginning of any name, with what they said', async () => {
  const checker = cast.as('checker')
  const { statement } = await claimOnRecord(
    checker,
    '“We count the boats,” said Zoë Quist, the harbour master.\n',
  )
  const { items } = await mustAsk(listSpeakers, checker, { q: 'quis' })
  expect(items.map(({ name }) => name)).toEqual(['Zoë Quist'])
  const page = await mustAsk(speakerPage, checker, { speakerId: items[0]?.id ?? '' })
  expect(page.statements).toMatchObject([{ id: statement.id, claim: { tag: 'attributed' } }])
  expect(page.allowed).toEqual({ edit: true, merge: false })
})

test('the history is for editors, in order, and its head is the newest line', async () => {
  expect(await ask(listHistory, cast.as('checker'), {})).toMatchObject({
    ok: false,
    refusal: { code: 'forbidden' },
  })
  const whole = await mustAsk(listHistory, cast.as('editor'), { limit: 200 })
  expect(whole.items[0]).toMatchObject({ seq: whole.chain.length, hash: whole.chain.head })
  const ours = await mustAsk(listHistory, cast.as('editor'), { operation: 'decision', limit: 2 })
  expect(ours.items.every(({ operation }) => operation.startsWith('decision.'))).toBe(true)
})

test('nothing of one desk shows at another', async () => {
  const { claim, source, statement } = await claimOnRecord(cast.as('checker'), text('Wall'))
  await addLink(cast.as('checker'), claim.id)
  const stranger = cast.elsewhere('admin')
  const asked = [
    ask(getSource, stranger, { sourceId: source.id }),
    ask(workbench, stranger, { sourceId: source.id }),
    ask(getClaim, stranger, { claimId: claim.id }),
    ask(claimPage, stranger, { claimId: claim.id }),
    ask(getSnapshot, stranger, { snapshotId: source.snapshot.id }),
    ask(getOriginal, stranger, { snapshotId: source.snapshot.id }),
    ask(likelySame, stranger, { statementId: statement.id }),
    ask(speakerPage, stranger, { speakerId: statement.speaker?.id }),
  ]
  for (const answer of await Promise.all(asked)) {
    expect(answer).toMatchObject({ ok: false, refusal: { kind: 'missing' } })
  }
  const lists = [
    ask(listSources, stranger, {}),
    ask(listClaims, stranger, {}),
    ask(listStatements, stranger, {}),
    ask(listSpeakers, stranger, {}),
  ]
  for (const answer of await Promise.all(lists))
    expect(answer).toMatchObject({ ok: true, value: { items: [] } })
  expect(
    (await mustAsk(listMembers, cast.elsewhere('admin'), {})).items.map(({ name }) => name),
  ).toHaveLength(4)
  expect((await mustAsk(me, stranger, {})).desk.slug).toBe(cast.otherDesk.slug)
})

/** A report of its own for each test: the same text twice is one source. */
function text(name: string): string {
  return `${name} news.\n\n“The ${name} gates were shut at noon,” said Ada Holm, who keeps them.\n`
}
