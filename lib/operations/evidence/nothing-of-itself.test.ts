// Nothing is evidence of itself, whichever came first: not a claim's own words, and not the word of who speaks in it.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { closeDatabase } from '#lib/db/client'
import { makeCast } from '#lib/db/testing/cast'
import type { Cast } from '#lib/db/testing/cast'
import { cloneDatabase } from '#lib/db/testing/database'
import type { ClonedDatabase } from '#lib/db/testing/database'
import { addLink, claimOnRecord, must, mustAsk, refusalCode, sourceOnRecord } from '#lib/doors/testing/scene'
import { execute } from '#lib/kernel/execute'
import { getClaim } from '#lib/queries/claim/get-claim'
import type { StatementView } from '#lib/record/statement'
import { addEvidence } from '../claim/add-evidence.ts'
import { joinClaims } from '../claim/join-claims.ts'
import { resolveFlags } from '../claim/resolve-flags.ts'
import { approveDecision } from '../decision/approve-decision.ts'
import { propose } from '../decision/propose.ts'
import { confirmStatement } from '../statement/confirm-statement.ts'
import { correctStatement } from '../statement/correct-statement.ts'
import { reopenStatement } from '../statement/reopen-statement.ts'
import { mendEvidence } from './mend-evidence.ts'
import { withdrawEvidence } from './withdraw-evidence.ts'

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
const checker = () => cast.as('checker')
const claimOf = (speaker: string) => claimOnRecord(checker(), `“Shut at noon ${++made},” said ${speaker}.\n`)
/** A statement that nobody has looked at yet. */
async function found(): Promise<StatementView> {
  const { statements } = await sourceOnRecord(checker(), `“Shut all day ${++made},” said Ada Holm.\n`)
  return statements[0] ?? expect.fail('nothing was found')
}
const at = ({ id, version }: StatementView) => ({ statementId: id, version })

async function excerptBeside(claimId: string, { snapshotId, content }: StatementView) {
  const said = { kind: 'excerpt' as const, side: 'supports' as const, from: 'X', method: 'document' as const }
  return must(addEvidence, checker(), { claimId, evidence: { ...said, snapshotId, spans: content } })
}

test('a statement whose very words stand beside a claim does not join it', async () => {
  const { claim } = await claimOf('Ada Holm')
  const one = await found()
  const excerpt = await excerptBeside(claim.id, one)
  const joining = { ...at(one), claimId: claim.id }
  expect(await refusalCode(confirmStatement, checker(), joining)).toBe('own-words')
  await must(withdrawEvidence, checker(), {
    evidenceId: excerpt.id,
    version: excerpt.version,
    reason: 'Its own.',
  })
  expect((await execute(confirmStatement, checker(), joining)).ok).toBe(true)
})

test('two claims of which one has the other’s words beside it do not join', async () => {
  const [a, b] = [await claimOf('Ada Holm'), await claimOf('Piotr Wendell')]
  await excerptBeside(a.claim.id, b.statement)
  for (const [one, other] of [
    [a, b],
    [b, a],
  ] as const) {
    const { version } = await mustAsk(getClaim, checker(), { claimId: one.claim.id })
    const joining = { claimId: one.claim.id, version, into: other.claim.id }
    expect(await refusalCode(joinClaims, cast.as('editor'), joining)).toBe('own-words')
  }
})

test('a statement is not given words that stand beside its claim already', async () => {
  const { claim, statement } = await claimOf('Ada Holm')
  const [start = 0, end = 0] = statement.content[0] ?? []
  const short = await must(correctStatement, checker(), { ...at(statement), content: [[start, start + 5]] })
  const { statement: again } = await must(confirmStatement, checker(), at(short))
  await excerptBeside(claim.id, { ...statement, content: [[start + 5, end]] })
  const whole = { ...at(again), content: [[start, end]] }
  expect(await refusalCode(correctStatement, checker(), whole)).toBe('own-words')
})

