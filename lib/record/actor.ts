// Who acts. Made by the doors from a session, a token, the command line or a job; never from a request's body.

export const roles = ['viewer', 'checker', 'editor', 'admin'] as const
export type Role = (typeof roles)[number]
export type Scope = 'read' | 'write'

export type Actor = {
  /** The person's id: four eyes look at people, not at memberships or tokens. */
  id: string
  name: string
  email: string
  memberId: string
  deskId: string
  desk: string
  deskName: string
  /** `system` is the named actor of the jobs. */
  role: Role | 'system'
  scopes: readonly Scope[]
  via: 'session' | 'token' | 'command-line' | 'job'
}

/** The system's own row in `person`; jobs act as it. */
export const systemId = '00000000-0000-4000-8000-000000000001'

/** True where `role` may do all that `least` may. */
export function isAtLeast(role: Actor['role'], least: Role): boolean {
  return role === 'system' || roles.indexOf(role) >= roles.indexOf(least)
}
