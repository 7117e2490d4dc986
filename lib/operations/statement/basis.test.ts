// The basis of statements on the real database: what is on record makes it, what is withdrawn unmakes it.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { closeDatabase } from '#lib/db/client'
import { makeCast } from '#lib/db/testing/cast'
import type { Cast } from '#lib/db/testing/cast'
import { cloneDatabase } from '#lib/db/testing/database'
import type { ClonedDatabase } from '#lib/db/testing/database'
import { must, mustAsk, refusalCode, sourceOnRecord } from '#lib/doors/testing/scene'
import { getClaim } from '#lib/queries/claim/get-claim'
import { workbench } from '#lib/queries/source/workbench'
import { speakerPage } from '#lib/queries/speaker/speaker-page'
import { getStatement } from '#lib/queries/statement/get-statement'
import { listStatements } from '#lib/queries/statement/list-statements'
import { previewSummary } from '../summary/preview-summary.ts'
import { mendSource } from '../source/mend-source.ts'
import { withdrawSource } from '../source/withdraw-source.ts'
import { addStatementLink } from './add-link.ts'
import { confirmStatement } from './confirm-statement.ts'
import { reopenStatement } from './reopen-statement.ts'
import { withdrawStatementLink } from './withdraw-link.ts'

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

let made = 0
/** A report of `words` by Ada Holm, confirmed; it joins the claim given. */
async function reported(words: string, details: { publisher?: string; url?: string } = {}, claimId?: string) {
  const checker = cast.as('checker')
  const text = `Report ${++made}.\n\n“${words},” said Ada Holm.\n`
  const { source, statements } = await sourceOnRecord(checker, text, details)
  const [found] = statements
  if (!found) throw new Error('nothing was found in the report')
  const { statement, claim } = await must(confirmStatement, checker, {
    statementId: found.id,
    version: found.version,
    ...(claimId && { claimId }),
  })
  return { source, statement, claim }
}
const basisOf = async (statementId: string) =>
  (await mustAsk(getStatement, cast.as('viewer'), { statementId })).basis

test('two sources apart corroborate each other, and copies do not', async () => {
  const checker = cast.as('checker')
  const one = await reported('The weir was dry', { publisher: 'Courier' })
  expect(one.statement.basis).toBe('reported')
  const other = await reported('The weir was dry', { publisher: 'Radio' }, one.claim.id)
  expect(other.statement.basis).toBe('corroborated')
  expect(await basisOf(one.statement.id)).toBe('corroborated')

  const { version } = other.source
  const copied = await must(mendSource, checker, { sourceId: other.source.id, version, takenFrom: 'courier' })
  expect(copied.takenFrom).toBe('courier')
  expect(await basisOf(one.statement.id)).toBe('reported')
  const { restsOn } = await mustAsk(getStatement, checker, { statementId: one.statement.id })
  expect(restsOn.sources).toMatchObject([{ publisher: 'Courier', copies: [{ publisher: 'Radio' }] }])
  await must(mendSource, checker, { sourceId: copied.id, version: copied.version, takenFrom: null })
  expect(await basisOf(one.statement.id)).toBe('corroborated')
})

test('what was withdrawn, or is not confirmed any more, corroborates nothing', async () => {
  const one = await reported('The lamps were out', { publisher: 'Courier' })
  const two = await reported('The lamps were out', { publisher: 'Radio' }, one.claim.id)
  const { id: statementId, version } = two.statement
  await must(reopenStatement, cast.as('checker'), { statementId, version })
  expect(await basisOf(one.statement.id)).toBe('reported')
  await must(confirmStatement, cast.as('checker'), {
    statementId,
    version: version + 1,
    claimId: one.claim.id,
  })
  expect(await basisOf(one.statement.id)).toBe('corroborated')
  const gone = { sourceId: two.source.id, version: two.source.version, reason: 'A parody.' }
  await must(withdrawSource, cast.as('editor'), gone)
  expect(await basisOf(one.statement.id)).toBe('reported')
})

