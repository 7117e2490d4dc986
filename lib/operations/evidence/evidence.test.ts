// Evidence on the real database: what is nobody's evidence, what is mended, and what a file is.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { closeDatabase, onDesk } from '#lib/db/client'
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
  refusalCode,
} from '#lib/doors/testing/scene'
import { execute } from '#lib/kernel/execute'
import { getClaim } from '#lib/queries/claim/get-claim'
import { getEvidenceFile } from '#lib/queries/evidence/get-evidence-file'
import { addEvidence } from '../claim/add-evidence.ts'
import { approveDecision } from '../decision/approve-decision.ts'
import { propose } from '../decision/propose.ts'
import { confirmStatement } from '../statement/confirm-statement.ts'
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
const aClaim = () => claimOnRecord(cast.as('checker'), `“Shut at noon ${++made},” said Ada Holm.\n`)
type Side = 'supports' | 'refutes' | 'context'
const saying = (claimId: string, statementId: string, side: Side = 'supports') => ({
  claimId,
  evidence: { kind: 'statement' as const, statementId, side, from: 'Ada Holm' },
})

test('a claim’s own statement and its own words are no evidence for it', async () => {
  const { claim, statement, source } = await aClaim()
  const checker = cast.as('checker')
  expect(await refusalCode(addEvidence, checker, saying(claim.id, statement.id))).toBe('same-claim')
  const [start = 0, end = 0] = statement.content[0] ?? []
  const excerpt = (span: [number, number]) => ({
    claimId: claim.id,
    evidence: { kind: 'excerpt', side: 'context', from: 'X', snapshotId: source.snapshot.id, spans: [span] },
  })
  expect(await refusalCode(addEvidence, checker, excerpt([start, end]))).toBe('own-words')
  expect(await refusalCode(addEvidence, checker, excerpt([start + 1, end - 2]))).toBe('own-words')
  // A few characters more make it no other words.
  expect(await refusalCode(addEvidence, checker, excerpt([start, end + 6]))).toBe('own-words')
  expect(await refusalCode(addEvidence, checker, excerpt([end - 3, end + 6]))).toBe('own-words')
  expect((await execute(addEvidence, checker, excerpt([end + 1, end + 6]))).ok).toBe(true)
})

test('claims do not hold each other up by an excerpt of the other’s statement, however it is cut', async () => {
  const [a, b, c] = [await aClaim(), await aClaim(), await aClaim()]
  const checker = cast.as('checker')
  const ofWords = ({ statement }: typeof a, claimId: string, side: Side = 'supports') => {
    const [start = 0, end = 0] = statement.content[0] ?? []
    const spans: [number, number][] = [[start + 3, end + 5]]
    const said = { kind: 'excerpt' as const, side, from: 'X', snapshotId: statement.snapshotId, spans }
    return { claimId, evidence: said }
  }
  await must(addEvidence, checker, ofWords(b, a.claim.id))
  await must(addEvidence, checker, saying(b.claim.id, c.statement.id))
  expect(await refusalCode(addEvidence, checker, ofWords(a, c.claim.id))).toBe('circular-evidence')
  expect(await refusalCode(addEvidence, checker, saying(c.claim.id, a.statement.id))).toBe(
    'circular-evidence',
  )
  await must(addEvidence, checker, ofWords(a, c.claim.id, 'refutes'))
  // Nor by making a statement another claim's whose words support what that claim rests on.
  const d = await aClaim()
  await must(addEvidence, checker, ofWords(d, c.claim.id))
  const { id: statementId, version } = d.statement
  const reopened = await must(reopenStatement, checker, { statementId, version })
  const joining = { statementId, version: reopened.version, claimId: a.claim.id }
  expect(await refusalCode(confirmStatement, checker, joining)).toBe('circular-evidence')
})

