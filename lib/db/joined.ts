// Where a claim went that was joined: its statements and its evidence are another's now.
import { refuse } from '#lib/record/refusal'
import type { Tx } from './client.ts'

/** How often the way of one claim is followed; each of these was a join by a person. */
const furthest = 100

/** The claim on record that `claimId`, which is not on record, became part of, itself or by way of others. */
export async function joinedInto(tx: Tx, claimId: string): Promise<{ id: string; number: number } | null> {
  let at = claimId
  for (let joins = 0; joins < furthest; joins++) {
    const line = await tx.auditEvent.findFirst({
      where: { operation: 'claim.join', subject: `claim:${at}` },
      orderBy: { seq: 'desc' },
      select: { detail: true },
    })
    const into = (line?.detail as { into?: string } | null)?.into
    if (!into) return null
    const claim = await tx.claim.findUnique({ where: { id: into } })
    if (claim?.state === 'on-record') return { id: claim.id, number: claim.number }
    at = into
  }
  return null
}

/** Refuses what is asked of a claim that is not on record; of one that was joined it says into which. */
export async function refuseAbsent(tx: Tx, claimId: string): Promise<never> {
  const gone = await tx.claim.findUnique({ where: { id: claimId }, select: { number: true } })
  const stays = gone && (await joinedInto(tx, claimId))
  if (stays)
    refuse({
      ...{ kind: 'missing', code: 'joined', what: 'claim' },
      ...{ was: gone.number, into: stays.id, number: stays.number },
    })
  return refuse({ kind: 'missing', code: 'missing', what: 'claim' })
}
