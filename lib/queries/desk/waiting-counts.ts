// How much waits for a reader, and how many sources are being read: what the navigation shows on every page.
import { z } from 'zod'
import { countReplies, waitingReplies } from '#lib/db/replies'
import { query } from '#lib/kernel/query'
import { can, roleRefusal } from '#lib/record/permissions'

export const waitingCounts = query({
  name: 'desk.waiting',
  input: z.strictObject({}),
  output: z.object({ waiting: z.int(), reading: z.int() }),
  example: {},
  may: can.read,
  async read({ tx, actor, now }) {
    const onRecord = { claim: { state: 'on-record' } }
    const mayApprove = roleRefusal(can.approveDecision, actor) === null
    const toApprove = mayApprove
      ? await tx.decision.count({ where: { ...onRecord, state: 'open', proposedBy: { not: actor.id } } })
      : 0
    const sentBack = await tx.decision.count({
      where: { ...onRecord, state: 'sent-back', proposedBy: actor.id },
    })
    const mayMend = roleRefusal(can.editClaim, actor) === null
    const needsReview = !mayMend
      ? 0
      : await tx.claim.count({
          where: { state: 'on-record', flags: { some: { resolvedAt: null } } },
        })
    const mayRecord = roleRefusal(can.recordAnswer, actor) === null
    const overdue = mayRecord ? await countReplies(tx, waitingReplies(now, 'overdue')) : 0
    return {
      waiting: toApprove + sentBack + needsReview + overdue,
      reading: await tx.job.count({ where: { kind: 'read-source', state: { in: ['queued', 'running'] } } }),
    }
  },
})