test('an address holds nobody’s password, and nothing is published in the future', async () => {
  const { claim } = await aClaim()
  const link = (fields: object) => ({
    claimId: claim.id,
    evidence: { kind: 'link', side: 'supports', from: 'X', url: 'https://harbour.example/', ...fields },
  })
  const refusedOf = (fields: object) => execute(addEvidence, cast.as('checker'), link(fields))
  for (const url of ['https://a:b@harbour.example/', 'https://a@harbour.example/'])
    expect(await refusedOf({ url })).toMatchObject({
      refusal: { code: 'invalid', issues: [{ path: 'evidence.url', problem: 'no-credentials' }] },
    })
  expect(await refusedOf({ publishedAt: '2999-01-01' })).toMatchObject({ refusal: { code: 'not-yet' } })
})

test('a page of the desk’s own claims is no evidence, whatever its host', async () => {
  const [one, other] = [await aClaim(), await aClaim()]
  const checker = cast.as('checker')
  const { slug } = cast.desk
  const link = (url: string) => ({
    claimId: one.claim.id,
    evidence: { kind: 'link' as const, side: 'supports' as const, from: 'X', url },
  })
  for (const url of [
    `https://onrecord.example/d/${slug}/claims/${one.claim.id}`,
    `http://10.0.0.7:3000/d/else/claims/${one.claim.id.toUpperCase()}?tab=2#so`,
    `https://archive.example/web/2026/https%3A%2F%2Fonrecord.example%2Fd%2F${slug}%2Fclaims%2F${one.claim.id}`,
    `https://onrecord.example/d/${slug}/claims/${one.claim.number}`,
  ])
    expect(await refusalCode(addEvidence, checker, link(url)), url).toBe('same-claim')
  for (const url of [
    `https://onrecord.example/api/v1/claims/${other.claim.id}`,
    `https://onrecord.example/d/${slug}/claims/${other.claim.number}/`,
  ])
    expect(await refusalCode(addEvidence, checker, link(url)), url).toBe('claim-as-link')
  await must(addEvidence, checker, link(`https://elsewhere.example/d/another/claims/${one.claim.number}`))
  await must(addEvidence, checker, link(`https://elsewhere.example/docs/${one.statement.id}`))
})

test('claims do not hold each other up, near or far; against each other they may stand', async () => {
  const [a, b, c] = [await aClaim(), await aClaim(), await aClaim()]
  const checker = cast.as('checker')
  await must(addEvidence, checker, saying(a.claim.id, b.statement.id))
  const last = await must(addEvidence, checker, saying(b.claim.id, c.statement.id))
  expect(await refusalCode(addEvidence, checker, saying(b.claim.id, a.statement.id))).toBe(
    'circular-evidence',
  )
  expect(await refusalCode(addEvidence, checker, saying(c.claim.id, a.statement.id))).toBe(
    'circular-evidence',
  )
  await must(addEvidence, checker, saying(c.claim.id, a.statement.id, 'refutes'))
  await must(withdrawEvidence, checker, { evidenceId: last.id, version: last.version, reason: 'Not so.' })
  await must(addEvidence, checker, saying(c.claim.id, a.statement.id))
})

test('two that would close a circle at once: one of them does not', async () => {
  const [a, b] = [await aClaim(), await aClaim()]
  const both = await Promise.all([
    execute(addEvidence, cast.as('checker'), saying(a.claim.id, b.statement.id)),
    execute(addEvidence, cast.as('editor'), saying(b.claim.id, a.statement.id)),
  ])
  expect(both.filter(({ ok }) => ok)).toHaveLength(1)
})

