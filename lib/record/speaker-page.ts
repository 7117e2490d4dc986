// The page of one speaker: what they said, where, when, and in which role then.
import { z } from 'zod'
import { Tag } from './claim.ts'
import { Id, Moment, PersonView } from './fields.ts'
import { SpeakerView } from './speaker.ts'
import { StatementView } from './statement.ts'

export const SpeakerStatement = StatementView.extend({
  source: z.object({
    id: Id,
    title: z.string(),
    publisher: z.string().nullable(),
    publishedAt: Moment.nullable(),
  }),
  claim: z
    .object({ id: Id, number: z.int(), text: z.string(), tag: Tag, needsReview: z.boolean() })
    .nullable(),
})

export const SpeakerPage = z.object({
  speaker: SpeakerView,
  /** By when their sources were published, newest first. */
  statements: z.array(SpeakerStatement),
  /** Statements left out above the most that one page shows. */
  more: z.int(),
  /** Who was merged into this speaker. */
  merged: z.array(PersonView),
  allowed: z.object({ edit: z.boolean(), merge: z.boolean() }),
})
export type SpeakerPage = z.infer<typeof SpeakerPage>
