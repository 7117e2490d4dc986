// Search over what a desk has on record. Every term must be there, in whatever case; statements and claims are also
// found by other forms of an English word.
import { rows } from './client.ts'
import type { Tx } from './client.ts'
import { Prisma } from './generated/client.ts'
import { anywhere } from './like.ts'

export type Hits = { ids: string[]; count: number }
type Row = { id: string; total: number }

const hits = (found: Row[]): Hits => ({ ids: found.map(({ id }) => id), count: found[0]?.total ?? 0 })

/** True where each of `terms` stands somewhere in one of `columns`. */
function holdsAll(columns: readonly Prisma.Sql[], terms: readonly string[]): Prisma.Sql {
  const holds = (term: string) =>
    Prisma.join(
      columns.map((column) => Prisma.sql`${column} ILIKE ${anywhere(term)}`),
      ' OR ',
    )
  return Prisma.join(
    terms.map((term) => Prisma.sql`(${holds(term)})`),
    ' AND ',
  )
}

const clean = (typed: string) => typed.toWellFormed().replace(/\u0000/g, ' ')

/** The patterns of `terms`, the longest first, and a query for other forms of their words. */
function sought(terms: readonly string[]): { patterns: string[]; forms: string } {
  return {
    patterns: [...terms].sort((a, b) => b.length - a.length).map(anywhere),
    forms: clean(terms.map((term) => (/\s/u.test(term) ? `"${term}"` : term)).join(' ')),
  }
}

export async function searchStatements(tx: Tx, terms: readonly string[], limit: number): Promise<Hits> {
  const { patterns, forms } = sought(terms)
  return hits(
    await rows<Row>(tx)`
      SELECT id, total FROM search_statements(${patterns}::text[], websearch_to_tsquery('english', ${forms}), ${limit}::int)`,
  )
}

export async function searchClaims(tx: Tx, terms: readonly string[], limit: number): Promise<Hits> {
  const { patterns, forms } = sought(terms)
  return hits(
    await rows<Row>(tx)`
      SELECT id, total FROM search_claims(${patterns}::text[], websearch_to_tsquery('english', ${forms}), ${limit}::int)`,
  )
}

export async function searchSpeakers(tx: Tx, terms: readonly string[], limit: number): Promise<Hits> {
  const names = Prisma.sql`(SELECT string_agg(a.name || ' ' || a.folded, ' ') FROM speaker_alias a WHERE a.speaker_id = p.id)`
  const words = Prisma.sql`(p.name || ' ' || coalesce(${names}, ''))`
  return hits(
    await rows<Row>(tx)`
      SELECT p.id, count(*) OVER ()::int AS total FROM speaker p
      WHERE p.merged_into IS NULL AND ${holdsAll([words], terms)}
      ORDER BY p.name, p.id LIMIT ${limit}`,
  )
}

export type SourceHit = { id: string; excerpt: string | null; total: number }

/** Sources by their details and their text, with the text around the first hit. */
export async function searchSources(tx: Tx, terms: readonly string[], limit: number): Promise<SourceHit[]> {
  const details = Prisma.sql`concat_ws(' ', s.title, s.publisher, s.byline, s.url)`
  const newest = Prisma.sql`(SELECT text FROM snapshot WHERE source_id = s.id ORDER BY number DESC LIMIT 1)`
  const first = clean(terms[0] ?? '')
  // A text is long: where its first hit is, is worked out for those alone that are shown.
  return rows<SourceHit>(tx)`
    WITH found AS (
      SELECT s.id, s.created_at, count(*) OVER ()::int AS total, ${holdsAll([details], terms)} AS in_details
      FROM source s JOIN LATERAL ${newest} t ON true
      WHERE ${holdsAll([details, Prisma.sql`t.text`], terms)}
      ORDER BY in_details DESC, created_at DESC, id LIMIT ${limit})
    SELECT s.id, s.total, CASE WHEN place > 0 THEN substr(t.text, greatest(place - 80, 1), 240) END AS excerpt
    FROM found s JOIN LATERAL ${newest} t ON true
    CROSS JOIN LATERAL (SELECT strpos(lower(t.text), lower(${first})) AS place) hit
    ORDER BY s.in_details DESC, s.created_at DESC, s.id`
}
