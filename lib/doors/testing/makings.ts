// How the things are made that operations and queries are tried on: by the operations that people use.
import { createHash } from 'node:crypto'
import { onDesk } from '#lib/db/client'
import { newId } from '#lib/db/id'
import { addEvidence } from '#lib/operations/claim/add-evidence'
import { execute } from '#lib/kernel/execute'
import { opposeClaims } from '#lib/operations/claim/oppose-claims'
import { propose } from '#lib/operations/decision/propose'
import { sendBackDecision } from '#lib/operations/decision/send-back-decision'
import { makeCollection } from '#lib/operations/collection/make-collection'
import { saveHandbook } from '#lib/operations/handbook/save-handbook'
import { addMember } from '#lib/operations/member/add-member'
import { setSentenceAside } from '#lib/operations/source/set-sentence-aside'
import { addSpeaker } from '#lib/operations/speaker/add-speaker'
import { addStatementLink } from '#lib/operations/statement/add-link'
import { confirmStatement } from '#lib/operations/statement/confirm-statement'
import { rejectStatement } from '#lib/operations/statement/reject-statement'
import { makeToken } from '#lib/operations/token/make-token'
import { getClaim } from '#lib/queries/claim/get-claim'
import { getHandbook } from '#lib/queries/handbook/get-handbook'
import type { Actor } from '#lib/record/actor'
import type { DecisionView } from '#lib/record/decision'
import { addLink, claimOnRecord, must, mustAsk, proposalOnRecord, sourceOnRecord } from './scene.ts'
import type { Fitting, Make } from './fitting.ts'

export const found: Make = async ({ proposer, text }) => {
  const { source, statements } = await sourceOnRecord(proposer, text)
  const statement = statements[0]
  if (!statement) throw new Error('nothing was found in the text of a fitting')
  return {
    ids: { source: source.id, snapshot: source.snapshot.id, statement: statement.id },
    version: statement.version,
    doer: proposer,
  }
}
export const source: Make = async (making) => ({ ...(await found(making)), version: 1 })

export const confirmed: Make = async ({ proposer, text }) => {
  const { source: on, statement, claim } = await claimOnRecord(proposer, text)
  const speaker = statement.speaker?.id
  if (!speaker) throw new Error('a confirmed statement has no speaker')
  return {
    ids: { source: on.id, snapshot: on.snapshot.id, statement: statement.id, claim: claim.id, speaker },
    version: statement.version,
    doer: proposer,
  }
}
export const claim: Make = async (making) => ({ ...(await confirmed(making)), version: 1 })
export const twoClaims: Make = async (making) => {
  const [one, other] = [await claim(making), await claim({ ...making, text: `${making.text} Beside it.` })]
  const otherClaim = other.ids.claim
  return { ...one, ids: { ...one.ids, ...(otherClaim && { otherClaim }) } }
}
export const opposed: Make = async (making) => {
  const on = await twoClaims(making)
  await must(opposeClaims, making.proposer, { id: on.ids.claim ?? '', claimId: on.ids.otherClaim ?? '' })
  return on
}
export const evidence =
  (side: 'supports' | 'refutes' | 'context'): Make =>
  async (making) => {
    const on = await claim(making)
    const { id, version } = await addLink(making.proposer, on.ids.claim ?? '', { side })
    return { ...on, ids: { ...on.ids, evidence: id }, version }
  }

const onDecision = (decision: DecisionView, doer: Actor): Fitting => ({
  ids: { decision: decision.id, claim: decision.claimId },
  version: decision.version,
  doer,
})
export const decided: Make = async ({ cast, proposer, text }) =>
  onDecision((await proposalOnRecord(proposer, text)).decision, cast.as('editor'))
export const takenBack: Make = async ({ proposer, text }) =>
  onDecision((await proposalOnRecord(proposer, text)).decision, proposer)
export const sentBack: Make = async ({ cast, proposer, text }) => {
  const on = await opposed({ cast, proposer, text })
  const { id, version } = await must(propose, proposer, {
    claimId: on.ids.claim ?? '',
    tag: 'contested',
    rationale: 'The other says the gates stood open.',
  })
  const back = await must(sendBackDecision, cast.as('editor'), {
    decisionId: id,
    version,
    note: 'Which hours?',
  })
  return onDecision(back, proposer)
}

export const desk: Make = async ({ proposer }) => ({ ids: {}, doer: proposer })
export const adminsDesk: Make = async ({ cast }) => ({ ids: {}, doer: cast.as('admin') })

let made = 0
/** A word of the example that must be new each time: a name, an address. */
export const anew =
  (word: string): Make =>
  async ({ cast }) => ({
    ids: {},
    words: { [word]: word.replace(/^\w+/, `$&${++made}`) },
    doer: cast.as('admin'),
  })

