// Evidence: locked for a change, and shown.
import type { EvidenceView, Fallen } from '#lib/record/evidence'
import { isOwnWord } from '#lib/record/own-word'
import type { ClaimNames } from '#lib/record/own-word'
import type { Evidence, Prisma } from './generated/client.ts'
import type { Tx } from './client.ts'
import { claimsInWords } from './excerpts.ts'
import type { Persons } from './persons.ts'
import { toSpans } from './spans.ts'

/** The evidence, its claim locked before it: changes of one claim's ground wait for each other. */
export async function lockEvidence(tx: Tx, id: string): Promise<Evidence | null> {
  await tx.$queryRaw`SELECT 1 FROM claim WHERE id = (SELECT claim_id FROM evidence WHERE id = ${id}::uuid) FOR UPDATE`
  return tx.evidence.findFirst({ where: { id, claim: { state: 'on-record' } } })
}

/** What evidence is shown with: of a file all but its bytes. */
export const evidenceIncluding = {
  file: { select: { name: true, mediaType: true, size: true, sha256: true } },
} as const satisfies Prisma.EvidenceInclude

type Row = Prisma.EvidenceGetPayload<{ include: typeof evidenceIncluding }>

export function evidenceView(
  row: Row,
  persons: Persons,
  claimSpeakers: ClaimNames,
  held: { words: string; sourceId: string; speakerId: string | null; fallen: Fallen | null } | null,
): EvidenceView {
  return {
    id: row.id,
    version: row.version,
    claimId: row.claimId,
    kind: row.kind as EvidenceView['kind'],
    side: row.side as EvidenceView['side'],
    from: row.from,
    fromSpeakerId: row.fromSpeakerId,
    fromSpeaker: isOwnWord(claimSpeakers, row, held?.speakerId),
    method: row.method,
    note: row.note,
    url: row.url,
    title: row.title,
    publisher: row.publisher,
    publishedAt: row.publishedAt?.toISOString() ?? null,
    statementId: row.statementId,
    snapshotId: row.snapshotId,
    spans: toSpans(row.spans),
    words: held?.words ?? null,
    sourceId: held?.sourceId ?? null,
    file: row.file,
    origin: row.origin,
    state: row.state as EvidenceView['state'],
    fallen: held?.fallen ?? null,
    withdrawnReason: row.withdrawnReason,
    answer: row.answer,
    answeredBy: row.answeredBy ? persons(row.answeredBy) : null,
    addedBy: persons(row.addedBy),
    createdAt: row.createdAt.toISOString(),
  }
}

/** True where `claimId` rests on a statement of `otherId` as support, itself or by way of claims that it rests on. */
export async function claimRestsOn(tx: Tx, claimId: string, otherId: string): Promise<boolean> {
  const resting = new Set([claimId])
  let last = [claimId]
  while (last.length > 0 && !resting.has(otherId)) {
    last = (await claimsUnder(tx, last)).filter((id) => !resting.has(id))
    for (const id of last) resting.add(id)
  }
  return resting.has(otherId)
}

/** The claims whose statements support one of these: as they are, or as an excerpt of their words. */
async function claimsUnder(tx: Tx, claimIds: readonly string[]): Promise<string[]> {
  const support = await tx.evidence.findMany({
    where: { claimId: { in: [...claimIds] }, state: 'on-record', side: 'supports' },
    select: { statementId: true, snapshotId: true, spans: true },
  })
  const appearances = await tx.appearance.findMany({
    where: { statementId: { in: support.flatMap(({ statementId }) => statementId ?? []) } },
    select: { claimId: true },
  })
  const excerpts = support.flatMap(({ snapshotId, spans }) => (snapshotId ? [{ snapshotId, spans }] : []))
  return [...new Set([...appearances.map(({ claimId }) => claimId), ...(await claimsInWords(tx, excerpts))])]
}