/** A claim verified by a statement of Greta Moss, who turns out to be the speaker: it was wrongly told whose it was. */
async function verifiedByStatement() {
  const [{ claim, statement }, witness] = [await claimOf(`Ada Holm`), await claimOf('Greta Moss')]
  const evidence = await must(addEvidence, checker(), {
    claimId: claim.id,
    evidence: {
      ...{ kind: 'statement', side: 'supports', from: 'A report', method: 'second source' },
      statementId: witness.statement.id,
    },
  })
  const asked = { claimId: claim.id, tag: 'verified' as const, rationale: 'She saw it.' }
  const decision = await must(propose, checker(), { ...asked, evidenceIds: [evidence.id] })
  await must(approveDecision, cast.as('editor'), { decisionId: decision.id, version: decision.version })
  return { claim, statement, witness: witness.statement, evidence }
}
const claimNow = (claimId: string) => mustAsk(getClaim, checker(), { claimId })

test('a statement that turns out to be the speaker’s own supports nothing, and a tag that rests on it says so', async () => {
  const { claim, witness, evidence } = await verifiedByStatement()
  const corrected = await must(correctStatement, checker(), { ...at(witness), speakerName: 'Ada Holm' })
  const flagged = await claimNow(claim.id)
  expect(flagged.flagReasons.map(({ reason }) => reason)).toEqual(['statement-edited'])
  // Nobody knows yet who speaks: nothing rests on it until somebody says.
  const review = { claimId: claim.id, version: flagged.version, note: 'Looked at.' }
  expect(await refusalCode(resolveFlags, cast.as('editor'), review)).toBe('unmet')
  await must(confirmStatement, checker(), at(corrected))
  const own = await claimNow(claim.id)
  expect(own.flagReasons.at(-1)).toMatchObject({ reason: 'statement-joined', subjectId: witness.id })
  expect(own.evidence.find(({ id }) => id === evidence.id)?.fromSpeaker).toBe(true)
  expect(await refusalCode(resolveFlags, cast.as('editor'), { ...review, version: own.version })).toBe(
    'unmet',
  )
})

test('a speaker who is chosen before it is confirmed is known at once', async () => {
  const [{ claim }, greta, second] = [await claimOf('Ada Holm'), await claimOf('Greta Moss'), await found()]
  const joined = await must(confirmStatement, checker(), { ...at(second), claimId: claim.id })
  const support = await addLink(checker(), claim.id, { from: 'Greta Moss' })
  const asked = { claimId: claim.id, tag: 'verified' as const, rationale: 'She saw it.' }
  const decision = await must(propose, checker(), { ...asked, evidenceIds: [support.id] })
  await must(approveDecision, cast.as('editor'), { decisionId: decision.id, version: decision.version })
  const reopened = await must(reopenStatement, checker(), at(joined.statement))
  const { version } = await claimNow(claim.id)
  await must(resolveFlags, cast.as('editor'), { claimId: claim.id, version, note: 'Looked at.' })
  await must(correctStatement, checker(), { ...at(reopened), speakerId: greta.statement.speaker?.id ?? '' })
  expect((await claimNow(claim.id)).flagReasons).toMatchObject([
    { reason: 'statement-edited', subjectId: second.id },
  ])
})

test('a statement of the speaker is their own word, whoever it is said to come from', async () => {
  const { claim } = await claimOf('Ada Holm')
  const second = await claimOf('Ada Holm')
  const evidence = await must(addEvidence, checker(), {
    claimId: claim.id,
    evidence: {
      ...{ kind: 'statement', side: 'supports', from: 'Ada Holm', method: 'second source' },
      statementId: second.statement.id,
    },
  })
  const asked = { claimId: claim.id, tag: 'verified' as const, rationale: 'So she says.' }
  const proposal = { ...asked, evidenceIds: [evidence.id] }
  expect(await refusalCode(propose, checker(), proposal)).toBe('unmet')
  const mended = { evidenceId: evidence.id, version: evidence.version, from: 'The night watch' }
  await must(mendEvidence, checker(), mended)
  expect(await refusalCode(propose, checker(), proposal)).toBe('unmet')
})
