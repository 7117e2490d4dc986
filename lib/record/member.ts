// Members of a desk, their tokens, and whoever is signed in.
import { z } from 'zod'
import { roles } from './actor.ts'
import { Id, Moment, PersonView, Version } from './fields.ts'

export const MemberView = z.object({
  id: Id,
  personId: Id,
  email: z.string(),
  name: z.string(),
  role: z.enum(roles),
  version: Version,
  since: Moment,
})
export type MemberView = z.infer<typeof MemberView>

export const TokenView = z.object({
  id: Id,
  name: z.string(),
  member: PersonView,
  scopes: z.array(z.enum(['read', 'write'])),
  createdAt: Moment,
  expiresAt: Moment,
  lastUsedAt: Moment.nullable(),
  revokedAt: Moment.nullable(),
})
export type TokenView = z.infer<typeof TokenView>

/** Whoever asks, at which desk, and what they may do there at all. */
export const Me = z.object({
  id: Id,
  memberId: Id,
  name: z.string(),
  email: z.string(),
  desk: z.object({ id: Id, slug: z.string(), name: z.string() }),
  role: z.enum([...roles, 'system']),
  scopes: z.array(z.enum(['read', 'write'])),
  via: z.enum(['session', 'token', 'command-line', 'job']),
  allowed: z.object({
    bringIn: z.boolean(),
    addSpeaker: z.boolean(),
    approve: z.boolean(),
    export: z.boolean(),
    keepCollections: z.boolean(),
    readHistory: z.boolean(),
    addMember: z.boolean(),
    manageTokens: z.boolean(),
  }),
})
export type Me = z.infer<typeof Me>
