// Whoever acts may have been removed, or their role lowered, since the door let them in. Their role is asked once more with
// the line in the history: a removal has its line there too, so that one comes wholly before the other and nothing
// stands in the history behind the removal of whoever did it. Nobody's removal waits for what they are doing.
import type { Actor, Role } from '#lib/record/actor'
import { roleRefusal } from '#lib/record/permissions'
import type { Permission } from '#lib/record/permissions'
import type { Refusal } from '#lib/record/refusal'

/** What refuses `actor`, whose role is `role` by now; or null. What the change does to their own does not count. */
export function refusedMeanwhile<S>(
  may: Permission<S>,
  actor: Actor,
  event: { subject: string },
  role: Role | null,
): Refusal | null {
  if (actor.role === 'system' || event.subject === `member:${actor.memberId}`) return null
  return role === null
    ? { kind: 'unauthenticated', code: 'unauthenticated' }
    : roleRefusal(may, { ...actor, role })
}
