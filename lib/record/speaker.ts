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
