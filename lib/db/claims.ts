// Claims: locked, shown with everything that stands under them, and flagged when the ground moves.
import type { ClaimSummary, ClaimView } from '#lib/record/claim'
import { originOfSource } from '#lib/record/origin'
import { foldName } from '#lib/record/names'
import type { Ground } from '#lib/record/requirements'
import type { Claim, Prisma } from './generated/client.ts'
import type { Tx } from './client.ts'
import { decisionIncluding, decisionView, personsIn } from './decisions.ts'
import { evidenceView } from './evidence.ts'
import { personsOf } from './persons.ts'
import type { Persons } from './persons.ts'
import { statementIncluding, statementView } from './statements.ts'

/** The claim, locked until the transaction ends; null where the desk has none such on record. */
export async function lockClaim(tx: Tx, id: string): Promise<Claim | null> {
  await tx.$queryRaw`SELECT 1 FROM claim WHERE id = ${id}::uuid FOR UPDATE`
  return tx.claim.findUnique({ where: { id, state: 'on-record' } })
}

/**
 * The next number at the desk. The desk's row is locked, so that two claims never get one number; not for its key,
 * which every row that either of two transactions has written so far shares with them.
 */
export async function nextClaimNumber(tx: Tx, deskId: string): Promise<number> {
  await tx.$queryRaw`SELECT 1 FROM desk WHERE id = ${deskId}::uuid FOR NO KEY UPDATE`
  const { _max } = await tx.claim.aggregate({ _max: { number: true } })
  return (_max.number ?? 0) + 1
}

export const claimIncluding = {
  flags: { where: { resolvedAt: null }, orderBy: { at: 'asc' } },
  decisions: { where: { state: 'open' } },
  appearances: {
    orderBy: { at: 'asc' },
    include: {
      statement: {
        select: {
          state: true,
          speaker: { select: { id: true, name: true } },
          source: { select: { id: true, title: true, publisher: true } },
        },
      },
    },
  },
} as const satisfies Prisma.ClaimInclude

type SummaryRow = Prisma.ClaimGetPayload<{ include: typeof claimIncluding }>

const unique = <T extends { id: string }>(items: readonly T[]): T[] => [
  ...new Map(items.map((item) => [item.id, item])).values(),
]

export function claimSummary(row: SummaryRow, persons: Persons): ClaimSummary {
  const open = row.decisions[0]
  return {
    id: row.id,
    version: row.version,
    number: row.number,
    text: row.text,
    tag: row.tag as ClaimSummary['tag'],
    taggedAt: row.taggedAt.toISOString(),
    createdAt: row.createdAt.toISOString(),
    flags: row.flags.length > 0 ? ['needs-review'] : [],
    flagReasons: row.flags.map((flag) => ({
      id: flag.id,
      reason: flag.reason as ClaimSummary['flagReasons'][number]['reason'],
      subjectId: flag.subjectId,
      at: flag.at.toISOString(),
    })),
    speakers: unique(row.appearances.flatMap(({ statement }) => statement.speaker ?? [])),
    sources: unique(row.appearances.map(({ statement }) => statement.source)),
    openDecision: open
      ? {
          id: open.id,
          tag: open.tag as ClaimSummary['tag'],
          proposedBy: persons(open.proposedBy),
          proposedAt: open.proposedAt.toISOString(),
        }
      : null,
  }
}

/** Summaries of many claims, with one look at the people. */
export async function claimSummaries(tx: Tx, rows: readonly SummaryRow[]): Promise<ClaimSummary[]> {
  const persons = await personsOf(
    tx,
    rows.flatMap((row) => row.decisions.map((decision) => decision.proposedBy)),
  )
  return rows.map((row) => claimSummary(row, persons))
}

/** The speakers of a claim, with every name they go by, folded. */
export async function namesOfClaim(
  tx: Tx,
  claimId: string,
): Promise<{ ids: Set<string>; folded: Set<string> }> {
  const speakers = await tx.speaker.findMany({
    where: { statements: { some: { appearance: { claimId } } } },
    select: { id: true, name: true, aliases: { select: { folded: true } } },
  })
  return {
    ids: new Set(speakers.map(({ id }) => id)),
    folded: new Set(
      speakers.flatMap(({ name, aliases }) => [foldName(name), ...aliases.map((a) => a.folded)]),
    ),
  }
}

/** The claims that stand against `claimId`. */
export async function opposedTo(tx: Tx, claimId: string): Promise<string[]> {
  const pairs = await tx.opposition.findMany({ where: { OR: [{ claimId }, { opposedId: claimId }] } })
  const ids = pairs.map((pair) => (pair.claimId === claimId ? pair.opposedId : pair.claimId))
  const standing = await tx.claim.findMany({
    where: { id: { in: ids }, state: 'on-record' },
    select: { id: true },
  })
  return standing.map(({ id }) => id)
}

