// The claims that were asked for, made into a document. Refused where anything that it rests on is not what the history
// vouches for.
import { z } from 'zod'
import type { Tx } from '#lib/db/client'
import { firstHash } from '#lib/db/history'
import { summaryClaims } from '#lib/db/summary-claims'
import { changedDecision, changedSnapshot } from '#lib/db/vouched'
import { summaryJson } from '#lib/publish/json'
import { summaryMarkdown } from '#lib/publish/markdown'
import { summaryOf } from '#lib/publish/summary'
import type { Summary } from '#lib/publish/document'
import type { Actor } from '#lib/record/actor'
import { Id, line } from '#lib/record/fields'
import { refuse } from '#lib/record/refusal'
import { summaryFormats } from '#lib/record/summary'
import type { SummaryFormat } from '#lib/record/summary'

/** The most claims that one summary holds. */
export const mostClaims = 100

export const SummaryInput = {
  format: z.enum(summaryFormats),
  title: line(200).optional(),
  /** Either a collection's claims, or these, in this order. */
  collection: Id.optional(),
  claims: z.array(Id).min(1).max(mostClaims).optional(),
}

type Asked = {
  format: SummaryFormat
  title?: string | undefined
  collection?: string | undefined
  claims?: string[] | undefined
}
export type Composed = { summary: Summary; text: string; mediaType: string; fileName: string }

export async function composeSummary(tx: Tx, actor: Actor, now: Date, asked: Asked): Promise<Composed> {
  const { ids, name } = await claimsAskedFor(tx, asked)
  const { claims, snapshotIds } = await summaryClaims(tx, ids)
  if (claims.length < ids.length && asked.claims) refuse({ kind: 'missing', code: 'missing', what: 'claim' })
  if (claims.length === 0) refuse({ kind: 'rule', code: 'nothing-to-export' })
  const snapshot = await changedSnapshot(tx, snapshotIds)
  if (snapshot)
    refuse({
      kind: 'rule',
      code: 'snapshot-changed',
      params: { source: snapshot.title, snapshot: snapshot.id },
    })
  const decision = await changedDecision(tx, ids)
  if (decision)
    refuse({
      kind: 'rule',
      code: 'decision-changed',
      params: { claim: decision.number, decision: decision.id },
    })
  const head = await tx.auditHead.findFirst()
  const summary = summaryOf(
    {
      title: asked.title ?? name ?? actor.deskName,
      desk: { slug: actor.desk, name: actor.deskName },
      madeAt: now.toISOString(),
      madeBy: actor.name,
      history: { length: head?.seq ?? 0, head: head?.hash ?? firstHash },
    },
    claims,
  )
  const { write, mediaType, ending } = formats[asked.format]
  return {
    summary,
    text: write(summary),
    mediaType,
    fileName: `${slugOf(summary.title)}-${summary.madeAt.slice(0, 10)}.${ending}`,
  }
}

const formats: Record<
  SummaryFormat,
  { write: (summary: Summary) => string; mediaType: string; ending: string }
> = {
  markdown: { write: summaryMarkdown, mediaType: 'text/markdown; charset=utf-8', ending: 'md' },
  json: { write: summaryJson, mediaType: 'application/json', ending: 'json' },
}

async function claimsAskedFor(
  tx: Tx,
  { collection, claims }: Asked,
): Promise<{ ids: string[]; name: string | null }> {
  if ((collection === undefined) === (claims === undefined)) {
    refuse({
      kind: 'invalid',
      code: 'invalid',
      issues: [{ path: 'claims', problem: 'claims-or-collection' }],
    })
  }
  if (claims) return { ids: [...new Set(claims)], name: null }
  const held = await tx.collection.findUnique({
    where: { id: collection ?? '' },
    include: { items: { where: { subject: 'claim' }, orderBy: { at: 'asc' } } },
  })
  if (!held) refuse({ kind: 'missing', code: 'missing', what: 'collection' })
  if (held.items.length > mostClaims) refuse({ kind: 'limit', code: 'too-many', limit: mostClaims })
  return { ids: held.items.map(({ subjectId }) => subjectId), name: held.name }
}

/** A name for a file that every system takes. */
function slugOf(title: string): string {
  const plain = title.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  return (
    plain
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 60) || 'summary'
  )
}
