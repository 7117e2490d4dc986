// Speakers added, edited and merged: everything of the one is the other's, and a tag that rested on their being two is
// looked at again.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { closeDatabase } from '#lib/db/client'
import { makeCast } from '#lib/db/testing/cast'
import type { Cast } from '#lib/db/testing/cast'
import { cloneDatabase } from '#lib/db/testing/database'
import type { ClonedDatabase } from '#lib/db/testing/database'
import { addLink, claimOnRecord, must, mustAsk, refusalCode, sourceOnRecord } from '#lib/doors/testing/scene'
import { getClaim } from '#lib/queries/claim/get-claim'
import { getSpeaker } from '#lib/queries/speaker/get-speaker'
import { getStatement } from '#lib/queries/statement/get-statement'
import { approveDecision } from '../decision/approve-decision.ts'
import { propose } from '../decision/propose.ts'
import { resolveFlags } from '../claim/resolve-flags.ts'
import { confirmStatement } from '../statement/confirm-statement.ts'
import { addSpeaker } from './add-speaker.ts'
import { editSpeaker } from './edit-speaker.ts'
import { mergeSpeakers } from './merge-speakers.ts'

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

test('a name is one speaker’s unless it is said that there is another', async () => {
  const checker = cast.as('checker')
  const first = await must(addSpeaker, checker, { name: 'Samira Qadri', aliases: ['Dr Qadri'] })
  expect(first).toMatchObject({ name: 'Samira Qadri', kind: 'person', aliases: ['Dr Qadri'] })
  expect(await refusalCode(addSpeaker, checker, { name: 'samira  QADRI' })).toBe('already')
  const other = await must(addSpeaker, checker, { name: 'Samira Qadri', another: true })
  expect(other.id).not.toBe(first.id)
})

test('names and dated roles are set whole, and a role does not end before it begins', async () => {
  const checker = cast.as('checker')
  const made = await must(addSpeaker, checker, { name: 'Adaeze Holm', aliases: ['Mayor Holm', 'A. Holm'] })
  const edit = { speakerId: made.id, version: made.version }
  const roles = [{ role: 'mayor', since: '2023-05-04', until: null }]
  const edited = await must(editSpeaker, checker, {
    ...edit,
    aliases: ['Mayor Holm'],
    roles,
    wikidataId: 'Q42',
  })
  expect(edited).toMatchObject({ aliases: ['Mayor Holm'], roles, wikidataId: 'Q42', version: 2 })
  const backwards = [{ role: 'mayor', since: '2024-01-01', until: '2023-01-01' }]
  expect(await refusalCode(editSpeaker, checker, { ...edit, version: 2, roles: backwards })).toBe('invalid')
  expect(await refusalCode(editSpeaker, checker, edit)).toBe('version')
})

test('merging moves statements, names and evidence, voids what was proposed, and flags a tag that stands no longer', async () => {
  const [checker, editor] = [cast.as('checker'), cast.as('editor')]
  const { claim, statement } = await claimOnRecord(checker, '“The boat is sound,” said Piotr Wendell.\n')
  const { statements } = await sourceOnRecord(checker, '“Nobody asked us,” said Peter Wendell.\n')
  const second = await must(confirmStatement, checker, { statementId: statements[0]?.id ?? '', version: 1 })
  const keeper = statement.speaker?.id ?? ''
  const gone = second.statement.speaker?.id ?? ''
  expect(gone).not.toBe(keeper)

  // Verified by somebody who turns out to be the speaker himself.
  const evidence = await addLink(checker, claim.id, {
    from: 'Peter Wendell',
    url: 'https://wendell.example/yard',
  })
  const rationale = 'He saw it in the yard.'
  const asked = { claimId: claim.id, tag: 'verified' as const, rationale, evidenceIds: [evidence.id] }
  const decision = await must(propose, checker, asked)
  await must(approveDecision, editor, { decisionId: decision.id, version: decision.version })
  const back = await must(propose, checker, {
    claimId: claim.id,
    tag: 'attributed',
    rationale: 'To look again.',
  })

  const merging = { speakerId: gone, version: 1, into: keeper }
  expect(await refusalCode(mergeSpeakers, checker, merging)).toBe('forbidden')
  expect(await refusalCode(mergeSpeakers, editor, { ...merging, into: gone })).toBe('same-speaker')
  const merged = await must(mergeSpeakers, editor, merging)
  expect(merged.aliases).toContain('Peter Wendell')
  expect(merged.statements).toBe(2)
  expect((await mustAsk(getSpeaker, checker, { speakerId: gone })).mergedInto).toBe(keeper)
  const moved = await mustAsk(getStatement, checker, { statementId: second.statement.id })
  expect(moved.speaker).toEqual({ id: keeper, name: 'Piotr Wendell' })

  const after = await mustAsk(getClaim, checker, { claimId: claim.id })
  expect(after.decisions.find(({ id }) => id === back.id)?.state).toBe('void')
  expect(after.evidence[0]?.fromSpeaker).toBe(true)
  expect(after.flagReasons.map(({ reason }) => reason)).toEqual(['speakers-merged'])
  const untouched = await mustAsk(getClaim, checker, { claimId: second.claim.id })
  expect(untouched.flags).toEqual([])

  // The flag stays for as long as what the tag needs is not there.
  const review = { claimId: claim.id, note: 'Looked at again.' }
  expect(await refusalCode(resolveFlags, cast.secondEditor, { ...review, version: after.version })).toBe(
    'unmet',
  )
  await addLink(checker, claim.id, { from: 'Harbour Office', url: 'https://harbour.example/yard' })
  const now = await mustAsk(getClaim, checker, { claimId: claim.id })
  const reviewed = await must(resolveFlags, cast.secondEditor, { ...review, version: now.version })
  expect(reviewed.flags).toEqual([])
  expect(await refusalCode(resolveFlags, cast.secondEditor, { ...review, version: reviewed.version })).toBe(
    'already',
  )
  expect(await refusalCode(mergeSpeakers, editor, { ...merging, version: 2 })).toBe('missing')
})

test('whoever bears the name is found, however many go by it', async () => {
  const checker = cast.as('checker')
  const others = ['Jo Marsh', 'Lee Marsh', 'Kim Marsh']
  for (const name of others) await must(addSpeaker, checker, { name, aliases: ['Tomas Reed'] })
  const bearer = await must(addSpeaker, checker, { name: 'Tomas Reed', another: true })
  const { statement } = await claimOnRecord(checker, '“The boat is late,” said Tomas Reed.\n')
  expect(statement.speaker?.id).toBe(bearer.id)
})
