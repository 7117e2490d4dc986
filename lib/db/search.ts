// Search over what a desk has on record. Every term must be there, in whatever case; statements and claims are also
// found by other forms of an English word.
import { anywhere } from './like.ts'
import { Prisma } from './generated/client.ts'
import type { Tx } from './client.ts'

export type Hits = { ids: string[]; count: number }
type Row = { id: string; total: number }

const hits = (rows: Row[]): Hits => ({ ids: rows.map(({ id }) => id), count: rows[0]?.total ?? 0 })

/** True where each of `terms` stands somewhere in `column`. */
function holdsAll(column: Prisma.Sql, terms: readonly string[]): Prisma.Sql {
  return Prisma.join(
    terms.map((term) => Prisma.sql`${column} ILIKE ${anywhere(term)}`),
    ' AND ',
  )
}

/** The same, or by other forms of the words. What is found exactly comes first. */
function matching(column: Prisma.Sql, terms: readonly string[]): { where: Prisma.Sql; exact: Prisma.Sql } {
  const exact = Prisma.sql`(${holdsAll(column, terms)})`
  const typed = terms.map((term) => (/\s/u.test(term) ? `"${term}"` : term)).join(' ')
  const forms = Prisma.sql`to_tsvector('english', ${column}) @@ websearch_to_tsquery('english', ${clean(typed)})`
  return { where: Prisma.sql`(${exact} OR ${forms})`, exact }
}

const clean = (typed: string) => typed.toWellFormed().replace(/\u0000/g, ' ')

export async function searchStatements(tx: Tx, terms: readonly string[], limit: number): Promise<Hits> {
  const words = Prisma.sql`(s.quote || ' ' || coalesce(p.name, s.speaker_name, ''))`
  const { where, exact } = matching(words, terms)
  return hits(
    await tx.$queryRaw<Row[]>`
      SELECT s.id, count(*) OVER ()::int AS total
      FROM statement s LEFT JOIN speaker p ON p.id = s.speaker_id
      WHERE s.state <> 'rejected' AND ${where}
      ORDER BY ${exact} DESC, s.state = 'confirmed' DESC, s.created_at DESC, s.id LIMIT ${limit}`,
  )
}

export async function searchClaims(tx: Tx, terms: readonly string[], limit: number): Promise<Hits> {
  const { where, exact } = matching(Prisma.sql`c.text`, terms)
  return hits(
    await tx.$queryRaw<Row[]>`
      SELECT c.id, count(*) OVER ()::int AS total FROM claim c
      WHERE c.state = 'on-record' AND ${where}
      ORDER BY ${exact} DESC, c.created_at DESC, c.id LIMIT ${limit}`,
  )
}

export async function searchSpeakers(tx: Tx, terms: readonly string[], limit: number): Promise<Hits> {
  const names = Prisma.sql`(SELECT string_agg(a.name || ' ' || a.folded, ' ') FROM speaker_alias a WHERE a.speaker_id = p.id)`
  return hits(
    await tx.$queryRaw<Row[]>`
      SELECT p.id, count(*) OVER ()::int AS total FROM speaker p
      WHERE p.merged_into IS NULL AND ${holdsAll(Prisma.sql`(p.name || ' ' || coalesce(${names}, ''))`, terms)}
      ORDER BY p.name, p.id LIMIT ${limit}`,
  )
}

export type SourceHit = { id: string; excerpt: string | null; total: number }

/** Sources by their details and their text, with the text around the first hit. */
export async function searchSources(tx: Tx, terms: readonly string[], limit: number): Promise<SourceHit[]> {
  const details = Prisma.sql`concat_ws(' ', s.title, s.publisher, s.byline, s.url)`
  const everything = Prisma.sql`concat_ws(' ', ${details}, t.text)`
  const first = terms[0] ?? ''
  return tx.$queryRaw<SourceHit[]>`
    WITH found AS (
      SELECT s.id, s.created_at, t.text, strpos(lower(t.text), lower(${clean(first)})) AS place,
             (${holdsAll(details, terms)}) AS in_details
      FROM source s
      JOIN LATERAL (SELECT text FROM snapshot WHERE source_id = s.id ORDER BY number DESC LIMIT 1) t ON true
      WHERE ${holdsAll(everything, terms)})
    SELECT id, count(*) OVER ()::int AS total,
           CASE WHEN place > 0 THEN substr(text, greatest(place - 80, 1), 240) END AS excerpt
    FROM found ORDER BY in_details DESC, created_at DESC, id LIMIT ${limit}`
}
