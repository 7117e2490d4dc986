// When what a claim rests on moves: open proposals are void, and the claim is flagged or goes out of sight.
import type { flagReasons } from '#lib/record/claim'
import type { Tx } from './client.ts'
import { decisionDigest, decisionIncluding } from './decisions.ts'
import { newId } from './id.ts'

/** Digests of rows that an event vouches for, by `noun:id`. */
export type Digests = Record<string, string>

/** Makes void whatever is proposed for the claim: `by` edited its ground, so it is no longer what was proposed on. */
export async function voidOpenDecisions(tx: Tx, claimId: string, by: string, now: Date): Promise<Digests> {
  const digests: Digests = {}
  const open = await tx.decision.findMany({ where: { claimId, state: 'open' } })
  for (const { id } of open) {
    const row = await tx.decision.update({
      where: { id },
      data: { state: 'void', decidedBy: by, decidedAt: now, version: { increment: 1 } },
      include: decisionIncluding,
    })
    digests[`decision:${id}`] = decisionDigest(row)
  }
  return digests
}

/** Flags the claim `needs review`, once a reason and subject. */
export async function flagClaim(
  tx: Tx,
  claim: { id: string; deskId: string },
  reason: (typeof flagReasons)[number],
  subjectId: string,
  now: Date,
): Promise<void> {
  const standing = await tx.claimFlag.count({
    where: { claimId: claim.id, reason, subjectId, resolvedAt: null },
  })
  if (standing > 0) return
  await tx.claimFlag.create({
    data: { id: newId(), deskId: claim.deskId, claimId: claim.id, reason, subjectId, at: now },
  })
  await tx.claim.update({ where: { id: claim.id }, data: { version: { increment: 1 } } })
}

/** Flags the claim where the decision behind its tag named this evidence, which moved. */
export async function flagWhatRestsOn(
  tx: Tx,
  claim: { id: string; deskId: string; tag: string },
  reason: 'evidence-withdrawn' | 'evidence-mended',
  evidenceId: string,
  now: Date,
): Promise<void> {
  if (claim.tag === 'attributed') return
  const restedOn = await tx.decision.count({
    where: { claimId: claim.id, state: 'approved', tag: claim.tag, evidence: { some: { evidenceId } } },
  })
  if (restedOn > 0) await flagClaim(tx, claim, reason, evidenceId, now)
}

/**
 * What happens to the claim of a statement that is no longer confirmed: opened by that confirmation and with nothing
 * else resting on it, it goes out of sight; any other is flagged. What else used the statement as evidence is flagged
 * too.
 */
export async function letGoOfClaim(
  tx: Tx,
  statement: { id: string; deskId: string },
  reason: 'statement-rejected' | 'statement-reopened' | 'statement-edited',
  by: string,
  now: Date,
): Promise<Digests> {
  const { deskId } = statement
  const appearance = await tx.appearance.findUnique({ where: { statementId: statement.id } })
  let digests: Digests = {}
  if (appearance) {
    const claim = { id: appearance.claimId, deskId }
    await tx.$queryRaw`SELECT 1 FROM claim WHERE id = ${claim.id}::uuid FOR UPDATE`
    if (appearance.opened && !(await anythingElseRestsOn(tx, claim.id, statement.id))) {
      await tx.claim.update({ where: { id: claim.id }, data: { state: 'hidden', version: { increment: 1 } } })
    } else {
      digests = await voidOpenDecisions(tx, claim.id, by, now)
      await flagClaim(tx, claim, reason, statement.id, now)
    }
  }
  const restingOn = await tx.evidence.findMany({ where: { statementId: statement.id, state: 'on-record' } })
  for (const { claimId } of restingOn) {
    digests = { ...digests, ...(await voidOpenDecisions(tx, claimId, by, now)) }
    await flagClaim(tx, { id: claimId, deskId }, reason, statement.id, now)
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
