// How the desk reaches a speaker: a press office, an assistant, the speaker themself.
import { z } from 'zod'
import { Id, line, Moment, PersonView, prose, Version } from './fields.ts'

export const contactWays = ['email', 'telephone', 'letter', 'message'] as const
export type ContactWay = (typeof contactWays)[number]

export const EmailAddress = z.string().trim().max(254).pipe(z.email())

/** The problem with `address` for somebody who is reached by `way`, or null. Only an e-mail address has a form. */
export function addressProblem(way: string, address: string): 'not-email' | null {
  return way === 'email' && !EmailAddress.safeParse(address).success ? 'not-email' : null
}

/** What a person may set of a contact. */
export const ContactFields = {
  name: line(200),
  role: line(200).nullable(),
  way: z.enum(contactWays),
  /** A number, an e-mail address, a postal address in one line, a name on a service. */
  address: line(300),
  note: prose(1000).nullable(),
}

export const ContactView = z.object({
  id: Id,
  version: Version,
  speakerId: Id,
  name: z.string(),
  role: z.string().nullable(),
  way: z.enum(contactWays),
  address: z.string(),
  note: z.string().nullable(),
  addedBy: PersonView,
  createdAt: Moment,
  /** Who took it out of sight, and when; null for one that holds. */
  removed: z.object({ by: PersonView, at: Moment }).nullable(),
})
export type ContactView = z.infer<typeof ContactView>
