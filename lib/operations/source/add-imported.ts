// Puts one source of an import on record: its row, its snapshot, its statements.
import { sha256 } from '#lib/db/canonical-json'
import type { Tx } from '#lib/db/client'
import { newId } from '#lib/db/id'
import { fromSpan, fromSpans } from '#lib/db/spans'
import { engineVersion } from '#lib/extract/engine'
import { wordsAt } from '#lib/record/statement'
import type { Prepared } from './prepare-imported.ts'
import { startReading, titleOf } from './reading.ts'
import { recordAllFound } from './record-found.ts'

export async function addImported(
  tx: Tx,
  desk: { id: string },
  identity: string,
  { kept, details, given, found }: Prepared,
  by: { id: string; at: Date },
) {
  const deskId = desk.id
  const source = await tx.source.create({
    data: {
      ...{ id: newId(), deskId, identity },
      title: details.title ?? titleOf(kept.canonical),
      publisher: details.publisher ?? null,
      byline: details.byline ?? null,
      url: details.url ?? null,
      publishedAt: details.publishedAt ? new Date(details.publishedAt) : null,
      language: details.language ?? null,
      takenFrom: details.takenFrom ?? null,
      readBy: found && engineVersion,
      broughtInBy: by.id,
      createdAt: by.at,
    },
  })
  const snapshot = await tx.snapshot.create({
    data: {
      ...{ id: newId(), deskId, sourceId: source.id, number: 1 },
      original: kept.bytes,
      mediaType: 'text/plain',
      method: 'import',
      text: kept.canonical,
      length: kept.canonical.length,
      sha256: kept.sha256,
      originalSha256: sha256(kept.bytes),
      capturedAt: by.at,
      capturedBy: by.id,
    },
  })
  if (found) await recordAllFound(tx, snapshot, found, by.at)
  const rows = (given ?? []).map((statement) => ({
    ...{ id: newId(), deskId, sourceId: source.id, snapshotId: snapshot.id, snapshotLength: snapshot.length },
    kind: statement.kind,
    content: fromSpans(statement.content),
    cue: fromSpan(statement.cue),
    mention: fromSpan(statement.mention),
    quote: wordsAt(kept.canonical, {
      ...statement,
      cue: statement.cue ?? null,
      mention: statement.mention ?? null,
    }),
    speakerName: statement.speaker?.name ?? null,
    role: statement.role ?? null,
    confidence: statement.confidence,
    rule: statement.rule,
    foundBy: by.id,
    createdAt: by.at,
  }))
  await tx.statement.createMany({ data: rows })
  if (!given && !found)
    await startReading(tx, { deskId, sourceId: source.id, snapshotId: snapshot.id, by: by.id })
  return {
    source,
    snapshot,
    statements: given ? rows.map(({ id, quote }) => ({ id, quote })) : (found ?? []),
  }
}
