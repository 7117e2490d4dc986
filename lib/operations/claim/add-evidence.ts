// Evidence is laid beside a claim, with its side and who it comes from. What refutes a verified claim flags it.
import { z } from 'zod'
import { lockClaim, showClaim } from '#lib/db/claims'
import { flagClaim } from '#lib/db/flags'
import { newId } from '#lib/db/id'
import { operation } from '#lib/kernel/operation'
import { EvidenceInput, EvidenceView } from '#lib/record/evidence'
import { Id } from '#lib/record/fields'
import { can } from '#lib/record/permissions'
import { refuse } from '#lib/record/refusal'
import { keptFile } from '../evidence/kept-file.ts'
import { whatItHolds } from './evidence-holds.ts'

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
  prepare: async ({ evidence }) => (evidence.kind === 'file' ? await keptFile(evidence.file) : null),
  subject: (tx, input) => lockClaim(tx, input.claimId),
  may: can.addEvidence,
  async run({ tx, actor, now, prepared: file }, claim, { evidence }) {
    const { kind, side, from, fromSpeakerId, method, note } = evidence
    if (fromSpeakerId && !(await tx.speaker.findUnique({ where: { id: fromSpeakerId } }))) {
      refuse({ kind: 'missing', code: 'missing', what: 'speaker' })
    }
    const held = await whatItHolds(tx, evidence, { claim, file, by: actor.id, at: now })
    const { id } = await tx.evidence.create({
      data: {
        id: newId(),
        deskId: claim.deskId,
        claimId: claim.id,
        ...{ kind, side, from },
        method: method ?? null,
        note: note ?? null,
        title: evidence.title ?? null,
        ...held,
        ...(fromSpeakerId && { fromSpeakerId }),
        addedBy: actor.id,
        createdAt: now,
      },
    })
    await tx.claim.update({ where: { id: claim.id }, data: { version: { increment: 1 } } })
    if (side === 'refutes' && claim.tag === 'verified') {
      const after = evidence.title ?? (evidence.kind === 'link' ? evidence.url : from)
      const changes = [{ what: 'evidence' as const, before: null, after }]
      await flagClaim(tx, claim, { reason: 'refuting-added', subjectId: id, changes }, now)
    }
    const shown = (await showClaim(tx, claim.id)).evidence.find((row) => row.id === id)
    if (!shown) throw new Error('evidence that was just added is not there')
    return {
      value: shown,
      event: {
        subject: `claim:${claim.id}`,
        detail: { evidence: id, kind, side, ...(file && { file: { sha256: file.sha256, size: file.size } }) },
      },
    }
  },
})
