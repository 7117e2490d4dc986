// Claims with everything that a summary prints of them, read with a fixed number of queries.
import { claimNames, isOwnWord } from '#lib/record/own-word'
import type { Basis } from '#lib/record/basis'
import type { RestsOn } from '#lib/record/statement-link'
import { basesOf, restsOnOf } from './basis.ts'
import { claimIncluding, claimSummary } from './claims.ts'
import type { Tx } from './client.ts'
import { cueWordsOf } from './cue-words.ts'
import { askedIn } from './decisions.ts'
import type { Prisma } from './generated/client.ts'
import { evidenceIncluding } from './evidence.ts'
import { heldWords } from './held-words.ts'
import type { Held } from './held-words.ts'
import { personsOf } from './persons.ts'
import type { Persons } from './persons.ts'
import { printedReplies } from './replies.ts'
import { relaysOf } from './relays.ts'
import type { Relay } from './relays.ts'
import { toSpan, toSpans } from './spans.ts'

const snapshotColumns = {
  id: true,
  sha256: true,
  originalSha256: true,
  capturedAt: true,
  sourceId: true,
} as const
const including = {
  flags: claimIncluding.flags,
  decisions: {
    where: { state: 'approved' },
    orderBy: { decidedAt: 'desc' },
    take: 1,
    include: { evidence: true },
  },
  replies: { orderBy: [{ askedAt: 'asc' }, { id: 'asc' }] },
  evidence: { where: { state: 'on-record' }, orderBy: { createdAt: 'asc' }, include: evidenceIncluding },
  appearances: {
    orderBy: { at: 'asc' },
    include: {
      statement: {
        include: {
          source: true,
          snapshot: { select: snapshotColumns },
          speaker: { include: { aliases: { select: { folded: true } } } },
        },
      },
    },
  },
} as const satisfies Prisma.ClaimInclude

type Row = Prisma.ClaimGetPayload<{ include: typeof including }>

/** The claims on record among `ids`, in that order, and every snapshot that they and their evidence rest on. */
export async function summaryClaims(tx: Tx, ids: readonly string[]) {
  const rows = await tx.claim.findMany({
    where: { id: { in: [...ids] }, state: 'on-record' },
    include: including,
  })
  const persons = await personsOf(tx, [
    ...rows.map(({ openedBy }) => openedBy),
    ...rows.flatMap((row) => row.decisions.flatMap(({ proposedBy, decidedBy }) => [proposedBy, decidedBy])),
  ])
  const held = await heldWords(
    tx,
    rows.flatMap(({ evidence }) => evidence),
  )
  const opposed = await opposedTo(
    tx,
    rows.map(({ id }) => id),
  )
  const cues = await cueWordsOf(
    tx,
    rows.flatMap(({ appearances }) => appearances.map(({ statement }) => statement)),
  )
  const relays = await relaysOf(
    tx,
    rows.flatMap(({ appearances }) => appearances.map(({ statement }) => statement)),
  )
  const asked = rows.flatMap(({ id: claimId, appearances }) =>
    appearances.map(({ statement: { id, state, speakerId } }) => ({ id, state, speakerId, claimId })),
  )
  const bases = await basesOf(tx, asked)
  const restsOn = await restsOnOf(tx, asked)
  const known = { held, cues, relays, bases, restsOn }
  const byId = new Map(rows.map((row) => [row.id, claimOf(row, persons, known, opposed.get(row.id) ?? [])]))
  const snapshotIds = new Set([
    ...rows.flatMap((row) => row.appearances.map(({ statement }) => statement.snapshotId)),
    ...[...held.values()].map(({ snapshot }) => snapshot.id),
    ...[...restsOn.values()].flatMap(({ links }) => links.flatMap(({ snapshot }) => snapshot?.id ?? [])),
  ])
  return { claims: ids.flatMap((id) => byId.get(id) ?? []), snapshotIds: [...snapshotIds] }
}

