// Whether rows are still what the history vouches for: their digests computed anew, against the newest that a line
// of the chain holds.
import { sha256 } from './canonical-json.ts'
import type { Tx } from './client.ts'
import { decisionDigest, decisionIncluding } from './decisions.ts'
import { chainHash } from './history.ts'
import { snapshotDigest } from './sources.ts'

type Line = { line: string; hash: string; previousHash: string }

/** The newest digest of each of `keys` (`noun:id`) in the desk's history. A line whose hash is wrong vouches for nothing. */
async function newestDigests(tx: Tx, keys: readonly string[]): Promise<Map<string, string>> {
  const lines = await tx.$queryRaw<Line[]>`
    SELECT line, hash, previous_hash AS "previousHash" FROM audit_event
    WHERE detail->'digests' ?| ${[...keys]}::text[] ORDER BY seq`
  const digests = new Map<string, string>()
  for (const { line, hash, previousHash } of lines) {
    if (chainHash(previousHash, line) !== hash) continue
    for (const [key, digest] of Object.entries(digestsIn(line))) digests.set(key, digest)
  }
  return digests
}

type Detail = { digests?: unknown; reply?: unknown; digest?: unknown; evidence?: unknown; file?: unknown }

/** The digests that a line of the history holds: by `noun:id`, and beside the id of a request, and of evidence with a file. */
export function digestsIn(line: string): Record<string, string> {
  const { detail } = JSON.parse(line) as { detail?: Detail | null }
  const { digests, reply, digest, evidence, file } = detail ?? {}
  const all: Record<string, unknown> = {
    ...(typeof digests === 'object' && digests),
    ...(typeof reply === 'string' && { [`reply:${reply}`]: digest }),
    ...(typeof evidence === 'string' && isFile(file) && { [`evidence-file:${evidence}`]: file.sha256 }),
  }
  return Object.fromEntries(
    Object.entries(all).flatMap(([key, one]) => (typeof one === 'string' ? [[key, one] as const] : [])),
  )
}

const isFile = (file: unknown): file is { sha256: unknown } =>
  typeof file === 'object' && file !== null && 'sha256' in file

/** The first of the snapshots that is not what was captured: text, bytes or any column. */
export async function changedSnapshot(
  tx: Tx,
  ids: readonly string[],
): Promise<{ id: string; title: string } | null> {
  const digests = await newestDigests(
    tx,
    ids.map((id) => `snapshot:${id}`),
  )
  // One at a time: a hundred texts at once may be half a gigabyte.
  for (const id of ids) {
    const row = await tx.snapshot.findUniqueOrThrow({
      where: { id },
      include: { source: { select: { title: true } } },
    })
    const isAsHashed = sha256(row.text) === row.sha256 && sha256(row.original) === row.originalSha256
    if (!isAsHashed || snapshotDigest(row) !== digests.get(`snapshot:${id}`))
      return { id, title: row.source.title }
  }
  return null
}

/** The first decision of these claims that is not what was decided. */
export async function changedDecision(
  tx: Tx,
  claimIds: readonly string[],
): Promise<{ id: string; number: number } | null> {
  const rows = await tx.decision.findMany({
    where: { claimId: { in: [...claimIds] } },
    include: decisionIncluding,
    orderBy: { id: 'asc' },
  })
  const digests = await newestDigests(
    tx,
    rows.map(({ id }) => `decision:${id}`),
  )
  const changed = rows.find((row) => decisionDigest(row) !== digests.get(`decision:${row.id}`))
  if (!changed) return null
  const claim = await tx.claim.findUniqueOrThrow({ where: { id: changed.claimId }, select: { number: true } })
  return { id: changed.id, number: claim.number }
}
