// Nothing is evidence of itself: not a claim's own words, and not what rests on the claim in its turn.
import type { Tx } from '#lib/db/client'
import { claimRestsOn } from '#lib/db/evidence'
import { claimsInWords, claimsSupportedByWords, sharing } from '#lib/db/excerpts'
import type { Words } from '#lib/db/excerpts'
import { joinedInto } from '#lib/db/joined'
import { namedIn } from '#lib/record/own-address'
import { refuse } from '#lib/record/refusal'

/**
 * An excerpt that shares words with a statement is that statement: refuses with `own-words` where it is one of the
 * claim's own, with `circular-evidence` where it is a claim's that rests on this one.
 */
export async function refuseOwnOrCircular(
  tx: Tx,
  claim: { id: string; deskId: string },
  excerpt: Words,
  side: string,
): Promise<void> {
  const holds = await claimsInWords(tx, [excerpt])
  if (holds.includes(claim.id)) refuse({ kind: 'rule', code: 'own-words' })
  if (side === 'supports') for (const id of holds) await refuseCircle(tx, claim, id)
}

/** Refuses with `own-words` where an excerpt that stands beside one of the claims shares words with one of `statements`. */
export async function refuseOwnExcerpts(
  tx: Tx,
  claimIds: readonly string[],
  statements: readonly { snapshotId: string; content: readonly number[] }[],
): Promise<void> {
  const excerpts = await tx.evidence.findMany({
    where: {
      ...{ claimId: { in: [...claimIds] }, kind: 'excerpt', state: 'on-record' },
      snapshotId: { in: [...new Set(statements.map(({ snapshotId }) => snapshotId))] },
    },
    select: { snapshotId: true, spans: true },
  })
  const beside = excerpts.flatMap(({ snapshotId, spans }) => (snapshotId ? [{ snapshotId, spans }] : []))
  if ((await sharing(tx, beside, statements)).length > 0) refuse({ kind: 'rule', code: 'own-words' })
}

/** Refuses with `circular-evidence` that a statement of such words is `claimId`'s, where the words support what it rests on. */
export async function refuseCircleOfWords(
  tx: Tx,
  statement: { deskId: string; snapshotId: string; content: readonly number[] },
  claimId: string,
): Promise<void> {
  for (const id of await claimsSupportedByWords(tx, statement))
    await refuseCircle(tx, { id, deskId: statement.deskId }, claimId)
}

/**
 * Refuses with `circular-evidence` a statement of `otherId` in support of `claim`, or that the two become one, where
 * `otherId` rests on `claim`, itself or by way of others. Two at once wait for each other: each alone would close no circle.
 */
export async function refuseCircle(
  tx: Tx,
  claim: { id: string; deskId: string },
  otherId: string,
): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`support:${claim.deskId}`}, 0))`
  if (await claimRestsOn(tx, otherId, claim.id)) refuse({ kind: 'rule', code: 'circular-evidence' })
}

/**
 * Refuses a link to a page of the desk's own claims: to the claim's own, or to one that was joined into it, as a statement
 * of it would be; to another's, whose statement is to be laid here instead.
 */
export async function refuseOwnPage(
  tx: Tx,
  claim: { id: string; deskId: string },
  address: string,
): Promise<void> {
  const { ids, numbers } = namedIn(address)
  if (ids.length + numbers.length === 0) return
  const { slug } = await tx.desk.findUniqueOrThrow({ where: { id: claim.deskId }, select: { slug: true } })
  const ofDesk = numbers.flatMap(({ desk, number }) => (desk === slug ? [number] : []))
  const led = await tx.claim.findMany({
    where: { OR: [{ id: { in: ids } }, { number: { in: ofDesk } }] },
    select: { id: true, state: true },
  })
  for (const { id, state } of led) {
    const stays = state === 'on-record' ? id : (await joinedInto(tx, id))?.id
    if (id === claim.id || stays === claim.id) refuse({ kind: 'rule', code: 'same-claim' })
  }
  if (led.length > 0) refuse({ kind: 'rule', code: 'claim-as-link' })
}
