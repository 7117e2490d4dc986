// A speaker: a person, organisation or group, or someone known by a role alone.
import { z } from 'zod'
import { Id, line, Version } from './fields.ts'

export const speakerKinds = ['person', 'organisation', 'group', 'unnamed'] as const
export const SpeakerName = line(200)

export const DatedRole = z.object({
  role: line(200),
  since: z.iso.date().nullable(),
  until: z.iso.date().nullable(),
})
export type DatedRole = z.infer<typeof DatedRole>

/** What a person may set of a speaker. */
export const SpeakerFields = {
  name: SpeakerName.optional(),
  kind: z.enum(speakerKinds).optional(),
  /** Every other name they go by: those left out are let go. */
  aliases: z.array(SpeakerName).max(100).optional(),
  roles: z
    .array(
      z.strictObject({
        role: line(200),
        since: z.iso.date().nullable().default(null),
        until: z.iso.date().nullable().default(null),
      }),
    )
    .max(100)
    .optional(),
  wikidataId: z
    .string()
    .regex(/^Q[1-9]\d{0,11}$/, 'wikidata')
    .nullable()
    .optional(),
}

export const SpeakerView = z.object({
  id: Id,
  version: Version,
  name: z.string(),
  kind: z.enum(speakerKinds),
  wikidataId: z.string().nullable(),
  aliases: z.array(z.string()),
  roles: z.array(DatedRole),
  mergedInto: Id.nullable(),
  statements: z.int(),
  claims: z.object({ attributed: z.int(), contested: z.int(), verified: z.int() }),
})
export type SpeakerView = z.infer<typeof SpeakerView>
