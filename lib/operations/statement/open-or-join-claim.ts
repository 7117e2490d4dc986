// The claim of a statement that was just confirmed: the one named, the one it had, or a new one with its words.
import { lockClaim, nextClaimNumber } from '#lib/db/claims'
import type { Tx } from '#lib/db/client'
import type { Statement } from '#lib/db/generated/client'
import { newId } from '#lib/db/id'
import { refuse } from '#lib/record/refusal'
import { refuseCircle, refuseCircleOfWords, refuseOwnExcerpts } from '../claim/not-itself.ts'

/** Links `statement` to its claim and gives the claim's id. */
export async function openOrJoinClaim(
  tx: Tx,
  statement: Statement,
  wanted: string | undefined,
  by: { id: string; at: Date },
): Promise<{ claimId: string; opened: boolean }> {
  const had = await tx.appearance.findUnique({
    where: { statementId: statement.id },
    include: { claim: true },
  })
  if (wanted !== undefined && wanted !== had?.claimId) {
    if (!(await lockClaim(tx, wanted))) refuse({ kind: 'missing', code: 'missing', what: 'claim' })
    const evidence = { claimId: wanted, statementId: statement.id, state: 'on-record' }
    if ((await tx.evidence.count({ where: evidence })) > 0) refuse({ kind: 'rule', code: 'own-evidence' })
    await refuseOwnExcerpts(tx, [wanted], [statement])
    const supported = { statementId: statement.id, state: 'on-record', side: 'supports' }
    for (const { claimId } of await tx.evidence.findMany({ where: supported, select: { claimId: true } }))
      await refuseCircle(tx, { id: claimId, deskId: statement.deskId }, wanted)
    await refuseCircleOfWords(tx, statement, wanted)
    if (had) await tx.appearance.delete({ where: { statementId: statement.id } })
    await link(tx, statement, wanted, false, by)
    return { claimId: wanted, opened: false }
  }
  if (had) {
    await tx.$queryRaw`SELECT 1 FROM claim WHERE id = ${had.claimId}::uuid FOR UPDATE`
    const text = had.claim.state === 'hidden' ? statement.quote : had.claim.text
    await tx.claim.update({
      where: { id: had.claimId },
      data: { state: 'on-record', text, version: { increment: 1 } },
    })
    return { claimId: had.claimId, opened: had.opened }
  }
  const claim = await tx.claim.create({
    data: {
      id: newId(),
      deskId: statement.deskId,
      number: await nextClaimNumber(tx, statement.deskId),
      text: statement.quote,
      openedBy: by.id,
      createdAt: by.at,
      taggedAt: by.at,
    },
  })
  await link(tx, statement, claim.id, true, by)
  return { claimId: claim.id, opened: true }
}

async function link(
  tx: Tx,
  statement: Statement,
  claimId: string,
  opened: boolean,
  by: { id: string; at: Date },
): Promise<void> {
  await tx.appearance.create({
    data: { statementId: statement.id, claimId, deskId: statement.deskId, opened, by: by.id, at: by.at },
  })
}
