// A claim as it stood at a past moment: its rows walked back, shown by what shows those of the present.
import type { ClaimView } from '#lib/record/claim'
import { fallenBy } from '#lib/record/evidence'
import { claimNames } from '#lib/record/own-word'
import { basesAt } from './basis-at.ts'
import { claimSummary } from './claims.ts'
import type { Tx } from './client.ts'
import { decisionView, personsIn } from './decisions.ts'
import { evidenceIncluding, evidenceView } from './evidence.ts'
import type { Appearance, Claim } from './generated/client.ts'
import { heldWords } from './held-words.ts'
import { movedUnder } from './moved-under.ts'
import { personsOf } from './persons.ts'
import { personsInReply, replyView } from './replies.ts'
import { rowsAt } from './rows-at.ts'
import { withoutBasis } from './statements.ts'

/** The claim as people would have seen it at `at`; null where it was not on record then. */
export async function showClaimAt(tx: Tx, id: string, at: Date): Promise<ClaimView | null> {
  const [claim] = await rowsAt(tx, 'claim', 'id', [id], at)
  if (claim?.state !== 'on-record') return null
  const opposed = await opposedAt(tx, id, at)
  const appearances = byMoment(
    await rowsAt(tx, 'appearance', 'claim_id', [id, ...opposed.map((other) => other.id)], at),
    (row) => [row.at, row.statementId],
  )
  const said = await saidAt(tx, appearances, at)
  const flags = (await rowsAt(tx, 'claim_flag', 'claim_id', [id], at)).filter(
    (flag) => flag.resolvedAt === null,
  )
  const decisions = await decisionsAt(tx, id, at)
  const moved = await movedUnder(tx, decisions)
  const evidence = byMoment(await rowsAt(tx, 'evidence', 'claim_id', [id], at), (row) => [
    row.createdAt,
    row.id,
  ])
  const replies = byMoment(await rowsAt(tx, 'reply_request', 'claim_id', [id], at), (row) => [
    row.askedAt,
    row.id,
  ])
  // A file never changes.
  const files = await tx.evidenceFile.findMany({
    where: { id: { in: evidence.flatMap(({ fileId }) => fileId ?? []) } },
    select: { id: true, ...evidenceIncluding.file.select },
  })
  const persons = await personsOf(tx, [
    claim.openedBy,
    ...replies.flatMap(personsInReply),
    ...evidence.flatMap((row) => [row.addedBy, row.answeredBy]),
    ...decisions.flatMap(personsIn),
  ])
  const summaryOf = (row: Claim) =>
    claimSummary(
      {
        ...row,
        flags: row.id === id ? byMoment(flags, (flag) => [flag.at, flag.id]) : [],
        decisions: row.id === id ? decisions.filter(({ state }) => state === 'open') : [],
        appearances: appearances.flatMap((appearance) => {
          const statement = said.statements.find((one) => one.id === appearance.statementId)
          return statement && appearance.claimId === row.id ? [{ ...appearance, statement }] : []
        }),
      },
      persons,
    )
  const own = new Set(appearances.flatMap((row) => (row.claimId === id ? [row.statementId] : [])))
  const statements = byMoment(said.statements, (row) => [row.createdAt, row.id]).filter((row) =>
    own.has(row.id),
  )
  const names = await namesAt(
    tx,
    statements.flatMap(({ speaker }) => speaker ?? []),
    at,
  )
  const quoted = await rowsAt(
    tx,
    'statement',
    'id',
    evidence.map((row) => row.statementId),
    at,
  )
  const words = await heldWords(tx, evidence)
  const sources = await rowsAt(
    tx,
    'source',
    'id',
    [...words.values()].map(({ sourceId }) => sourceId),
    at,
  )
  const bases = await basesAt(tx, statements, at)
  return {
    ...summaryOf(claim),
    openedBy: persons(claim.openedBy),
    statements: statements.map((row) => ({
      ...withoutBasis({ ...row, appearance: { claimId: id, claim: { state: claim.state } } }),
      ...(bases.get(row.id) ?? { basis: 'reported' as const, restsOn: { links: [], sources: [] } }),
      sourceTitle: row.source.title,
      publisher: row.source.publisher,
      publishedAt: row.source.publishedAt?.toISOString() ?? null,
    })),
    evidence: evidence.map((row) => {
      const held = words.get(row.id)
      const then = quoted.find((statement) => statement.id === row.statementId)
      const source = sources.find(({ id: sourceId }) => sourceId === held?.sourceId)
      const fallen = fallenBy({ statement: then?.state ?? null, source: source?.state ?? null })
      return evidenceView(
        { ...row, file: files.find((file) => file.id === row.fileId) ?? null },
        persons,
        names,
        held ? { ...held, ...(then && { words: then.quote, speakerId: then.speakerId }), fallen } : null,
      )
    }),
    replies: replies.map((row) => replyView(row, persons, at)),
    decisions: decisions.map((row) => decisionView(row, persons, moved.get(row.id))),
    opposed: opposed.map((row) => {
      const { number, text, tag, speakers } = summaryOf(row)
      const stands = appearances.some(
        (one) =>
          one.claimId === row.id &&
          said.statements.some(
            (statement) => statement.id === one.statementId && statement.state === 'confirmed',
          ),
      )
      return { id: row.id, number, text, tag, speakers, stands }
    }),
  }
}