export const twoStatements: Make = async ({ proposer, text }) => {
  const { claim: on, statement, statements } = await claimOnRecord(proposer, text)
  const second = statements[1]
  if (!second) throw new Error('the text of a fitting has no second statement')
  await must(confirmStatement, proposer, { statementId: second.id, version: second.version, claimId: on.id })
  return {
    ids: { claim: on.id, statement: statement.id },
    version: (await mustAsk(getClaim, proposer, { claimId: on.id })).version,
    doer: proposer,
  }
}
/** The desk's handbook, whatever its version is by now. */
export const handbook: Make = async ({ cast, proposer }) => {
  const first = { note: 'First version.', guidance: 'A log beats a memory of it.' }
  // Of several at the same time one writes it; the others find it written.
  await execute(saveHandbook, cast.as('editor'), first)
  const { version } = await mustAsk(getHandbook, proposer, {})
  return { ids: {}, version, doer: proposer }
}
export const flagged: Make = async ({ proposer, text }) => {
  const { claim: on, statements } = await claimOnRecord(proposer, text)
  const second = statements[1]
  if (!second) throw new Error('the text of a fitting has no second statement')
  const { id: statementId, version } = second
  const joined = await must(confirmStatement, proposer, { statementId, version, claimId: on.id })
  const { version: next } = joined.statement
  await must(rejectStatement, proposer, { statementId, version: next, reason: 'Another hour altogether.' })
  return {
    ids: { claim: on.id },
    version: (await mustAsk(getClaim, proposer, { claimId: on.id })).version,
    doer: proposer,
  }
}
export const twoSpeakers: Make = async ({ proposer }) => {
  // Taken once: others are made at the same time.
  const number = ++made
  const [one, other] = [
    await must(addSpeaker, proposer, { name: `Ada Holm ${number}` }),
    await must(addSpeaker, proposer, { name: `A. Holm ${number}` }),
  ]
  return { ids: { speaker: one.id, otherSpeaker: other.id }, version: one.version, doer: proposer }
}
export const linked: Make = async (making) => {
  const on = await confirmed(making)
  const { id, version } = await must(addStatementLink, making.proposer, {
    statementId: on.ids.statement ?? '',
    link: { kind: 'recording', url: 'https://council.example/minutes' },
  })
  return { ...on, ids: { ...on.ids, link: id }, version }
}
export const filed: Make = async (making) => {
  const on = await claim(making)
  const { id, version } = await must(addEvidence, making.proposer, {
    claimId: on.ids.claim ?? '',
    evidence: {
      ...{ kind: 'file', side: 'supports', from: 'Harbour Office', method: 'document' },
      file: { name: 'log.txt', bytes: Buffer.from(`11:58 shut. ${making.text}`) },
    },
  })
  return { ...on, ids: { ...on.ids, evidence: id }, version }
}
export const setAside: Make = async (making) => {
  const on = await found(making)
  const span: [number, number] = [0, 9]
  const aside = await must(setSentenceAside, making.proposer, {
    snapshotId: on.ids.snapshot ?? '',
    span,
    reason: 'Nobody says it.',
  })
  return { ...on, ids: { ...on.ids, aside: aside.id } }
}
export const colleague: Make = async ({ cast }) => {
  const admin = cast.as('admin')
  const { member } = await must(addMember, admin, {
    email: `colleague.${++made}@desk.example`,
    role: 'checker',
  })
  return { ids: { member: member.id }, version: member.version, doer: admin }
}
export const token: Make = async ({ cast }) => {
  const admin = cast.as('admin')
  const { made: view } = await must(makeToken, admin, { name: 'Wire import', scopes: ['read'] })
  return { ids: { token: view.id }, doer: admin }
}
export const collection: Make = async (making) => {
  const on = await claim(making)
  const kept = await must(makeCollection, making.proposer, {
    name: `The night ferry ${++made}`,
    claimIds: [on.ids.claim ?? ''],
  })
  return { ...on, ids: { ...on.ids, collection: kept.id }, version: kept.version }
}

/** The text that the example of the job's operation has read. */
const read = '“The gates were shut at noon,” said Ada Holm.'

export const job: Make = async (making) => {
  const on = await found(making)
  const id = newId()
  const { deskId } = making.proposer
  await onDesk(deskId, (tx) =>
    tx.job.create({
      data: {
        id,
        deskId,
        kind: 'read-source',
        subjectId: on.ids.source ?? null,
        startedBy: making.proposer.id,
      },
    }),
  )
  return { ...on, ids: { ...on.ids, job: id }, words: { [read]: making.text } }
}
export const readByOlder: Make = async (making) => {
  const on = await found(making)
  await onDesk(making.proposer.deskId, (tx) =>
    tx.source.update({ where: { id: on.ids.source ?? '' }, data: { readBy: 'older' } }),
  )
  return on
}
export const offered: Make = async (making) => {
  const on = await found(making)
  const { deskId } = making.proposer
  await onDesk(deskId, (tx) =>
    tx.readingOffer.create({
      data: {
        ...{ id: newId(), deskId, statementId: on.ids.statement ?? '', engine: 'newer', kind: 'direct' },
        ...{ content: [0, 9], quote: making.text.slice(0, 9), createdAt: new Date() },
      },
    }),
  )
  return on
}
export const exported: Make = async (making) => {
  const on = await claim(making)
  const [id, file] = [newId(), Buffer.from('# A summary\n')]
  const sha256 = createHash('sha256').update(file).digest('hex')
  const { deskId, id: madeBy } = making.proposer
  await onDesk(deskId, (tx) =>
    tx.export.create({
      data: {
        ...{
          id,
          deskId,
          file,
          sha256,
          madeBy,
          title: 'A summary',
          format: 'markdown',
          fileName: 'summary.md',
        },
        ...{
          mediaType: 'text/markdown; charset=utf-8',
          madeAt: new Date(),
          claimIds: [on.ids.claim ?? ''],
        },
      },
    }),
  )
  return { ...on, ids: { ...on.ids, export: id } }
}
