// When what a claim rests on moves: open proposals are void, the claim is flagged or goes out of sight, and what rests
// on it in turn is followed.
import type { FlagChange } from '#lib/record/claim'
import { lockClaims, opposedTo, standing } from './claims.ts'
import type { Tx } from './client.ts'
import { decisionDigest, decisionIncluding, keepRound } from './decisions.ts'
import { flagClaim } from './flags.ts'
import type { Moved } from './flags.ts'

/** Digests of rows that an event vouches for, by `noun:id`. */
export type Digests = Record<string, string>

/** Makes void whatever is proposed for the claim: `by` edited its ground, so it is no longer what was proposed on. */
export async function voidOpenDecisions(
  tx: Tx,
  claimId: string,
  by: string,
  now: Date,
  among: { tag?: string; states?: string[] } = {},
): Promise<Digests> {
  const digests: Digests = {}
  const open = await tx.decision.findMany({
    where: { claimId, state: { in: among.states ?? ['open'] }, ...(among.tag && { tag: among.tag }) },
    include: decisionIncluding,
  })
  for (const decision of open) {
    const { id } = decision
    if (decision.state === 'sent-back') await keepRound(tx, decision)
    const row = await tx.decision.update({
      where: { id },
      data: { state: 'void', decidedBy: by, decidedAt: now, note: null, version: { increment: 1 } },
      include: decisionIncluding,
    })
    digests[`decision:${id}`] = decisionDigest(row)
  }
  return digests
}

/** The claim's ground has moved: what is proposed for it is void, and it is flagged. */
export async function moveGround(
  tx: Tx,
  claim: { id: string; deskId: string },
  moved: Moved,
  by: string,
  now: Date,
): Promise<Digests> {
  const digests = await voidOpenDecisions(tx, claim.id, by, now)
  await flagClaim(tx, claim, moved, now)
  return digests
}

/**
 * What happens to the claim of a statement that is no longer confirmed: opened by that confirmation and with nothing
 * else resting on it, it goes out of sight; any other is flagged. So is what used the statement as evidence, and what
 * is contested by a claim that has no confirmed statement left.
 */
export async function letGoOfClaim(
  tx: Tx,
  statement: { id: string; deskId: string },
  {
    reason,
    changes,
  }: { reason: 'statement-rejected' | 'statement-reopened' | 'statement-edited'; changes: FlagChange[] },
  by: string,
  now: Date,
): Promise<Digests> {
  const { deskId } = statement
  const moved = { reason, subjectId: statement.id, changes }
  const appearance = await tx.appearance.findUnique({ where: { statementId: statement.id } })
  const users = await usersOf(tx, statement.id)
  const opposed = appearance ? await opposedTo(tx, appearance.claimId) : []
  await lockClaims(tx, [...(appearance ? [appearance.claimId] : []), ...users, ...opposed])
  let digests: Digests = {}
  if (appearance) {
    const claim = { id: appearance.claimId, deskId }
    if (appearance.opened && !(await anythingElseRestsOn(tx, claim.id, statement.id))) {
      await tx.claim.update({ where: { id: claim.id }, data: { state: 'hidden', version: { increment: 1 } } })
    } else {
      digests = await moveGround(tx, claim, moved, by, now)
      digests = { ...digests, ...(await followOpposed(tx, claim, opposed, by, now)) }
    }
  }
  for (const id of users) digests = { ...digests, ...(await moveGround(tx, { id, deskId }, moved, by, now)) }
  return digests
}

/** The claims on record that have the statement among their evidence. */
async function usersOf(tx: Tx, statementId: string): Promise<string[]> {
  const rows = await tx.claim.findMany({
    where: { state: 'on-record', evidence: { some: { statementId, state: 'on-record' } } },
    orderBy: { id: 'asc' },
    select: { id: true },
  })
  return rows.map(({ id }) => id)
}

/** A claim that no longer stands contests nothing: what was contested on it, or is proposed to be, has lost its ground. */
async function followOpposed(
  tx: Tx,
  claim: { id: string; deskId: string },
  opposed: readonly string[],
  by: string,
  now: Date,
): Promise<Digests> {
  if ((await tx.claim.count({ where: { id: claim.id, ...standing } })) > 0) return {}
  const { text } = await tx.claim.findUniqueOrThrow({ where: { id: claim.id }, select: { text: true } })
  const moved: Moved = {
    reason: 'opposing-claim-gone',
    subjectId: claim.id,
    changes: [{ what: 'claim', before: text, after: null }],
  }
  let digests: Digests = {}
  for (const id of opposed) {
    digests = { ...digests, ...(await voidOpenDecisions(tx, id, by, now, { tag: 'contested' })) }
    const contested = await tx.claim.findFirst({ where: { id, tag: 'contested' } })
    if (contested) await flagClaim(tx, contested, moved, now)
  }
  return digests
}

async function anythingElseRestsOn(tx: Tx, claimId: string, statementId: string): Promise<boolean> {
  const rows = await tx.$queryRaw<{ rests: boolean }[]>`
    SELECT EXISTS (SELECT 1 FROM appearance WHERE claim_id = ${claimId}::uuid AND statement_id <> ${statementId}::uuid)
        OR EXISTS (SELECT 1 FROM evidence WHERE claim_id = ${claimId}::uuid)
        OR EXISTS (SELECT 1 FROM decision WHERE claim_id = ${claimId}::uuid)
        OR EXISTS (SELECT 1 FROM reply_request WHERE claim_id = ${claimId}::uuid)
        OR EXISTS (SELECT 1 FROM comment WHERE claim_id = ${claimId}::uuid)
        OR EXISTS (SELECT 1 FROM assignment WHERE claim_id = ${claimId}::uuid)
        OR EXISTS (SELECT 1 FROM opposition WHERE ${claimId}::uuid IN (claim_id, opposed_id))
        OR EXISTS (SELECT 1 FROM collection_item WHERE subject_id = ${claimId}::uuid) AS rests`
  return rows[0]?.rests ?? true
}