test('support that does not say how it was come by does not verify, until it is mended', async () => {
  const { claim } = await aClaim()
  const checker = cast.as('checker')
  const unnamed = await must(addEvidence, checker, {
    claimId: claim.id,
    evidence: { kind: 'link', side: 'supports', from: 'Harbour Office', url: 'https://harbour.example/log' },
  })
  const asked = {
    claimId: claim.id,
    tag: 'verified' as const,
    rationale: 'The log.',
    evidenceIds: [unnamed.id],
  }
  expect(await execute(propose, checker, asked)).toMatchObject({
    refusal: { code: 'unmet', unmet: [{ rule: 'method-named', params: { count: 1 } }] },
  })
  const named = { evidenceId: unnamed.id, version: unnamed.version, method: 'document' as const }
  const mended = await must(mendEvidence, checker, named)
  expect(mended.evidence[0]).toMatchObject({ method: 'document', version: 2, from: 'Harbour Office' })
  await must(propose, checker, asked)
  expect(await refusalCode(mendEvidence, checker, named)).toBe('version')
})

test('mending voids what is proposed, flags the tag that rests on it, and keeps what was said', async () => {
  const { claim, evidence, decision } = await proposalOnRecord(cast.as('checker'))
  const checker = cast.as('checker')
  const at = { evidenceId: evidence.id, version: evidence.version }
  const same = await must(mendEvidence, checker, { ...at, from: evidence.from })
  expect(same.openDecision?.id).toBe(decision.id)
  const after = await must(mendEvidence, checker, { ...at, note: 'Row 4.', title: 'The log' })
  expect(after.decisions[0]?.state).toBe('void')
  expect(after.flags).toEqual([])
  const again = await must(propose, checker, {
    ...{ claimId: claim.id, tag: 'verified', rationale: 'The log.', evidenceIds: [evidence.id] },
  })
  await must(approveDecision, cast.as('editor'), { decisionId: again.id, version: again.version })
  const flagged = await must(mendEvidence, checker, { ...at, version: 2, from: 'Ada Holm' })
  expect(flagged.flagReasons).toMatchObject([{ reason: 'evidence-mended', subjectId: evidence.id }])
  expect(flagged.evidence[0]).toMatchObject({ from: 'Ada Holm', fromSpeaker: true, note: 'Row 4.' })
  const kept = await onDesk(checker.deskId, (tx) =>
    tx.evidenceRevision.findMany({ where: { evidenceId: evidence.id }, orderBy: { number: 'asc' } }),
  )
  expect(kept).toMatchObject([
    { number: 1, note: null, from: 'Harbour Office' },
    { number: 2, note: 'Row 4.', from: 'Harbour Office' },
  ])
  await must(withdrawEvidence, checker, { evidenceId: evidence.id, version: 3, reason: 'Wrong day.' })
  expect(await refusalCode(mendEvidence, checker, { ...at, version: 4, note: 'x' })).toBe('state')
  expect(await refusalCode(mendEvidence, checker, { ...at, side: 'refutes' })).toBe('invalid')
})

test('a file is kept as it came, and cannot be changed', async () => {
  const { claim } = await aClaim()
  const bytes = Buffer.from('hour,gate\n11:58,shut\n')
  const file = (name: string) => ({
    claimId: claim.id,
    evidence: {
      kind: 'file' as const,
      side: 'supports' as const,
      from: 'Harbour Office',
      file: { name, bytes },
    },
  })
  const added = await must(addEvidence, cast.as('checker'), file('gates.csv'))
  expect(added.file).toMatchObject({ name: 'gates.csv', mediaType: 'text/csv', size: bytes.byteLength })
  const kept = await mustAsk(getEvidenceFile, cast.as('viewer'), { evidenceId: added.id })
  expect(Buffer.from(kept.bytes).equals(bytes)).toBe(true)
  const twin = await must(addEvidence, cast.as('checker'), file('again.txt'))
  expect(twin.origin).toBe(added.origin)
  const { evidence } = await mustAsk(getClaim, cast.as('viewer'), { claimId: claim.id })
  expect(JSON.stringify(evidence)).not.toContain('bytes')
  const change = onDesk(
    claim.openedBy.id && cast.as('checker').deskId,
    (tx) => tx.$executeRaw`UPDATE evidence_file SET name = 'x' WHERE desk_id = current_desk()`,
  )
  await expect(change).rejects.toThrow(/permission denied|append-only/)
  await addLink(cast.as('checker'), claim.id)
})
