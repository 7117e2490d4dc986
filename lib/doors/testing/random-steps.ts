// What people might do next, at random: each step is an operation on whatever is there, and may be refused.
import { onDesk } from '#lib/db/client'
import type { Tx } from '#lib/db/client'
import type { Cast } from '#lib/db/testing/cast'
import { execute } from '#lib/kernel/execute'
import { addEvidence } from '#lib/operations/claim/add-evidence'
import { editClaim } from '#lib/operations/claim/edit-claim'
import { opposeClaims } from '#lib/operations/claim/oppose-claims'
import { resolveFlags } from '#lib/operations/claim/resolve-flags'
import { makeCollection } from '#lib/operations/collection/make-collection'
import { setCollectionItems } from '#lib/operations/collection/set-collection-items'
import { approveDecision } from '#lib/operations/decision/approve-decision'
import { propose } from '#lib/operations/decision/propose'
import { refuseDecision } from '#lib/operations/decision/refuse-decision'
import { resubmitDecision } from '#lib/operations/decision/resubmit-decision'
import { sendBackDecision } from '#lib/operations/decision/send-back-decision'
import { withdrawDecision } from '#lib/operations/decision/withdraw-decision'
import { answerEvidence } from '#lib/operations/evidence/answer-evidence'
import { withdrawEvidence } from '#lib/operations/evidence/withdraw-evidence'
import { mendSource } from '#lib/operations/source/mend-source'
import { setSentenceAside } from '#lib/operations/source/set-sentence-aside'
import { takeBackAside } from '#lib/operations/source/take-back-aside'
import { withdrawSource } from '#lib/operations/source/withdraw-source'
import { editSpeaker } from '#lib/operations/speaker/edit-speaker'
import { mergeSpeakers } from '#lib/operations/speaker/merge-speakers'
import { confirmStatement } from '#lib/operations/statement/confirm-statement'
import { correctStatement } from '#lib/operations/statement/correct-statement'
import { rejectStatement } from '#lib/operations/statement/reject-statement'
import { reopenStatement } from '#lib/operations/statement/reopen-statement'
import type { Actor } from '#lib/record/actor'
import type { Answer } from '#lib/record/refusal'
import { claimOnRecord } from './scene.ts'

export type Scene = { deskId: string; sourceId: string; snapshotId: string; claimId: string; number: number }

/** A report with a first claim on record, for the steps to go on from. */
export async function beginScene(cast: Cast, number: number): Promise<Scene> {
  const { source, claim } = await claimOnRecord(
    cast.as('checker'),
    `Report ${number}.\n\n“Shut at noon,” said Ada Holm.\n\n“They stood open,” said Piotr Wendell.\n\n“Shut,” said Ada Holm.\n`,
  )
  return {
    deskId: cast.desk.id,
    sourceId: source.id,
    snapshotId: source.snapshot.id,
    claimId: claim.id,
    number,
  }
}

type Done = Promise<Answer<unknown> | undefined>
type Step = (by: Actor, scene: Scene, pick: number) => Done

/** One of what is there, looked up for a step and given to it; nothing is done where there is none. */
function onOne<T>(
  find: (tx: Tx, scene: Scene) => Promise<T[]>,
  act: (by: Actor, one: T, scene: Scene) => Done,
): Step {
  return async (by, scene, pick) => {
    const all = await onDesk(scene.deskId, (tx) => find(tx, scene))
    const one = all[pick % Math.max(all.length, 1)]
    return one === undefined ? undefined : act(by, one, scene)
  }
}

const statements = (tx: Tx, { sourceId }: Scene) =>
  tx.statement.findMany({ where: { sourceId }, orderBy: { id: 'asc' } })
const claims = (tx: Tx, { sourceId }: Scene) =>
  tx.claim.findMany({
    where: { appearances: { some: { statement: { sourceId } } } },
    orderBy: { number: 'asc' },
  })
const evidence = (tx: Tx, { claimId }: Scene) =>
  tx.evidence.findMany({ where: { claimId }, orderBy: { id: 'asc' } })
const decisions = (tx: Tx, { claimId }: Scene) =>
  tx.decision.findMany({ where: { claimId }, orderBy: { id: 'desc' } })
const speakers = (tx: Tx) => tx.speaker.findMany({ where: { mergedInto: null }, orderBy: { id: 'asc' } })
const standing = (tx: Tx, scene: Scene) =>
  tx.evidence.findMany({ where: { claimId: scene.claimId, state: 'on-record' } })