test('a recording is linked, a denial comes before it, and each withdrawal gives back what was there', async () => {
  const checker = cast.as('checker')
  const { statement, claim, source } = await reported('The keys were lost')
  const statementId = statement.id
  const minutes = await sourceOnRecord(checker, `Minutes ${++made}. Ms Holm said the keys were lost.`)
  const recording = await must(addStatementLink, checker, {
    statementId,
    link: { kind: 'recording', snapshotId: minutes.source.snapshot.id, spans: [[8, 30]], at: '2026-11-04' },
  })
  expect(recording).toMatchObject({ kind: 'recording', holds: true, state: 'on-record' })
  expect(await basisOf(statementId)).toBe('recorded')
  const denial = await must(addStatementLink, checker, {
    statementId,
    link: { kind: 'denial', url: 'https://holm.example/notice', title: 'Notice', at: '2026-11-08' },
  })
  expect(await basisOf(statementId)).toBe('denied')

  const page = await mustAsk(workbench, checker, { sourceId: source.id })
  const shown = page.statements.find(({ id }) => id === statementId)
  expect(shown).toMatchObject({
    basis: 'denied',
    restsOn: { links: [{ kind: 'recording' }, { kind: 'denial' }] },
  })
  const view = await mustAsk(getClaim, checker, { claimId: claim.id })
  expect(view.statements[0]).toMatchObject({ basis: 'denied', restsOn: { links: [{}, {}] } })
  const speakerId = statement.speaker?.id ?? ''
  const said = (await mustAsk(speakerPage, checker, { speakerId })).statements
  expect(said.find(({ id }) => id === statementId)?.basis).toBe('denied')
  const { items } = await mustAsk(listStatements, checker, { source: source.id, limit: 50 })
  expect(items[0]?.basis).toBe('denied')
  const summary = { claims: [claim.id], title: 'Keys' }
  const { sentences } = await must(previewSummary, checker, { format: 'markdown', ...summary })
  expect(sentences[0]?.text).toContain('Ada Holm denies having said it (Notice, 8 November 2026).')
  const { text } = await must(previewSummary, checker, { format: 'json', ...summary })
  expect(text).toContain('"basis":"denied"')

  const reason = 'Of another keeper.'
  const withdraw = ({ id, version }: { id: string; version: number }) => ({ linkId: id, version, reason })
  const gone = await must(withdrawStatementLink, checker, withdraw(denial))
  expect(gone).toMatchObject({ state: 'withdrawn', withdrawnReason: reason, holds: false })
  expect(await basisOf(statementId)).toBe('recorded')
  expect(await refusalCode(withdrawStatementLink, checker, withdraw(gone))).toBe('state')
  expect(await refusalCode(withdrawStatementLink, checker, withdraw(denial))).toBe('version')
  const away = { sourceId: minutes.source.id, version: minutes.source.version, reason: 'Not theirs.' }
  await must(withdrawSource, cast.as('editor'), away)
  expect(await basisOf(statementId)).toBe('reported')
  const then = async (at: string) =>
    (await mustAsk(getClaim, checker, { claimId: claim.id, at })).statements[0]
  expect(await then(recording.createdAt)).toMatchObject({ basis: 'recorded' })
  expect(await then(denial.createdAt)).toMatchObject(view.statements[0] ?? {})
})

test('a denial is a confirmed statement of the same speaker, or it is none', async () => {
  const checker = cast.as('checker')
  const { statement, claim } = await reported('The ferry was late')
  const { id: statementId } = statement
  const denies = (toldInId: string) => ({ statementId, link: { kind: 'denial', toldInId, at: '2026-11-08' } })
  expect(await refusalCode(addStatementLink, checker, denies(statementId))).toBe('own-words')
  const text = `Other ${++made}.\n\n“It was not,” said Piotr Wendell.\n`
  const [other] = (await sourceOnRecord(checker, text)).statements
  expect(await refusalCode(addStatementLink, checker, denies(other?.id ?? ''))).toBe('state')
  const { id = '', version = 1 } = other ?? {}
  await must(confirmStatement, checker, { statementId: id, version })
  expect(await refusalCode(addStatementLink, checker, denies(id))).toBe('denied-by-another')

  const own = await reported('I never spoke of the ferry')
  const denial = { kind: 'denial' as const, toldInId: own.statement.id, at: '2026-11-08' }
  const link = await must(addStatementLink, checker, { statementId, link: denial })
  expect(link.words).toContain('I never spoke')
  expect(await basisOf(statementId)).toBe('denied')
  await must(reopenStatement, checker, { statementId: own.statement.id, version: own.statement.version })
  expect(await basisOf(statementId)).toBe('reported')
  const past = await mustAsk(getClaim, checker, { claimId: claim.id, at: link.createdAt })
  expect(past.statements[0]).toMatchObject({ basis: 'denied' })
})

