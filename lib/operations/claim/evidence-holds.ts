// What a piece of evidence holds: its address, the words of a source, a statement on record, or a file; and its origin.
import { originOfSnapshot } from '#lib/db/claims'
import type { Tx } from '#lib/db/client'
import { newId } from '#lib/db/id'
import { fromSpans } from '#lib/db/spans'
import type { EvidenceInput } from '#lib/record/evidence'
import { originOfAddress } from '#lib/record/origin'
import { refuse } from '#lib/record/refusal'
import { wordsAt } from '#lib/record/statement'
import { isToCome } from '#lib/record/when'
import type { KeptFile } from '../evidence/kept-file.ts'
import { checkSource, snapshotText } from '../statement/snapshot-text.ts'
import { refuseCircle, refuseOwnOrCircular, refuseOwnPage } from './not-itself.ts'

type Of<K extends EvidenceInput['kind']> = Extract<EvidenceInput, { kind: K }>
type On = { claim: { id: string; deskId: string }; file: KeptFile | null; by: string; at: Date }

/** The columns of its kind. Refuses what leads back to the claim itself. */
export async function whatItHolds(tx: Tx, evidence: EvidenceInput, on: On) {
  switch (evidence.kind) {
    case 'link':
      if (evidence.publishedAt && isToCome(evidence.publishedAt, on.at))
        refuse({ kind: 'rule', code: 'not-yet' })
      await refuseOwnPage(tx, on.claim, evidence.url)
      return ofLink(evidence)
    case 'excerpt':
      return ofExcerpt(tx, evidence, on.claim)
    case 'statement':
      return ofStatement(tx, evidence, on.claim)
    case 'file':
      return ofFile(tx, on)
  }
}

function ofLink({ url, publisher, publishedAt }: Of<'link'>) {
  return {
    ...{ url, origin: originOfAddress(url), publisher: publisher ?? null },
    publishedAt: publishedAt ? new Date(publishedAt) : null,
  }
}

async function ofExcerpt(tx: Tx, { snapshotId, spans, side }: Of<'excerpt'>, claim: On['claim']) {
  const { text } = await snapshotText(tx, snapshotId)
  wordsAt(text, { content: spans, cue: null, mention: null })
  await refuseOwnOrCircular(tx, claim, { snapshotId, spans: fromSpans(spans) }, side)
  return { snapshotId, spans: fromSpans(spans), origin: await originOfSnapshot(tx, snapshotId) }
}

async function ofStatement(tx: Tx, { statementId, side }: Of<'statement'>, claim: On['claim']) {
  const statement = await tx.statement.findUnique({
    where: { id: statementId },
    include: { appearance: { select: { claimId: true } } },
  })
  if (!statement) refuse({ kind: 'missing', code: 'missing', what: 'statement' })
  await checkSource(tx, statement.sourceId)
  if (statement.state !== 'confirmed') refuse({ kind: 'conflict', code: 'state', state: statement.state })
  if (statement.appearance?.claimId === claim.id) refuse({ kind: 'rule', code: 'same-claim' })
  if (side === 'supports' && statement.appearance) await refuseCircle(tx, claim, statement.appearance.claimId)
  const { speakerId, snapshotId } = statement
  return {
    ...{ statementId, origin: await originOfSnapshot(tx, snapshotId) },
    ...(speakerId && { fromSpeakerId: speakerId }),
  }
}

/** The same bytes are the same evidence, however often they come. */
async function ofFile(tx: Tx, { claim, file, by, at }: On) {
  if (!file) throw new Error('a file was not read before it was put on record')
  const { id } = await tx.evidenceFile.create({
    data: { id: newId(), deskId: claim.deskId, ...file, addedBy: by, createdAt: at },
    select: { id: true },
  })
  return { fileId: id, origin: `file:${file.sha256}` }
}