/** The claims on record that stood against `id`, by their number. */
async function opposedAt(tx: Tx, id: string, at: Date): Promise<Claim[]> {
  const pairs = [
    ...(await rowsAt(tx, 'opposition', 'claim_id', [id], at)),
    ...(await rowsAt(tx, 'opposition', 'opposed_id', [id], at)),
  ]
  const ids = pairs.map(({ claimId, opposedId }) => (claimId === id ? opposedId : claimId))
  const claims = await rowsAt(tx, 'claim', 'id', ids, at)
  return claims.filter(({ state }) => state === 'on-record').sort((a, b) => a.number - b.number)
}

/** The statements of these appearances, with who spoke, where, and who told of it. */
async function saidAt(tx: Tx, appearances: readonly Appearance[], at: Date) {
  const rows = await rowsAt(
    tx,
    'statement',
    'id',
    appearances.map(({ statementId }) => statementId),
    at,
  )
  const outer = await rowsAt(
    tx,
    'statement',
    'id',
    rows.map(({ relayedInId }) => relayedInId),
    at,
  )
  const speakers = await rowsAt(
    tx,
    'speaker',
    'id',
    [...rows, ...outer].map(({ speakerId }) => speakerId),
    at,
  )
  const sources = await rowsAt(
    tx,
    'source',
    'id',
    rows.map(({ sourceId }) => sourceId),
    at,
  )
  const speakerOf = ({ speakerId }: { speakerId: string | null }) =>
    speakers.find(({ id }) => id === speakerId) ?? null
  const statements = rows.flatMap((row) => {
    const source = sources.find(({ id }) => id === row.sourceId)
    const relayedIn = outer.find(({ id }) => id === row.relayedInId)
    if (!source) return []
    return [
      {
        ...row,
        source,
        speaker: speakerOf(row),
        relayedIn: relayedIn ? { ...relayedIn, speaker: speakerOf(relayedIn) } : null,
      },
    ]
  })
  return { statements }
}

async function decisionsAt(tx: Tx, claimId: string, at: Date) {
  const rows = byMoment(await rowsAt(tx, 'decision', 'claim_id', [claimId], at), (row) => [
    row.proposedAt,
    row.id,
  ])
  const ids = rows.map(({ id }) => id)
  const named = await rowsAt(tx, 'decision_evidence', 'decision_id', ids, at)
  const rounds = await rowsAt(tx, 'decision_round', 'decision_id', ids, at)
  return rows.map((row) => ({
    ...row,
    evidence: named.filter(({ decisionId }) => decisionId === row.id),
    rounds: rounds.filter(({ decisionId }) => decisionId === row.id).sort((a, b) => a.number - b.number),
  }))
}

/** Every name that these speakers went by, folded. */
async function namesAt(tx: Tx, speakers: readonly { id: string; name: string }[], at: Date) {
  const ids = speakers.map(({ id }) => id)
  const aliases = await rowsAt(tx, 'speaker_alias', 'speaker_id', ids, at)
  return claimNames(
    speakers.map((one) => ({ ...one, aliases: aliases.filter(({ speakerId }) => speakerId === one.id) })),
  )
}

/** The oldest first; of one moment, in the order in which their ids were made. */
function byMoment<R>(rows: readonly R[], place: (row: R) => readonly [Date, string]): R[] {
  return [...rows].sort((a, b) => {
    const [[first, one], [second, other]] = [place(a), place(b)]
    return first.getTime() - second.getTime() || (one < other ? -1 : 1)
  })
}
