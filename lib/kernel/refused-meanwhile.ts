// Whoever acts may have been removed, or their role lowered, since the door let them in. It is asked once more where the
// history is locked: every change of a membership has its line there too, so that one comes wholly before the other and
// nothing stands in the history behind the removal of whoever did it. Nobody's removal waits for what they are doing.
import type { Tx } from '#lib/db/client'
import { roleNow } from '#lib/db/members'
import type { Actor } from '#lib/record/actor'
import { roleRefusal } from '#lib/record/permissions'
import type { Permission } from '#lib/record/permissions'
import type { Refusal } from '#lib/record/refusal'

/** What refuses `actor` by now, or null. What the change does to their own membership does not count. */
export async function refusedMeanwhile<S>(
  tx: Tx,
  may: Permission<S>,
  actor: Actor,
  event: { subject: string },
): Promise<Refusal | null> {
  if (actor.role === 'system' || event.subject === `member:${actor.memberId}`) return null
  const role = await roleNow(tx, actor.memberId)
  return role === null
    ? { kind: 'unauthenticated', code: 'unauthenticated' }
    : roleRefusal(may, { ...actor, role })
}
