// The basis of a claim's statements as it was at a past moment, from the rows as they stood then.
import { basisOf } from '#lib/record/basis'
import type { Basis, Witness } from '#lib/record/basis'
import { originOfSource } from '#lib/record/origin'
import type { RestsOn, StatementLinkView } from '#lib/record/statement-link'
import { linkViews, sourcesRestedOn } from './basis.ts'
import type { Tx } from './client.ts'
import type { Source, Statement } from './generated/client.ts'
import { rowsAt } from './rows-at.ts'

type Said = Pick<Statement, 'id' | 'state' | 'speakerId' | 'snapshotId'> & { source: Source }

/** `statements` are all of one claim at the moment `at`. */
export async function basesAt(
  tx: Tx,
  statements: readonly Said[],
  at: Date,
): Promise<Map<string, { basis: Basis; restsOn: RestsOn }>> {
  const ids = statements.map(({ id }) => id)
  const links = await linksAt(tx, ids, at)
  const snapshots = await tx.snapshot.findMany({
    where: { id: { in: statements.map(({ snapshotId }) => snapshotId) } },
    select: { id: true, sha256: true, number: true },
  })
  const numberOf = ({ snapshotId }: Said) => snapshots.find(({ id }) => id === snapshotId)?.number ?? 0
  const witnessOf = ({ source, snapshotId }: Said): Witness => {
    const sha256 = snapshots.find(({ id }) => id === snapshotId)?.sha256 ?? ''
    const { id: sourceId, title, publisher, takenFrom, url } = source
    return { sourceId, title, publisher, takenFrom, sha256, origin: originOfSource({ url, sha256 }) }
  }
  const standing = statements
    .filter(({ state, source }) => state === 'confirmed' && source.state === 'on-record')
    .sort(
      (a, b) =>
        a.source.createdAt.getTime() - b.source.createdAt.getTime() ||
        a.source.id.localeCompare(b.source.id) ||
        numberOf(b) - numberOf(a),
    )
  return new Map(
    statements.map((one) => {
      const own = links.filter(({ statementId }) => statementId === one.id)
      const others = one.state === 'confirmed' ? standing.filter((s) => s.speakerId === one.speakerId) : []
      // A source counts once, however many of its statements say so: with the newest of its texts.
      const ofEach = others.filter(
        (s, i) => others.findIndex(({ source }) => source.id === s.source.id) === i,
      )
      const witnesses = ofEach.map(witnessOf)
      const basis = basisOf({ links: own.filter(({ holds }) => holds), witnesses })
      return [one.id, { basis, restsOn: { links: own, sources: sourcesRestedOn(witnesses) } }]
    }),
  )
}

/** The links of these statements as they stood, each held against what it led to then. */
async function linksAt(tx: Tx, ids: readonly string[], at: Date): Promise<StatementLinkView[]> {
  const rows = await rowsAt(tx, 'statement_link', 'statement_id', ids, at)
  const views = await linkViews(
    tx,
    rows.sort((a, b) => a.createdAt.getTime() - b.createdAt.getTime() || a.id.localeCompare(b.id)),
  )
  const told = await rowsAt(
    tx,
    'statement',
    'id',
    views.map(({ toldInId }) => toldInId),
    at,
  )
  const sources = await rowsAt(
    tx,
    'source',
    'id',
    views.map(({ sourceId }) => sourceId),
    at,
  )
  return views.map((view) => {
    const { state, url, toldInId, sourceId } = view
    const denial = told.find(({ id }) => id === toldInId)
    const stood =
      sources.some((source) => source.id === sourceId && source.state === 'on-record') &&
      (toldInId === null || denial?.state === 'confirmed')
    return {
      ...view,
      words: denial?.quote ?? view.words,
      holds: state === 'on-record' && (url !== null || stood),
    }
  })
}
