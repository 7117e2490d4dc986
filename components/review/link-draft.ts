// A link of a statement as it is being written: kept as text in the tab, read back with care.
import { z } from 'zod'
import { ExcerptDraft, FoundStatement } from '#components/claim/evidence-draft'
import { linkKinds, StatementLinkInput } from '#lib/record/statement-link'

const places = ['address', 'excerpt', 'statement'] as const
type Place = (typeof places)[number]

const LinkDraft = z.object({
  kind: z.enum(linkKinds),
  place: z.enum(places),
  url: z.string(),
  title: z.string(),
  at: z.string(),
  excerpt: ExcerptDraft,
  statement: FoundStatement.nullable(),
})
export type LinkDraft = z.infer<typeof LinkDraft>

export const emptyLink: LinkDraft = {
  ...{ kind: 'recording', place: 'address', url: '', title: '', at: '' },
  ...{ excerpt: { source: null, words: '', place: null }, statement: null },
}

export function readLinkDraft(kept: string): LinkDraft | null {
  try {
    return LinkDraft.safeParse(JSON.parse(kept)).data ?? null
  } catch {
    return null
  }
}

/** Where a link of this kind may lead: a statement is where somebody denies something. */
export function placesOf(kind: LinkDraft['kind']): readonly Place[] {
  return kind === 'denial' ? places : ['address', 'excerpt']
}

type Lacking = { place?: 'urlError' | 'sourceNeeded' | 'wordsNeeded' | 'statementNeeded'; at?: true }

/** What must still be given. */
export function lackingOf(draft: LinkDraft): Lacking {
  const lacking: Lacking = {}
  if (draft.place === 'address' && !/^https?:\/\/[^\s/$.?#]\S*$/i.test(draft.url.trim()))
    lacking.place = 'urlError'
  if (draft.place === 'excerpt' && !draft.excerpt.place)
    lacking.place = draft.excerpt.source ? 'wordsNeeded' : 'sourceNeeded'
  if (draft.place === 'statement' && !draft.statement) lacking.place = 'statementNeeded'
  if (draft.kind === 'denial' && draft.at === '') lacking.at = true
  return lacking
}

/** The draft as the desk takes it. Nothing may be lacking. */
export function linkOf({ kind, place, url, title, at, excerpt, statement }: LinkDraft): StatementLinkInput {
  const where =
    place === 'excerpt' && excerpt.place
      ? { snapshotId: excerpt.place.snapshotId, spans: [excerpt.place.span] }
      : { url: url.trim() }
  const named = title.trim() === '' ? where : { ...where, title: title.trim() }
  if (kind === 'recording') return { kind, ...named, ...(at && { at }) }
  return place === 'statement' && statement ? { kind, toldInId: statement.id, at } : { kind, ...named, at }
}
