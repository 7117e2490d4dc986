// A sentence that a person set aside: looked at, and not to be put on record.
import { z } from 'zod'
import { Id, Moment, PersonView, prose, SpanField } from './fields.ts'

export const AsideReason = prose(500)
export const AsideView = z.object({ id: Id, span: SpanField, reason: z.string(), by: PersonView, at: Moment })
export type AsideView = z.infer<typeof AsideView>
