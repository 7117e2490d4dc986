// The fields that inputs and views are made of: one definition each, so that a limit is the same everywhere.
import { z } from 'zod'

export const Id = z.uuid()
export const Version = z.int().min(1)
/** A moment, as ISO 8601 with an offset. */
export const Moment = z.iso.datetime({ offset: true })
/** A calendar day or a moment: what is known of when something was published. */
export const When = z.union([z.iso.date(), z.iso.datetime({ offset: true })])
/** `[start, end)` in UTF-16 code units of the canonical text. */
export const SpanField = z.tuple([z.int().min(0), z.int().min(1)])
export const Spans = z.array(SpanField)

/** One line of text: no line breaks, edges trimmed. */
export const line = (most: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(most)
    .refine((text) => !/[\n\r\u0000]/.test(text) && text.isWellFormed(), 'one-line')
/** Several lines of text, edges trimmed. */
export const prose = (most: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(most)
    .refine((text) => !text.includes('\u0000') && text.isWellFormed(), 'plain-text')

/** An address on the web. */
export const WebAddress = z
  .string()
  .trim()
  .max(2000)
  .refine((text) => /^https?:\/\/[^\s/$.?#].[^\s]*$/i.test(text) && URL.canParse(text), 'web-address')
  // Whoever reads the record would read them too.
  .refine((text) => {
    if (!URL.canParse(text)) return true
    const { username, password } = new URL(text)
    return username === '' && password === ''
  }, 'no-credentials')

/** A person, as the desk shows one. */
export const PersonView = z.object({ id: Id, name: z.string() })

/** A list's page: `cursor` is what the page before gave as `next`. */
export const Page = {
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
}
export const listOf = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), next: z.string().nullable() })
