// Words, exact phrases and people, in statements, claims, sources and speakers. Whatever is typed is an answer, never
// an error.
import { z } from 'zod'
import { claimIncluding, claimSummaries } from '#lib/db/claims'
import { searchClaims, searchSources, searchSpeakers, searchStatements } from '#lib/db/search'
import { showSpeakers } from '#lib/db/speaker-views'
import { statementIncluding, viewerOf } from '#lib/db/statements'
import { query } from '#lib/kernel/query'
import { can } from '#lib/record/permissions'
import { searchAreas, SearchResults, termsOf } from '#lib/record/search'

const none = { items: [], count: 0 }

export const search = query({
  name: 'search.find',
  input: z.strictObject({
    q: z.string(),
    /** One area alone; all of them where none is named. */
    in: z.enum(searchAreas).optional(),
    limit: z.coerce.number().int().min(1).max(200).default(20),
  }),
  output: SearchResults,
  example: { q: 'holm "on her tonight"' },
  may: can.read,
  async read({ tx }, { q, in: area, limit }) {
    const terms = termsOf(q.slice(0, 500))
    if (terms.length === 0) return { terms, statements: none, claims: none, sources: none, speakers: none }
    const wanted = (name: (typeof searchAreas)[number]) => area === undefined || area === name
    const nothing = { ids: [], count: 0 }

    const statements = wanted('statements') ? await searchStatements(tx, terms, limit) : nothing
    const statementRows = await tx.statement.findMany({
      where: { id: { in: statements.ids } },
      include: { ...statementIncluding, source: { select: { title: true, state: true } } },
    })
    const view = await viewerOf(tx, statementRows)
    const claims = wanted('claims') ? await searchClaims(tx, terms, limit) : nothing
    const claimRows = await tx.claim.findMany({ where: { id: { in: claims.ids } }, include: claimIncluding })
    const sources = wanted('sources') ? await searchSources(tx, terms, limit) : []
    const sourceRows = await tx.source.findMany({ where: { id: { in: sources.map(({ id }) => id) } } })
    const speakers = wanted('speakers') ? await searchSpeakers(tx, terms, limit) : nothing
    const speakerViews = await showSpeakers(tx, speakers.ids)

    return {
      terms,
      statements: {
        items: inOrder(statements.ids, statementRows).map((row) => ({
          ...view(row),
          sourceTitle: row.source.title,
          isWithdrawn: row.source.state === 'withdrawn',
        })),
        count: statements.count,
      },
      claims: { items: await claimSummaries(tx, inOrder(claims.ids, claimRows)), count: claims.count },
      sources: {
        items: inOrder(
          sources.map(({ id }) => id),
          sourceRows,
        ).map(({ id, title, publisher, publishedAt, state }) => ({
          ...{ id, title, publisher },
          state: state as 'on-record' | 'withdrawn',
          publishedAt: publishedAt?.toISOString() ?? null,
          excerpt:
            sources
              .find((hit) => hit.id === id)
              ?.excerpt?.replace(/\s+/gu, ' ')
              .trim() ?? null,
        })),
        count: sources[0]?.total ?? 0,
      },
      speakers: {
        items: speakerViews.map(({ id, name, kind, aliases, statements: count }) => ({
          ...{ id, name, kind, aliases },
          statements: count,
        })),
        count: speakers.count,
      },
    }
  },
})

function inOrder<R extends { id: string }>(ids: readonly string[], rows: readonly R[]): R[] {
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}
