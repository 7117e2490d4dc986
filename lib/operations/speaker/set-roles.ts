// The roles that a speaker held, and when.
import type { Tx } from '#lib/db/client'
import { newId } from '#lib/db/id'
import type { DatedRole } from '#lib/record/speaker'
import { refuse } from '#lib/record/refusal'

/** Lets `speaker` have these roles and no other. Refuses one that ends before it begins. */
export async function setRoles(
  tx: Tx,
  speaker: { id: string; deskId: string },
  roles: readonly DatedRole[],
): Promise<void> {
  const backwards = roles.findIndex(({ since, until }) => since !== null && until !== null && since > until)
  if (backwards >= 0) {
    refuse({
      kind: 'invalid',
      code: 'invalid',
      issues: [{ path: `roles.${backwards}.until`, problem: 'before-since' }],
    })
  }
  await tx.speakerRole.deleteMany({ where: { speakerId: speaker.id } })
  await tx.speakerRole.createMany({
    data: roles.map(({ role, since, until }) => ({
      ...{ id: newId(), deskId: speaker.deskId, speakerId: speaker.id, role },
      since: since === null ? null : new Date(since),
      until: until === null ? null : new Date(until),
    })),
  })
}