function claimOf(
  row: Row,
  persons: Persons,
  { held, ...known }: Known & { held: Map<string, Held> },
  opposed: Opposed[],
) {
  const { tag, flags } = claimSummary({ ...row, decisions: [] }, persons)
  const speakers = row.appearances.flatMap(({ statement }) => statement.speaker ?? [])
  const names = claimNames(speakers)
  const decision = row.decisions[0]
  return {
    ...{ id: row.id, number: row.number, text: row.text, tag, since: row.taggedAt.toISOString() },
    openedBy: persons(row.openedBy).name,
    decision: decision
      ? {
          id: decision.id,
          proposedBy: persons(decision.proposedBy).name,
          proposedAt: decision.proposedAt.toISOString(),
          approvedBy: decision.decidedBy ? persons(decision.decidedBy).name : '',
          approvedAt: (decision.decidedAt ?? row.taggedAt).toISOString(),
          rationale: decision.rationale,
          evidenceIds: decision.evidence.map(({ evidenceId }) => evidenceId).sort(),
          answers: askedIn(decision),
        }
      : null,
    flags:
      flags.length === 0
        ? []
        : row.flags.map(({ reason, at }) => ({ reason: reasonOf(reason), at: at.toISOString() })),
    statements: row.appearances.map(({ statement }) => statementOf(statement, known)),
    evidence: row.evidence.map((one) => ({
      ...{ id: one.id, from: one.from, note: one.note, method: one.method, url: one.url, title: one.title },
      ...{ publisher: one.publisher, origin: one.origin, answer: one.answer },
      kind: one.kind as 'link',
      side: one.side as 'supports',
      publishedAt: one.publishedAt?.toISOString() ?? null,
      file: one.file,
      fromSpeaker: isOwnWord(names, one, held.get(one.id)?.speakerId),
      statementId: one.statementId,
      fallen: held.get(one.id)?.fallen ?? null,
      words: held.get(one.id)?.words ?? null,
      snapshot: held.get(one.id)?.snapshot ?? null,
      spans: toSpans(one.spans),
    })),
    opposed,
    replies: printedReplies(row.replies, new Date()),
  }
}

const reasonOf = (reason: string) => reason as 'statement-rejected'

/** What was looked up of statements, by statement. */
type Known = {
  cues: Map<string, string>
  relays: Map<string, Relay>
  bases: Map<string, Basis>
  restsOn: Map<string, RestsOn>
}

function statementOf(row: Row['appearances'][number]['statement'], { cues, relays, bases, restsOn }: Known) {
  const { source, snapshot, speaker } = row
  const links = restsOn.get(row.id)?.links ?? []
  return {
    ...{ id: row.id, quote: row.quote, role: row.role },
    kind: row.kind as 'direct',
    state: row.state as 'confirmed',
    content: toSpans(row.content),
    cue: toSpan(row.cue),
    cueWords: cues.get(row.id) ?? null,
    relay: relays.get(row.id) ?? [],
    basis: bases.get(row.id) ?? ('reported' as const),
    links: links
      .filter(({ holds }) => holds)
      .map(({ id, kind, url, title, at, words, snapshot: stands, spans }) => ({
        ...{ id, kind, url, title, at, words, spans },
        snapshot: stands,
      })),
    mention: toSpan(row.mention),
    speaker: speaker ? { id: speaker.id, name: speaker.name } : null,
    snapshot: {
      ...{ id: snapshot.id, sha256: snapshot.sha256, originalSha256: snapshot.originalSha256 },
      capturedAt: snapshot.capturedAt.toISOString(),
    },
    source: {
      ...{
        id: source.id,
        title: source.title,
        publisher: source.publisher,
        byline: source.byline,
        url: source.url,
      },
      publishedAt: source.publishedAt?.toISOString() ?? null,
      withdrawn: source.withdrawnReason,
    },
  }
}

type Opposed = {
  id: string
  number: number
  text: string
  tag: 'attributed' | 'contested' | 'verified'
  speakers: string[]
}

/** The claims on record that stand against each of `ids`. */
async function opposedTo(tx: Tx, ids: readonly string[]): Promise<Map<string, Opposed[]>> {
  const among = { in: [...ids] }
  const pairs = await tx.opposition.findMany({ where: { OR: [{ claimId: among }, { opposedId: among }] } })
  const rows = await tx.claim.findMany({
    where: {
      id: { in: pairs.flatMap(({ claimId, opposedId }) => [claimId, opposedId]) },
      state: 'on-record',
    },
    orderBy: { number: 'asc' },
    include: { appearances: { select: { statement: { select: { speaker: { select: { name: true } } } } } } },
  })
  const facing = (id: string) =>
    pairs.flatMap(({ claimId, opposedId }) => (claimId === id ? opposedId : opposedId === id ? claimId : []))
  return new Map(
    ids.map((id): [string, Opposed[]] => [
      id,
      rows
        .filter((row) => facing(id).includes(row.id))
        .map((row) => ({
          ...{ id: row.id, number: row.number, text: row.text, tag: row.tag as Opposed['tag'] },
          speakers: [...new Set(row.appearances.flatMap(({ statement }) => statement.speaker?.name ?? []))],
        })),
    ]),
  )
}
