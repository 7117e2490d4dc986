// Claims: locked, shown with everything that stands under them, and flagged when the ground moves.
import type { Asked } from '#lib/record/answers'
import type { ClaimSummary, ClaimView } from '#lib/record/claim'
import { fallenBy } from '#lib/record/evidence'
import type { EvidenceView } from '#lib/record/evidence'
import { groundFrom } from '#lib/record/ground'
import { originOfSource } from '#lib/record/origin'
import { claimNames, isOwnWord } from '#lib/record/own-word'
import type { ClaimNames } from '#lib/record/own-word'
import type { Ground } from '#lib/record/requirements'
import type { Claim, Prisma } from './generated/client.ts'
import { restsOnOf } from './basis.ts'
import type { Tx } from './client.ts'
import { decisionIncluding, decisionView, personsIn } from './decisions.ts'
import { evidenceIncluding, evidenceView } from './evidence.ts'
import { heldWords } from './held-words.ts'
import { flagView } from './flags.ts'
import { movedUnder } from './moved-under.ts'
import { personsOf } from './persons.ts'
import type { Persons } from './persons.ts'
import { personsInReply, replyView } from './replies.ts'
import { askedOf, statementIncluding, viewerOf } from './statements.ts'

/** The claim, locked until the transaction ends; null where the desk has none such on record. */
export async function lockClaim(tx: Tx, id: string): Promise<Claim | null> {
  await tx.$queryRaw`SELECT 1 FROM claim WHERE id = ${id}::uuid FOR UPDATE`
  return tx.claim.findUnique({ where: { id, state: 'on-record' } })
}

/** Locks claims by their id: whoever locks several does so in the same order. */
export async function lockClaims(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM claim WHERE id = ANY(${[...ids]}::uuid[]) ORDER BY id FOR UPDATE`
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
  flags: {
    where: { resolvedAt: null },
    orderBy: { at: 'asc' },
    select: { id: true, reason: true, subjectId: true, at: true, changes: true },
  },
  decisions: {
    where: { state: 'open' },
    select: { id: true, tag: true, proposedBy: true, proposedAt: true },
  },
  appearances: {
    orderBy: { at: 'asc' },
    select: {
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
    flagReasons: row.flags.map(flagView),
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
export async function namesOfClaim(tx: Tx, claimId: string): Promise<ClaimNames> {
  const speakers = await tx.speaker.findMany({
    where: { statements: { some: { appearance: { claimId } } } },
    select: { id: true, name: true, aliases: { select: { folded: true } } },
  })
  return claimNames(speakers)
}

/** The claims on record that are linked against `claimId`. */
export async function opposedTo(tx: Tx, claimId: string): Promise<string[]> {
  const pairs = await tx.opposition.findMany({ where: { OR: [{ claimId }, { opposedId: claimId }] } })
  const ids = pairs.map((pair) => (pair.claimId === claimId ? pair.opposedId : pair.claimId))
  const onRecord = await tx.claim.findMany({
    where: { id: { in: ids }, state: 'on-record' },
    orderBy: { id: 'asc' },
    select: { id: true },
  })
  return onRecord.map(({ id }) => id)
}

/** Where a claim stands at all: on record, with a statement that is confirmed. Nothing else contests anything. */
export const standing = {
  state: 'on-record',
  appearances: { some: { statement: { state: 'confirmed' } } },
} as const satisfies Prisma.ClaimWhereInput

/** The claim as people see it, with all that it rests on. It must be there. */
export async function showClaim(tx: Tx, id: string): Promise<ClaimView> {
  const claim = await tx.claim.findUniqueOrThrow({
    where: { id },
    include: {
      flags: claimIncluding.flags,
      appearances: claimIncluding.appearances,
      decisions: { orderBy: { proposedAt: 'asc' }, include: decisionIncluding },
      replies: { orderBy: [{ askedAt: 'asc' }, { id: 'asc' }] },
      evidence: { orderBy: { createdAt: 'asc' }, include: evidenceIncluding },
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
    ...claim.replies.flatMap(personsInReply),
    ...opposed.flatMap((other) => other.decisions.map((decision) => decision.proposedBy)),
  ])
  const held = await heldWords(tx, claim.evidence)
  const moved = await movedUnder(tx, claim.decisions)
  const view = await viewerOf(tx, statements)
  const restsOn = await restsOnOf(tx, statements.map(askedOf))
  return {
    ...claimSummary(
      { ...claim, decisions: claim.decisions.filter(({ state }) => state === 'open') },
      persons,
    ),
    openedBy: persons(claim.openedBy),
    statements: statements.map((row) => ({
      ...view(row),
      restsOn: restsOn.get(row.id) ?? { links: [], sources: [] },
      sourceTitle: row.source.title,
      publisher: row.source.publisher,
      publishedAt: row.source.publishedAt?.toISOString() ?? null,
    })),
    evidence: claim.evidence.map((row) => evidenceView(row, persons, names, held.get(row.id) ?? null)),
    decisions: claim.decisions.map((row) => decisionView(row, persons, moved.get(row.id))),
    replies: claim.replies.map((row) => replyView(row, persons, new Date())),
    opposed: opposed.map((row) => {
      const { id: opposedId, number, text, tag, speakers } = claimSummary(row, persons)
      const stands = row.appearances.some(({ statement }) => statement.state === 'confirmed')
      return { id: opposedId, number, text, tag, speakers, stands }
    }),
  }
}

/** What the requirements look at: the claim as it stands, with the evidence that a proposal names. */
export async function groundOf(
  tx: Tx,
  claimId: string,
  proposal: { rationale: string; evidenceIds: readonly string[]; answers: readonly Asked[] },
): Promise<Ground> {
  const names = await namesOfClaim(tx, claimId)
  const evidence = await tx.evidence.findMany({ where: { claimId, state: 'on-record' } })
  const source = { select: { state: true } } as const
  const quoted = await tx.statement.findMany({
    where: { id: { in: evidence.flatMap(({ statementId }) => statementId ?? []) } },
    select: { id: true, speakerId: true, state: true, source },
  })
  const taken = await tx.snapshot.findMany({
    where: { id: { in: evidence.flatMap(({ snapshotId }) => snapshotId ?? []) } },
    select: { id: true, source },
  })
  const claim = {
    confirmedStatements: await tx.statement.count({ where: { state: 'confirmed', appearance: { claimId } } }),
    opposingClaims: await tx.claim.count({
      where: { id: { in: await opposedTo(tx, claimId) }, ...standing },
    }),
    evidence: evidence.map(({ id, side, state, answer, origin, from, method, ...e }) => {
      const said = quoted.find((statement) => statement.id === e.statementId)
      const at = said ?? taken.find((snapshot) => snapshot.id === e.snapshotId)
      return {
        ...{ id, answer, origin, from, method },
        state: state as EvidenceView['state'],
        side: side as EvidenceView['side'],
        fromSpeaker: isOwnWord(names, { from, ...e }, said?.speakerId),
        fallen: fallenBy({ statement: said?.state ?? null, source: at?.source.state ?? null }),
      }
    }),
  }
  return groundFrom(claim, proposal)
}

/** The origin of what stands in a source: see `originOfSource`. */
export async function originOfSnapshot(tx: Tx, snapshotId: string): Promise<string> {
  const { sha256, source } = await tx.snapshot.findUniqueOrThrow({
    where: { id: snapshotId },
    select: { sha256: true, source: { select: { url: true } } },
  })
  return originOfSource({ url: source.url, sha256 })
}