/** The claim as people see it, with all that it rests on. It must be there. */
export async function showClaim(tx: Tx, id: string): Promise<ClaimView> {
  const claim = await tx.claim.findUniqueOrThrow({
    where: { id },
    include: {
      flags: claimIncluding.flags,
      appearances: claimIncluding.appearances,
      decisions: { orderBy: { proposedAt: 'asc' }, include: decisionIncluding },
      evidence: { orderBy: { createdAt: 'asc' } },
    },
  })
  const statements = await tx.statement.findMany({
    where: { appearance: { claimId: id } },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    include: {
      ...statementIncluding,
      source: { select: { title: true, publisher: true, publishedAt: true } },
    },
  })
  const opposed = await tx.claim.findMany({
    where: { id: { in: await opposedTo(tx, id) } },
    orderBy: { number: 'asc' },
    include: claimIncluding,
  })
  const names = await namesOfClaim(tx, id)
  const persons = await personsOf(tx, [
    claim.openedBy,
    ...claim.evidence.flatMap((evidence) => [evidence.addedBy, evidence.answeredBy]),
    ...claim.decisions.flatMap(personsIn),
    ...opposed.flatMap((other) => other.decisions.map((decision) => decision.proposedBy)),
  ])
  const quoted = await tx.statement.findMany({
    where: { id: { in: claim.evidence.flatMap(({ statementId }) => statementId ?? []) } },
    select: { id: true, quote: true, sourceId: true },
  })
  const held = await wordsOfEvidence(tx, claim.evidence, quoted)
  return {
    ...claimSummary(
      { ...claim, decisions: claim.decisions.filter(({ state }) => state === 'open') },
      persons,
    ),
    openedBy: persons(claim.openedBy),
    statements: statements.map((row) => ({
      ...statementView(row),
      sourceTitle: row.source.title,
      publisher: row.source.publisher,
      publishedAt: row.source.publishedAt?.toISOString() ?? null,
    })),
    evidence: claim.evidence.map((row) => evidenceView(row, persons, names, held.get(row.id) ?? null)),
    decisions: claim.decisions.map((row) => decisionView(row, persons)),
    opposed: opposed.map((row) => {
      const { id: opposedId, number, text, tag, speakers } = claimSummary(row, persons)
      return { id: opposedId, number, text, tag, speakers }
    }),
  }
}

/** The words that pieces of evidence hold and the source of each: of the statements given, and of snapshots. */
export async function wordsOfEvidence(
  tx: Tx,
  evidence: readonly { id: string; snapshotId: string | null; statementId: string | null; spans: number[] }[],
  statements: readonly { id: string; quote: string; sourceId: string }[],
): Promise<Map<string, { words: string; sourceId: string }>> {
  const held = new Map<string, { words: string; sourceId: string }>()
  const snapshots = await tx.snapshot.findMany({
    where: { id: { in: evidence.flatMap(({ snapshotId }) => snapshotId ?? []) } },
    select: { id: true, text: true, sourceId: true },
  })
  for (const item of evidence) {
    const statement = statements.find(({ id }) => id === item.statementId)
    const snapshot = snapshots.find(({ id }) => id === item.snapshotId)
    if (statement) held.set(item.id, { words: statement.quote, sourceId: statement.sourceId })
    else if (snapshot)
      held.set(item.id, { words: sliceAll(snapshot.text, item.spans), sourceId: snapshot.sourceId })
  }
  return held
}

function sliceAll(text: string, flat: readonly number[]): string {
  const slices: string[] = []
  for (let i = 0; i + 1 < flat.length; i += 2) slices.push(text.slice(flat[i], flat[i + 1]))
  return slices.join(' … ')
}

/** What the requirements look at: the claim as it stands, with the evidence that a proposal names. */
export async function groundOf(
  tx: Tx,
  claimId: string,
  proposal: { rationale: string; evidenceIds: readonly string[] },
): Promise<Ground> {
  const names = await namesOfClaim(tx, claimId)
  const evidence = await tx.evidence.findMany({ where: { claimId, state: 'on-record' } })
  const fromSpeaker = (e: (typeof evidence)[number]) =>
    e.fromSpeakerId ? names.ids.has(e.fromSpeakerId) : names.folded.has(foldName(e.from))
  return {
    confirmedStatements: await tx.statement.count({ where: { state: 'confirmed', appearance: { claimId } } }),
    opposingClaims: (await opposedTo(tx, claimId)).length,
    rationale: proposal.rationale,
    evidence: evidence
      .filter(({ id }) => proposal.evidenceIds.includes(id))
      .map((e) => ({
        side: e.side as Ground['evidence'][number]['side'],
        origin: e.origin,
        from: e.from,
        fromSpeaker: fromSpeaker(e),
      })),
    unansweredRefutations: evidence.filter(({ side, answer }) => side === 'refutes' && answer === null)
      .length,
  }
}

/** The origin of what stands in a source: see `originOfSource`. */
export async function originOfSnapshot(tx: Tx, snapshotId: string): Promise<string> {
  const { sha256, source } = await tx.snapshot.findUniqueOrThrow({
    where: { id: snapshotId },
    select: { sha256: true, source: { select: { url: true } } },
  })
  return originOfSource({ url: source.url, sha256 })
}
