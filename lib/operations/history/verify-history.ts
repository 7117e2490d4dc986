// Asks for the desk's history to be walked from end to end by a job: once at a time.
import { z } from 'zod'
import { deskOf } from '#lib/db/desks'
import { newId } from '#lib/db/id'
import { operation } from '#lib/kernel/operation'
import { Id } from '#lib/record/fields'
import { can } from '#lib/record/permissions'

const kind = 'verify-history'

export const verifyHistory = operation({
  name: 'history.verify',
  input: z.strictObject({}),
  output: z.object({ job: z.object({ id: Id }) }),
  example: {},
  subject: (tx, _input, actor) => deskOf(tx, actor),
  may: can.verifyHistory,
  async run({ tx, actor, now }, { deskId }) {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`${kind}:${deskId}`}, 0))`
    const underWay = await tx.job.findFirst({ where: { kind, state: { in: ['queued', 'running'] } } })
    if (underWay) return { value: { job: { id: underWay.id } }, event: null }
    const { id } = await tx.job.create({
      data: { id: newId(), deskId, kind, startedBy: actor.id, createdAt: now },
    })
    await tx.$executeRaw`SELECT enqueue_job(${kind}, ${JSON.stringify({ deskId, jobId: id })}::json, ${id})`
    // What was found is a line of the history; that somebody looks is none.
    return { value: { job: { id } }, event: null }
  },
})
