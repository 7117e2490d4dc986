// What was typed into search, and what was found.
import { z } from 'zod'
import { ClaimSummary } from './claim.ts'
import { Id, Moment } from './fields.ts'
import { speakerKinds } from './speaker.ts'
import { StatementView } from './statement.ts'

export const searchAreas = ['statements', 'claims', 'sources', 'speakers'] as const

export const FoundSource = z.object({
  id: Id,
  title: z.string(),
  publisher: z.string().nullable(),
  publishedAt: Moment.nullable(),
  state: z.enum(['on-record', 'withdrawn']),
  /** The text around the first hit; null where only the details hold what was looked for. */
  excerpt: z.string().nullable(),
})
export const FoundSpeaker = z.object({
  id: Id,
  name: z.string(),
  kind: z.enum(speakerKinds),
  aliases: z.array(z.string()),
  statements: z.int(),
})

const found = <T extends z.ZodType>(item: T) => z.object({ items: z.array(item), count: z.int() })

export const SearchResults = z.object({
  /** What each hit holds, phrases and words: what a screen marks. */
  terms: z.array(z.string()),
  statements: found(StatementView.extend({ sourceTitle: z.string(), isWithdrawn: z.boolean() })),
  claims: found(ClaimSummary),
  sources: found(FoundSource),
  speakers: found(FoundSpeaker),
})
export type SearchResults = z.infer<typeof SearchResults>

const phrase = /["“”„«»]([^"“”„«»]*)["“”„«»]/gu
const mostTerms = 12

/** The phrases in quotation marks and the words outside them. Marks alone, and marks left open, are no words. */
export function termsOf(typed: string): string[] {
  const phrases = [...typed.matchAll(phrase)].map(([, words = '']) => words.replace(/\s+/gu, ' ').trim())
  const words = typed.replace(phrase, ' ').split(/[\s"“”„«»]+/u)
  const worth = (term: string) => /[\p{L}\p{N}\p{S}]/u.test(term)
  return [...new Set([...phrases, ...words].filter(worth))].slice(0, mostTerms)
}
