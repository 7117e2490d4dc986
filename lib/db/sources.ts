// Sources and snapshots: locked, shown, and digested for the history.
import type { SourceView } from '#lib/record/source'
import { canonicalJson, sha256 } from './canonical-json.ts'
import { rows } from './client.ts'
import type { Tx } from './client.ts'
import { columnsOf } from './columns.ts'
import { Prisma } from './generated/client.ts'
import type { Job, Source } from './generated/client.ts'
import { personsOf } from './persons.ts'

/** What makes two captures one source: the text, the publisher and the address. */
export function sourceIdentity(textSha256: string, publisher: string | null, url: string | null): string {
  return sha256(canonicalJson([textSha256, publisher?.toLowerCase() ?? null, url]))
}

/** The source, locked until the transaction ends; null where the desk has none such. */
export async function lockSource(tx: Tx, id: string): Promise<Source | null> {
  await tx.$queryRaw`SELECT 1 FROM source WHERE id = ${id}::uuid FOR UPDATE`
  return tx.source.findUnique({ where: { id } })
}

type Shown = Source & {
  snapshotId: string
  number: number
  sha256: string
  originalSha256: string
  mediaType: string
  method: string
  length: number
  capturedAt: Date
  capturedBy: string
}

const sourceColumns = columnsOf('s', Prisma.SourceScalarFieldEnum)

/** Sources as people see them, in the order of `ids`, with a fixed number of queries. */
export async function showSources(tx: Tx, ids: readonly string[]): Promise<SourceView[]> {
  const wanted = [...ids]
  const sources = await rows<Shown>(tx)`
    SELECT ${sourceColumns}, newest.* FROM source s
    JOIN LATERAL (
      SELECT id AS "snapshotId", number, sha256, original_sha256 AS "originalSha256", media_type AS "mediaType", method,
             length, captured_at AS "capturedAt", captured_by AS "capturedBy"
      FROM snapshot WHERE source_id = s.id ORDER BY number DESC LIMIT 1) newest ON true
    WHERE s.id = ANY(${wanted}::uuid[])`
  const counts = await rows<{ sourceId: string; state: string; count: number }>(tx)`
    SELECT source_id AS "sourceId", state, count(*)::int FROM statement
    WHERE source_id = ANY(${wanted}::uuid[]) GROUP BY source_id, state`
  const jobs = await rows<Pick<Job, 'id' | 'subjectId' | 'state' | 'done' | 'of'>>(tx)`
    SELECT id, subject_id AS "subjectId", state, done, "of" FROM job
    WHERE subject_id = ANY(${wanted}::uuid[]) AND state IN ('queued', 'running', 'failed')`
  const persons = await personsOf(
    tx,
    sources.flatMap((row) => [row.broughtInBy, row.capturedBy]),
  )
  const count = (id: string, state: string) =>
    counts.find((c) => c.sourceId === id && c.state === state)?.count ?? 0
  const views = sources.map((row): SourceView => {
    const job = jobs.find(({ subjectId }) => subjectId === row.id)
    return {
      id: row.id,
      version: row.version,
      state: row.state as SourceView['state'],
      withdrawnReason: row.withdrawnReason,
      title: row.title,
      publisher: row.publisher,
      byline: row.byline,
      url: row.url,
      publishedAt: row.publishedAt?.toISOString() ?? null,
      language: row.language,
      takenFrom: row.takenFrom,
      createdAt: row.createdAt.toISOString(),
      broughtInBy: persons(row.broughtInBy),
      snapshot: {
        id: row.snapshotId,
        ...{ number: row.number, sha256: row.sha256, originalSha256: row.originalSha256 },
        ...{ mediaType: row.mediaType, method: row.method, length: row.length },
        capturedAt: row.capturedAt.toISOString(),
        capturedBy: persons(row.capturedBy),
      },
      readBy: row.readBy,
      statements: {
        found: count(row.id, 'found'),
        confirmed: count(row.id, 'confirmed'),
        rejected: count(row.id, 'rejected'),
      },
      job: job ? { id: job.id, state: job.state, done: job.done, of: job.of } : null,
    }
  })
  const byId = new Map(views.map((view) => [view.id, view]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

/** The source as people see it. It must be there. */
export async function showSource(tx: Tx, id: string): Promise<SourceView> {
  const view = (await showSources(tx, [id]))[0]
  if (!view) throw new Error(`source ${id} has no snapshot`)
  return view
}

export type SnapshotRow = {
  id: string
  sourceId: string
  number: number
  mediaType: string
  method: string
  text: string
  original: Uint8Array
  capturedAt: Date
  capturedBy: string
}

/** SHA-256 over a snapshot's row, its text and bytes hashed anew: what `audit verify` computes again. */
export function snapshotDigest(row: SnapshotRow): string {
  const { id, sourceId, number, mediaType, method, text, original, capturedAt, capturedBy } = row
  return sha256(
    canonicalJson({
      ...{ id, sourceId, number, mediaType, method, capturedAt, capturedBy },
      sha256: sha256(text),
      originalSha256: sha256(original),
    }),
  )
}
