// The checklist that a screen works out while a person writes, against the one that the server holds proposals to.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { closeDatabase } from '#lib/db/client'
import { makeCast } from '#lib/db/testing/cast'
import type { Cast } from '#lib/db/testing/cast'
import { cloneDatabase } from '#lib/db/testing/database'
import type { ClonedDatabase } from '#lib/db/testing/database'
import { addLink, claimOnRecord, must, mustAsk } from '#lib/doors/testing/scene'
import { execute } from '#lib/kernel/execute'
import { addEvidence } from '#lib/operations/claim/add-evidence'
import { opposeClaims } from '#lib/operations/claim/oppose-claims'
import { propose } from '#lib/operations/decision/propose'
import { answerEvidence } from '#lib/operations/evidence/answer-evidence'
import { withdrawEvidence } from '#lib/operations/evidence/withdraw-evidence'
import { withdrawSource } from '#lib/operations/source/withdraw-source'
import { rejectStatement } from '#lib/operations/statement/reject-statement'
import { tags } from '#lib/record/claim'
import { groundOfView } from '#lib/record/ground'
import { requirementsOf, unmetOf } from '#lib/record/requirements'
import { claimPage } from './claim-page.ts'

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

/** What the screen shows for each tag, held against what the server answers to the same proposal. */
async function agreeOn(claimId: string, left: readonly string[] = []) {
  const checker = cast.as('checker')
  const { claim, checklist } = await mustAsk(claimPage, checker, { claimId })
  const standing = claim.evidence.filter(({ state }) => state === 'on-record').map(({ id }) => id)
  for (const tag of tags) {
    expect(
      requirementsOf(tag, groundOfView(claim, { rationale: '', evidenceIds: standing, answers: [] })),
      tag,
    ).toEqual(checklist[tag])
    if (tag === claim.tag) continue
    const evidenceIds = standing.filter((id) => !left.includes(id))
    const unmet = unmetOf(tag, groundOfView(claim, { rationale: '', evidenceIds, answers: [] }))
    const answer = await execute(propose, checker, { claimId, tag, rationale: '', evidenceIds })
    expect(answer, tag).toMatchObject({ ok: false, refusal: { code: 'unmet', unmet } })
  }
}

test('screen and server name the same requirements, step by step', async () => {
  const checker = cast.as('checker')
  const { claim } = await claimOnRecord(checker)
  const other = await claimOnRecord(
    checker,
    '“They stood open all day,” said Greta Moss, who fishes there.\n',
  )
  await agreeOn(claim.id)
  const support = await addLink(checker, claim.id)
  await addLink(checker, claim.id, { url: 'https://www.harbour.example/log/#top' })
  const own = await addLink(checker, claim.id, { from: 'Ada Holm', url: 'https://holm.example/diary' })
  expect(own.fromSpeaker).toBe(true)
  await agreeOn(claim.id)
  await agreeOn(claim.id, [support.id])
  const refuting = await addLink(checker, claim.id, { side: 'refutes', url: 'https://ferry.example/log' })
  await agreeOn(claim.id)
  await must(answerEvidence, checker, {
    evidenceId: refuting.id,
    version: 1,
    note: 'It is the log of another day.',
  })
  await must(opposeClaims, checker, { id: claim.id, claimId: other.claim.id })
  await agreeOn(claim.id)
  await must(withdrawEvidence, checker, { evidenceId: refuting.id, version: 2, reason: 'Another ship.' })
  await agreeOn(claim.id)
  const { source, statement } = await claimOnRecord(checker, '“The log is lost,” said Lena Orr.\n')
  const said = { from: 'A report', method: 'second source' as const }
  for (const side of ['supports', 'refutes'] as const) {
    const evidence = { ...said, side, kind: 'statement' as const, statementId: statement.id }
    await must(addEvidence, checker, { claimId: claim.id, evidence })
  }
  const spans: [number, number][] = [[0, 4]]
  const excerpt = { ...said, side: 'refutes' as const, kind: 'excerpt' as const, spans }
  await must(addEvidence, checker, {
    ...{ claimId: claim.id, evidence: { ...excerpt, snapshotId: source.snapshot.id } },
  })
  await agreeOn(claim.id)
  await must(rejectStatement, checker, {
    ...{ statementId: statement.id, version: statement.version, reason: 'A title.' },
  })
  await agreeOn(claim.id)
  await must(withdrawSource, cast.as('editor'), {
    ...{ sourceId: source.id, version: source.version, reason: 'A parody.' },
  })
  await agreeOn(claim.id)
})
