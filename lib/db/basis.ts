// What the basis of statements rests on, read with a fixed number of queries however many they are.
import { basisOf, independentSources } from '#lib/record/basis'
import type { Basis, Witness } from '#lib/record/basis'
import { originOfSource } from '#lib/record/origin'
import type { RestsOn, StatementLinkView } from '#lib/record/statement-link'
import { rows } from './client.ts'
import type { Tx } from './client.ts'
import { heldWords } from './held-words.ts'
import { personsOf } from './persons.ts'
import type { StatementLink } from './generated/client.ts'
import { toSpans } from './spans.ts'

type Asked = { id: string; state: string; speakerId: string | null; claimId: string | null }

/** The basis of each of `statements`, by statement. */
export async function basesOf(tx: Tx, statements: readonly Asked[]): Promise<Map<string, Basis>> {
  const links = await standingKinds(tx, statements)
  const witnesses = await witnessesOf(tx, statements)
  return new Map(
    statements.map((one) => {
      const own = links.filter(({ statementId }) => statementId === one.id)
      return [one.id, basisOf({ links: own, witnesses: witnesses(one) })]
    }),
  )
}

/** All that the basis of each of `statements` rests on, withdrawn links too, by statement. */
export async function restsOnOf(tx: Tx, statements: readonly Asked[]): Promise<Map<string, RestsOn>> {
  const links = await linksOf(tx, { statementId: { in: statements.map(({ id }) => id) } })
  const witnesses = await witnessesOf(tx, statements)
  return new Map(
    statements.map((one) => {
      const own = links.filter(({ statementId }) => statementId === one.id)
      return [one.id, { links: own, sources: sourcesRestedOn(witnesses(one)) }]
    }),
  )
}

/** Links as people see them, in the order in which they were added. */
export async function linksOf(
  tx: Tx,
  where: { id: string } | { statementId: { in: string[] } },
): Promise<StatementLinkView[]> {
  return linkViews(
    tx,
    await tx.statementLink.findMany({ where, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] }),
  )
}

/** The same of rows that are at hand. */
export async function linkViews(tx: Tx, rows: readonly StatementLink[]): Promise<StatementLinkView[]> {
  if (rows.length === 0) return []
  const persons = await personsOf(
    tx,
    rows.map(({ addedBy }) => addedBy),
  )
  const held = await heldWords(
    tx,
    rows.map(({ toldInId, ...row }) => ({ ...row, statementId: toldInId })),
  )
  return rows.map((row) => {
    const { id, version, statementId, url, title, toldInId, withdrawnReason } = row
    const found = held.get(id)
    return {
      ...{ id, version, statementId, url, title, toldInId, withdrawnReason },
      kind: row.kind as StatementLinkView['kind'],
      at: row.at?.toISOString() ?? null,
      snapshot: found?.snapshot ?? null,
      spans: toSpans(row.spans),
      words: found?.words ?? null,
      sourceId: found?.sourceId ?? null,
      holds: row.state === 'on-record' && (url !== null || found?.fallen === null),
      state: row.state as StatementLinkView['state'],
      addedBy: persons(row.addedBy),
      createdAt: row.createdAt.toISOString(),
    }
  })
}

/** The link, its statement locked before it: what one statement rests on changes one step after the other. */
export async function lockLink(tx: Tx, id: string): Promise<StatementLink | null> {
  await tx.$queryRaw`
    SELECT 1 FROM statement WHERE id = (SELECT statement_id FROM statement_link WHERE id = ${id}::uuid) FOR UPDATE`
  return tx.statementLink.findUnique({ where: { id } })
}

/** The independent sources among `witnesses`, each with its copies. */
export function sourcesRestedOn(witnesses: readonly Witness[]): RestsOn['sources'] {
  return independentSources(witnesses).flatMap(([first, ...copies]) =>
    first ? [{ ...named(first), copies: copies.map(named) }] : [],
  )
}

const named = ({ sourceId, title, publisher }: Witness) => ({ sourceId, title, publisher })

type Kind = { statementId: string; kind: 'recording' | 'denial' }

/** The kinds of link that hold: on record, and leading to what still is. */
function standingKinds(tx: Tx, statements: readonly Asked[]): Promise<Kind[]> {
  return rows<Kind>(tx)`
    SELECT DISTINCT l.statement_id AS "statementId", l.kind
    FROM statement_link l
    LEFT JOIN statement told ON told.id = l.told_in_id
    LEFT JOIN snapshot sn ON sn.id = l.snapshot_id
    LEFT JOIN source src ON src.id = coalesce(sn.source_id, told.source_id)
    WHERE l.statement_id = ANY(${statements.map(({ id }) => id)}::uuid[]) AND l.state = 'on-record'
      AND (src.id IS NULL OR src.state = 'on-record') AND (told.id IS NULL OR told.state = 'confirmed')`
}

type Row = Omit<Witness, 'origin'> & { claimId: string; speakerId: string; url: string | null }

/**
 * Who else has each statement: the sources on record with a confirmed statement of its claim by its speaker, itself
 * among them. Asked once a claim and speaker. A statement that is not confirmed itself has none.
 */
async function witnessesOf(
  tx: Tx,
  statements: readonly Asked[],
): Promise<(statement: Asked) => readonly Witness[]> {
  const claims = [...new Set(statements.flatMap(({ claimId }) => claimId ?? []))]
  const speakers = [...new Set(statements.flatMap(({ speakerId }) => speakerId ?? []))]
  const found = await rows<Row>(tx)`
    SELECT DISTINCT ON (a.claim_id, w.speaker_id, src.created_at, src.id)
           a.claim_id AS "claimId", w.speaker_id AS "speakerId", src.id AS "sourceId", src.title, src.publisher,
           src.url, src.taken_from AS "takenFrom", sn.sha256
    FROM appearance a
    JOIN statement w ON w.id = a.statement_id AND w.state = 'confirmed' AND w.speaker_id = ANY(${speakers}::uuid[])
    JOIN source src ON src.id = w.source_id AND src.state = 'on-record'
    JOIN snapshot sn ON sn.id = w.snapshot_id
    WHERE a.claim_id = ANY(${claims}::uuid[])
    ORDER BY a.claim_id, w.speaker_id, src.created_at, src.id, sn.number DESC`
  const groups = new Map<string, (Witness & { url: string | null })[]>()
  for (const { claimId, speakerId, ...row } of found) {
    const key = `${claimId}:${speakerId}`
    groups.set(key, [...(groups.get(key) ?? []), { ...row, origin: originOfSource(row) }])
  }
  return ({ state, claimId, speakerId }) =>
    (state === 'confirmed' && groups.get(`${claimId}:${speakerId}`)) || []
}
