// The desk's template for a request to reply: words with places for what is known of the claim.
import { z } from 'zod'
import { EmailAddress } from './contact.ts'
import { line, prose, Version } from './fields.ts'

export const placeholders = ['speaker', 'claim', 'statements', 'source', 'due', 'desk', 'person'] as const
export type Placeholder = (typeof placeholders)[number]

const place = /\{([^{}]*)\}/g
const isPlaceholder = (name: string): name is Placeholder => placeholders.some((known) => known === name)

/** Names in braces that stand for nothing, each once. */
export function unknownPlaceholders(template: string): string[] {
  const names = [...template.matchAll(place)].map(([, name = '']) => name)
  return [...new Set(names.filter((name) => !isPlaceholder(name)))]
}

/** `template` with `values` in its places. What is put in is not looked through again. */
export function fillTemplate(template: string, values: Readonly<Record<Placeholder, string>>): string {
  return template.replace(place, (whole, name: string) => (isPlaceholder(name) ? values[name] : whole))
}

export const TemplateFields = {
  /** Null: the words that every desk begins with. */
  subject: line(200).nullable(),
  text: prose(10_000).nullable(),
  /** Where answers to mails go; null: to whoever asks. */
  replyTo: EmailAddress.nullable(),
}

export const ReplyTemplate = z.object({
  version: Version,
  subject: z.string().nullable(),
  text: z.string().nullable(),
  replyTo: z.string().nullable(),
})
export type ReplyTemplate = z.infer<typeof ReplyTemplate>
