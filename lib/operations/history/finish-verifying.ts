// The history was walked from end to end: how it was found is a line of it, once however often the job is tried.
import { z } from 'zod'
import { lockJob } from '#lib/db/jobs'
import { operation } from '#lib/kernel/operation'
import { Id } from '#lib/record/fields'
import { can } from '#lib/record/permissions'

export const finishVerifying = operation({
  name: 'history.finish-verifying',
  input: z.strictObject({
    jobId: Id,
    lines: z.int().min(0),
    /** The hash of the last line. */
    head: z.string().regex(/^[0-9a-f]{64}$/),
    /** The first line that is wrong, and what is wrong with it; left out where the chain is whole. */
    wrong: z.strictObject({ seq: z.int(), what: z.string().max(40) }).optional(),
  }),
  output: z.object({ whole: z.boolean() }),
  example: { jobId: '019ab000-0000-7000-8000-00000000000a', lines: 3, head: '0'.repeat(64) },
  subject: (tx, input) => lockJob(tx, input.jobId),
  may: can.workInJobs,
  async run({ tx, now }, job, { lines, head, wrong }) {
    const value = { whole: wrong === undefined }
    if (job.state === 'done') return { value, event: null }
    await tx.job.update({
      where: { id: job.id },
      data: { state: 'done', done: lines, of: lines, error: null, finishedAt: now },
    })
    const detail = { ...value, lines, head, by: job.startedBy, ...(wrong && { wrong }) }
    return { value, event: { subject: `desk:${job.deskId}`, detail } }
  },
})
