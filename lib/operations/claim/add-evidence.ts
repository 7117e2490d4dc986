// Evidence is laid beside a claim, with its side and who it comes from. What refutes a verified claim flags it.
import { z } from 'zod'
import { lockClaim, originOfSnapshot, showClaim } from '#lib/db/claims'
import type { Tx } from '#lib/db/client'
import { flagClaim } from '#lib/db/flags'
import { newId } from '#lib/db/id'
import { fromSpans } from '#lib/db/spans'
import { operation } from '#lib/kernel/operation'
import { EvidenceInput, EvidenceView } from '#lib/record/evidence'
import { Id } from '#lib/record/fields'
import { originOfAddress } from '#lib/record/origin'
import { can } from '#lib/record/permissions'
import { refuse } from '#lib/record/refusal'
import { wordsAt } from '#lib/record/statement'
import { checkSource, snapshotText } from '../statement/snapshot-text.ts'

export const addEvidence = operation({
  name: 'evidence.add',
  input: z.strictObject({ claimId: Id, evidence: EvidenceInput }),
  output: EvidenceView,
  example: {
    claimId: '019ab000-0000-7000-8000-000000000004',
    evidence: {
      kind: 'link' as const,
      side: 'supports' as const,
      from: 'Tarn Haven Harbour Office',
      url: 'https://harbour.example/gate-times',
      title: 'Gate times',
    },
  },
  subject: (tx, input) => lockClaim(tx, input.claimId),
  may: can.addEvidence,
  async run({ tx, actor, now }, claim, { evidence }) {
    const { kind, side, from, fromSpeakerId, method, note } = evidence
    if (fromSpeakerId && !(await tx.speaker.findUnique({ where: { id: fromSpeakerId } }))) {
      refuse({ kind: 'missing', code: 'missing', what: 'speaker' })
    }
    const held = await whatItHolds(tx, claim.id, evidence)
    const { id } = await tx.evidence.create({
      data: {
        id: newId(),
        deskId: claim.deskId,
        claimId: claim.id,
        ...{ kind, side, from },
        fromSpeakerId: fromSpeakerId ?? held.speakerId ?? null,
        method: method ?? null,
        note: note ?? null,
        title: evidence.title ?? null,
        ...held.columns,
        addedBy: actor.id,
        createdAt: now,
      },
    })
    await tx.claim.update({ where: { id: claim.id }, data: { version: { increment: 1 } } })
    if (side === 'refutes' && claim.tag === 'verified') {
      const after = evidence.title ?? held.columns.url ?? from
      const changes = [{ what: 'evidence' as const, before: null, after }]
      await flagClaim(tx, claim, { reason: 'refuting-added', subjectId: id, changes }, now)
    }
    const shown = (await showClaim(tx, claim.id)).evidence.find((row) => row.id === id)
    if (!shown) throw new Error('evidence that was just added is not there')
    return { value: shown, event: { subject: `claim:${claim.id}`, detail: { evidence: id, kind, side } } }
  },
})

type Held = {
  columns: {
    origin: string
    url?: string
    publisher?: string | null
    publishedAt?: Date | null
    snapshotId?: string
    spans?: number[]
    statementId?: string
  }
  speakerId?: string | null
}

async function whatItHolds(tx: Tx, claimId: string, evidence: EvidenceInput): Promise<Held> {
  if (evidence.kind === 'link') {
    const { url, publisher, publishedAt } = evidence
    const origin = originOfAddress(url)
    return {
      columns: {
        url,
        origin,
        publisher: publisher ?? null,
        publishedAt: publishedAt ? new Date(publishedAt) : null,
      },
    }
  }
  if (evidence.kind === 'excerpt') {
    const { text } = await snapshotText(tx, evidence.snapshotId)
    wordsAt(text, { content: evidence.spans, cue: null, mention: null })
    const origin = await originOfSnapshot(tx, evidence.snapshotId)
    return { columns: { snapshotId: evidence.snapshotId, spans: fromSpans(evidence.spans), origin } }
  }
  const statement = await tx.statement.findUnique({
    where: { id: evidence.statementId },
    include: { appearance: { select: { claimId: true } } },
  })
  if (!statement) refuse({ kind: 'missing', code: 'missing', what: 'statement' })
  await checkSource(tx, statement.sourceId)
  if (statement.state !== 'confirmed') refuse({ kind: 'conflict', code: 'state', state: statement.state })
  if (statement.appearance?.claimId === claimId) refuse({ kind: 'rule', code: 'same-claim' })
  return {
    columns: { statementId: statement.id, origin: await originOfSnapshot(tx, statement.snapshotId) },
    speakerId: statement.speakerId,
  }
}