test.each([
  ['nowhere', { kind: 'recording' }, 'invalid'],
  ['two places at once', { kind: 'recording', url: 'https://a.example/', snapshotId: 'x' }, 'invalid'],
  ['a denial that says no day', { kind: 'denial', url: 'https://a.example/' }, 'invalid'],
  ['an address that is a script', { kind: 'recording', url: 'javascript:alert(1)' }, 'invalid'],
])('a link to %s is refused', async (_what, link, code) => {
  const { statement } = await reported(`Nothing moved ${++made}`)
  expect(await refusalCode(addStatementLink, cast.as('checker'), { statementId: statement.id, link })).toBe(
    code,
  )
})

test('words outside the text are refused, and another desk’s snapshot is not there', async () => {
  const { statement, source } = await reported('The buoy drifted')
  const elsewhere = await sourceOnRecord(cast.elsewhere('checker'), 'Minutes of elsewhere.')
  const code = (snapshotId: string, span: [number, number]) => {
    const link = { kind: 'recording', snapshotId, spans: [span] }
    return refusalCode(addStatementLink, cast.as('checker'), { statementId: statement.id, link })
  }
  expect(await code(source.snapshot.id, [0, 9000])).toBe('not-in-text')
  expect(await code(elsewhere.source.snapshot.id, [0, 7])).toBe('missing')
})

test('a source does not record itself, nothing is linked twice, and a denial comes after what it denies', async () => {
  const checker = cast.as('checker')
  const url = 'https://courier.example/weir'
  const { statement, source } = await reported('The sluice was open', { publisher: 'Courier', url })
  const dated = { sourceId: source.id, version: source.version, publishedAt: '2026-11-05T09:00:00Z' }
  await must(mendSource, checker, dated)
  const refusedOf = (link: object) =>
    refusalCode(addStatementLink, checker, { statementId: statement.id, link })
  const { snapshotId, content: spans } = statement
  expect(await refusedOf({ kind: 'recording', snapshotId, spans })).toBe('own-source')
  expect(await refusedOf({ kind: 'recording', url: `${url}/?utm_source=x` })).toBe('own-source')
  expect(await basisOf(statement.id)).toBe('reported')

  const denial = { kind: 'denial' as const, url: 'https://holm.example/no' }
  expect(await refusedOf({ ...denial, at: '2026-11-03' })).toBe('denied-before-published')
  expect(await refusedOf({ ...denial, at: '2026-11-05T08:58:00Z' })).toBe('denied-before-published')
  expect(await refusedOf({ ...denial, at: '2999-01-01' })).toBe('not-yet')
  expect(await refusedOf({ kind: 'recording', url: 'https://council.example/', at: '2999-01-01' })).toBe(
    'not-yet',
  )
  await must(addStatementLink, checker, { statementId: statement.id, link: { ...denial, at: '2026-11-05' } })
  expect(await refusedOf({ ...denial, url: 'http://holm.example/no/', at: '2026-11-06' })).toBe(
    'duplicate-link',
  )

  const minutes = await sourceOnRecord(checker, `Minutes ${++made}. The sluice was open.`)
  const words: [number, number][] = [[0, 7]]
  const recording = { kind: 'recording' as const, snapshotId: minutes.source.snapshot.id, spans: words }
  const again = { statementId: statement.id, link: recording }
  const first = await must(addStatementLink, checker, again)
  expect(await refusedOf(recording)).toBe('duplicate-link')
  const back = { linkId: first.id, version: first.version, reason: 'Another day.' }
  await must(withdrawStatementLink, checker, back)
  expect((await must(addStatementLink, checker, again)).state).toBe('on-record')
})