const at = ({ id, version }: { id: string; version: number }) => ({ decisionId: id, version })
const link = (side: 'supports' | 'refutes') => ({
  kind: 'link' as const,
  side,
  url: `https://${side}.example/`,
  from: 'Harbour Office',
})

async function proposeTag(by: Actor, scene: Scene, tag: 'contested' | 'verified') {
  const pieces = await onDesk(scene.deskId, (tx) => standing(tx, scene))
  const evidenceIds = pieces.map(({ id }) => id)
  return execute(propose, by, { claimId: scene.claimId, tag, rationale: 'The log.', evidenceIds })
}

export const steps = {
  confirm: onOne(statements, (by, { id, version }) =>
    execute(confirmStatement, by, { statementId: id, version }),
  ),
  join: onOne(statements, (by, { id, version }, { claimId }) =>
    execute(confirmStatement, by, { statementId: id, version, claimId }),
  ),
  reject: onOne(statements, (by, { id, version }) =>
    execute(rejectStatement, by, { statementId: id, version, reason: 'no-statement' }),
  ),
  reopen: onOne(statements, (by, { id, version }) =>
    execute(reopenStatement, by, { statementId: id, version }),
  ),
  correct: onOne(statements, (by, { id, version }) =>
    execute(correctStatement, by, { statementId: id, version, role: `keeper ${version}` }),
  ),
  edit: onOne(claims, (by, { id, version }) =>
    execute(editClaim, by, { claimId: id, version, text: `Edited ${version}.` }),
  ),
  oppose: onOne(claims, (by, { id }, { claimId }) => execute(opposeClaims, by, { id: claimId, claimId: id })),
  review: onOne(claims, (by, { id, version }) =>
    execute(resolveFlags, by, { claimId: id, version, note: 'Read again.' }),
  ),
  support: (by, { claimId }) => execute(addEvidence, by, { claimId, evidence: link('supports') }),
  refute: (by, { claimId }) => execute(addEvidence, by, { claimId, evidence: link('refutes') }),
  answer: onOne(evidence, (by, { id, version }) =>
    execute(answerEvidence, by, { evidenceId: id, version, note: 'Another gate.' }),
  ),
  withdrawEvidence: onOne(evidence, (by, { id, version }) =>
    execute(withdrawEvidence, by, { evidenceId: id, version, reason: 'Superseded.' }),
  ),
  verify: (by, scene) => proposeTag(by, scene, 'verified'),
  contest: (by, scene) => proposeTag(by, scene, 'contested'),
  approve: onOne(decisions, (by, decision) => execute(approveDecision, by, at(decision))),
  refuse: onOne(decisions, (by, decision) => execute(refuseDecision, by, { ...at(decision), note: 'No.' })),
  sendBack: onOne(decisions, (by, decision) =>
    execute(sendBackDecision, by, { ...at(decision), note: 'Mend.' }),
  ),
  resubmit: onOne(decisions, (by, decision) =>
    execute(resubmitDecision, by, { ...at(decision), rationale: 'The log, row 4.', evidenceIds: [] }),
  ),
  withdrawDecision: onOne(decisions, (by, decision) => execute(withdrawDecision, by, at(decision))),
  rename: onOne(speakers, (by, { id, version }) =>
    execute(editSpeaker, by, { speakerId: id, version, name: `Ada Holm ${version}` }),
  ),
  merge: onOne(speakers, async (by, { id, version }, { deskId }) => {
    const into = (await onDesk(deskId, speakers)).find((other) => other.id !== id)
    return into && execute(mergeSpeakers, by, { speakerId: id, version, into: into.id })
  }),
  mend: (by, { sourceId, number }) =>
    execute(mendSource, by, { sourceId, version: 1, title: `Report ${number}, mended` }),
  withdrawSource: (by, { sourceId }) =>
    execute(withdrawSource, by, { sourceId, version: 2, reason: 'A wrong copy.' }),
  setAside: (by, { snapshotId }) =>
    execute(setSentenceAside, by, { snapshotId, span: [0, 9], reason: 'A heading.' }),
  takeBack: onOne(
    (tx, { sourceId }) => tx.aside.findMany({ where: { sourceId } }),
    (by, { id }) => execute(takeBackAside, by, { asideId: id }),
  ),
  collect: (by, { number, claimId }) =>
    execute(makeCollection, by, { name: `Collection ${number}`, claimIds: [claimId] }),
  empty: onOne(
    (tx) => tx.collection.findMany({ orderBy: { id: 'desc' } }),
    (by, { id, version }) =>
      execute(setCollectionItems, by, { collectionId: id, version, claimIds: [], sourceIds: [] }),
  ),
} satisfies Record<string, Step>
