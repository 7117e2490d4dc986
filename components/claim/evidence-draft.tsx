// Evidence as it is being written: kept as text in the tab, read back with care, and turned into what the desk takes.
import { z } from 'zod'
import { methods, sides } from '#lib/record/evidence'
import type { EvidenceInput, FileFields } from '#lib/record/evidence'

const FoundSource = z.object({ id: z.string(), title: z.string(), publisher: z.string().nullable() })
const Place = z.object({
  snapshotId: z.string(),
  span: z.tuple([z.number(), z.number()]),
  before: z.string(),
  words: z.string(),
  after: z.string(),
})
export type FoundSource = z.infer<typeof FoundSource>
export type Place = z.infer<typeof Place>

export const ExcerptDraft = z.object({
  source: FoundSource.nullable(),
  words: z.string(),
  place: Place.nullable(),
})
export type ExcerptDraft = z.infer<typeof ExcerptDraft>

export const FoundStatement = z.object({ id: z.string(), quote: z.string(), speaker: z.string().nullable() })
export type FoundStatement = z.infer<typeof FoundStatement>

const EvidenceDraft = z.object({
  kind: z.enum(['link', 'excerpt', 'file', 'statement']),
  side: z.enum(sides),
  url: z.string(),
  title: z.string(),
  publisher: z.string(),
  publishedAt: z.string(),
  from: z.string(),
  method: z.union([z.enum(methods), z.literal('')]),
  note: z.string(),
  excerpt: ExcerptDraft,
  statement: FoundStatement.nullable(),
})
export type EvidenceDraft = z.infer<typeof EvidenceDraft>
/** As it is sent: a file is still the browser's own, which reads it on the way. */
export type EvidenceFields =
  | Exclude<z.input<typeof EvidenceInput>, { kind: 'file' }>
  | (z.input<typeof FileFields> & { kind: 'file'; file: File })

export const emptyEvidence: EvidenceDraft = {
  ...{
    kind: 'link',
    side: 'supports',
    url: '',
    title: '',
    publisher: '',
    publishedAt: '',
    from: '',
    method: '',
    note: '',
  },
  excerpt: { source: null, words: '', place: null },
  statement: null,
}

/** The draft that `kept` holds; null where it holds none, or one of another shape. */
export function readEvidenceDraft(kept: string): EvidenceDraft | null {
  try {
    return EvidenceDraft.safeParse(JSON.parse(kept)).data ?? null
  } catch {
    return null
  }
}

const pageFields = ['url', 'title', 'publisher', 'publishedAt'] as const
export type PageField = (typeof pageFields)[number]

/** What a page says of itself goes into fields that are empty; `left` are those that hold something else. */
export function filledFrom(
  draft: EvidenceDraft,
  said: Record<PageField, string | null>,
): { change: Partial<EvidenceDraft>; filled: number; left: PageField[] } {
  const told = pageFields.filter((field) => said[field])
  const empty = told.filter((field) => draft[field].trim() === '')
  const change: Partial<EvidenceDraft> = Object.fromEntries(empty.map((field) => [field, said[field]]))
  if (said.publisher && draft.from.trim() === '') change.from = said.publisher
  const left = told.filter((field) => !empty.includes(field) && draft[field].trim() !== said[field])
  return { change, filled: empty.length, left }
}

type Missing = Partial<
  Record<
    'url' | 'from' | 'excerpt' | 'file' | 'statement',
    'urlError' | 'fromError' | 'sourceNeeded' | 'wordsNeeded' | 'fileNeeded' | 'statementNeeded'
  >
>

/** What must still be given, each with the message that says so. */
export function missingOf(draft: EvidenceDraft, file: File | null = null): Missing {
  const missing: Missing = {}
  if (draft.kind === 'link' && !/^https?:\/\/[^\s/$.?#]\S*$/i.test(draft.url.trim())) missing.url = 'urlError'
  if (draft.kind === 'excerpt' && !draft.excerpt.place) {
    missing.excerpt = draft.excerpt.source ? 'wordsNeeded' : 'sourceNeeded'
  }
  if (draft.kind === 'file' && !file) missing.file = 'fileNeeded'
  if (draft.kind === 'statement' && !draft.statement) missing.statement = 'statementNeeded'
  if (draft.from.trim() === '') missing.from = 'fromError'
  return missing
}

/** The draft as the desk takes it. Nothing may be missing from it. */
export function evidenceOf(draft: EvidenceDraft, file: File | null = null): EvidenceFields {
  const given = (text: string) => (text.trim() === '' ? undefined : text.trim())
  const about = {
    side: draft.side,
    from: draft.from.trim(),
    method: draft.method === '' ? undefined : draft.method,
    note: given(draft.note),
    title: given(draft.title),
  }
  const { place } = draft.excerpt
  if (draft.kind === 'excerpt' && place) {
    return { kind: 'excerpt', snapshotId: place.snapshotId, spans: [place.span], ...about }
  }
  if (draft.kind === 'file' && file) return { kind: 'file', file, ...about }
  if (draft.kind === 'statement' && draft.statement) {
    return { kind: 'statement', statementId: draft.statement.id, ...about }
  }
  return {
    kind: 'link',
    url: draft.url.trim(),
    publisher: given(draft.publisher),
    publishedAt: given(draft.publishedAt),
    ...about,
  }
}
