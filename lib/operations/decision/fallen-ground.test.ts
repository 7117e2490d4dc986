// Evidence that led to what does not stand any more: nothing rests on it, nothing waits for its answer, and whoever
// proposes hears why.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { closeDatabase } from '#lib/db/client'
import { makeCast } from '#lib/db/testing/cast'
import type { Cast } from '#lib/db/testing/cast'
import { cloneDatabase } from '#lib/db/testing/database'
import type { ClonedDatabase } from '#lib/db/testing/database'
import { addLink, claimOnRecord, must, mustAsk, refusalCode } from '#lib/doors/testing/scene'
import { execute } from '#lib/kernel/execute'
import { claimPage } from '#lib/queries/claim/claim-page'
import { claimPast } from '#lib/queries/claim/claim-past'
import { getClaim } from '#lib/queries/claim/get-claim'
import type { StatementView } from '#lib/record/statement'
import { addEvidence } from '../claim/add-evidence.ts'
import { resolveFlags } from '../claim/resolve-flags.ts'
import { withdrawSource } from '../source/withdraw-source.ts'
import { confirmStatement } from '../statement/confirm-statement.ts'
import { rejectStatement } from '../statement/reject-statement.ts'
import { reopenStatement } from '../statement/reopen-statement.ts'
import { approveDecision } from './approve-decision.ts'
import { propose } from './propose.ts'
import { resubmitDecision } from './resubmit-decision.ts'
import { sendBackDecision } from './send-back-decision.ts'

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
const editor = () => cast.as('editor')
const claimOf = (speaker: string) =>
  claimOnRecord(checker(), `Report ${++made}.\n\n“Shut at noon ${made},” said ${speaker}.\n`)
const at = ({ id, version }: StatementView) => ({ statementId: id, version })
const of = ({ id, version }: { id: string; version: number }) => ({ decisionId: id, version })
const claimNow = (claimId: string) => mustAsk(getClaim, checker(), { claimId })

/** A claim of Ada Holm’s, and a statement of somebody else’s that stands beside it. */
async function beside(side: 'supports' | 'refutes') {
  const [{ claim }, witness] = [await claimOf('Ada Holm'), await claimOf('Greta Moss')]
  const evidence = await must(addEvidence, checker(), {
    claimId: claim.id,
    evidence: {
      ...{ kind: 'statement', side, from: 'A report', method: 'second source' },
      statementId: witness.statement.id,
    },
  })
  const tag = side === 'supports' ? ('verified' as const) : ('contested' as const)
  const asked = { claimId: claim.id, tag, rationale: 'She saw it.', evidenceIds: [evidence.id] }
  return { claim, witness, evidence, asked }
}
const reject = (statement: StatementView) =>
  must(rejectStatement, checker(), { ...at(statement), reason: 'The title of a play.' })

test.each([
  ['supports', 'independent-support'],
  ['refutes', 'refuting-or-opposed'],
] as const)(
  'what %s by a rejected statement meets nothing, and the checklist says why',
  async (side, rule) => {
    const { claim, witness, evidence, asked } = await beside(side)
    const sentBack = await must(propose, checker(), asked)
    const back = await must(sendBackDecision, editor(), { ...of(sentBack), note: 'When?' })
    const before = new Date().toISOString()
    const rejected = await reject(witness.statement)
    const why = { rule, params: { fallen: 1, rejected: 1, unconfirmed: 0, withdrawn: 0 } }
    const refused = { ok: false, refusal: { code: 'unmet', unmet: [why] } }
    expect(await execute(propose, checker(), asked)).toMatchObject(refused)
    const { rationale, evidenceIds } = asked
    const mending = { ...of(back), rationale, evidenceIds }
    expect(await execute(resubmitDecision, checker(), mending)).toMatchObject(refused)
    const page = await mustAsk(claimPage, checker(), { claimId: claim.id })
    expect(page.checklist[asked.tag].find((one) => one.rule === rule)).toMatchObject({ ...why, met: false })
    expect(page.claim.evidence).toMatchObject([{ id: evidence.id, fallen: 'statement-rejected' }])
    const past = await mustAsk(claimPast, checker(), { claimId: claim.id, at: before })
    expect(past.claim?.evidence).toMatchObject([{ id: evidence.id, fallen: null }])

    const found = await must(reopenStatement, checker(), at(rejected))
    expect(await execute(propose, checker(), asked)).toMatchObject({
      refusal: { unmet: [{ rule, params: { rejected: 0, unconfirmed: 1 } }] },
    })
    await must(confirmStatement, checker(), at(found))
    await must(approveDecision, editor(), of(await must(resubmitDecision, checker(), mending)))
  },
)

test('an excerpt of a source that was withdrawn meets nothing; other evidence does', async () => {
  const [{ claim }, other] = [await claimOf('Ada Holm'), await claimOf('Greta Moss')]
  const excerpt = await must(addEvidence, checker(), {
    claimId: claim.id,
    evidence: {
      ...{ kind: 'excerpt', side: 'supports', from: 'A report', method: 'document' },
      ...{ snapshotId: other.source.snapshot.id, spans: [[0, 6]] },
    },
  })
  const asked = { claimId: claim.id, tag: 'verified' as const, rationale: 'It says so.' }
  const first = await must(propose, checker(), { ...asked, evidenceIds: [excerpt.id] })
  await must(approveDecision, editor(), of(first))
  const { id: sourceId, version } = other.source
  await must(withdrawSource, editor(), { sourceId, version, reason: 'A parody.' })
  const flagged = await claimNow(claim.id)
  expect(flagged.evidence).toMatchObject([{ fallen: 'source-withdrawn' }])
  const review = { claimId: claim.id, version: flagged.version, note: 'Looked at.' }
  expect(await execute(resolveFlags, cast.as('admin'), review)).toMatchObject({
    refusal: { unmet: [{ rule: 'independent-support', params: { count: 0, withdrawn: 1 } }] },
  })
  await addLink(checker(), claim.id)
  await must(resolveFlags, cast.as('admin'), { ...review, version: (await claimNow(claim.id)).version })
})

test('a refutation whose statement was rejected blocks nothing, until it is confirmed again', async () => {
  const { claim, witness } = await beside('refutes')
  const support = await addLink(checker(), claim.id)
  const asked = {
    claimId: claim.id,
    tag: 'verified' as const,
    rationale: 'The log.',
    evidenceIds: [support.id],
  }
  expect(await refusalCode(propose, checker(), asked)).toBe('unmet')
  const rejected = await reject(witness.statement)
  await must(approveDecision, editor(), of(await must(propose, checker(), asked)))
  const { version } = await claimNow(claim.id)
  await must(resolveFlags, editor(), { claimId: claim.id, version, note: 'A play.' })
  const found = await must(reopenStatement, checker(), at(rejected))
  await must(confirmStatement, checker(), at(found))
  const flagged = await claimNow(claim.id)
  expect(flagged.flagReasons).toMatchObject([{ reason: 'statement-joined', subjectId: witness.statement.id }])
  const review = { claimId: claim.id, version: flagged.version, note: 'Looked at.' }
  expect(await execute(resolveFlags, editor(), review)).toMatchObject({
    refusal: { unmet: [{ rule: 'refuting-answered', params: { count: 1 } }] },
  })
})
