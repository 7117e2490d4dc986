// The named actor of the jobs, at one desk.
import { systemId } from '#lib/record/actor'
import type { Actor } from '#lib/record/actor'

/** What jobs act as behind the wall of `deskId`. It is no member: it has no role to lose and no token. */
export function systemActor(deskId: string): Actor {
  return {
    id: systemId,
    name: 'Onrecord',
    email: 'system@onrecord.invalid',
    memberId: systemId,
    deskId,
    desk: '',
    deskName: '',
    role: 'system',
    scopes: ['read', 'write'],
    via: 'job',
  }
}
