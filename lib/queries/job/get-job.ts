// Long work as people see it: what it is on, and how far it is.
import { z } from 'zod'
import { query } from '#lib/kernel/query'
import { Id, Moment } from '#lib/record/fields'
import { can } from '#lib/record/permissions'
import { refuse } from '#lib/record/refusal'

export const getJob = query({
  name: 'job.get',
  input: z.strictObject({ jobId: Id }),
  output: z.object({
    id: Id,
    kind: z.string(),
    state: z.enum(['queued', 'running', 'done', 'failed']),
    done: z.int(),
    of: z.int(),
    /** Why it failed. */
    error: z.string().nullable(),
    subjectId: Id.nullable(),
    createdAt: Moment,
    finishedAt: Moment.nullable(),
  }),
  example: { jobId: '019ab000-0000-7000-8000-00000000000a' },
  may: can.read,
  async read({ tx }, { jobId }) {
    const job = await tx.job.findUnique({ where: { id: jobId } })
    if (!job) refuse({ kind: 'missing', code: 'missing', what: 'job' })
    return {
      ...{
        id: job.id,
        kind: job.kind,
        done: job.done,
        of: job.of,
        error: job.error,
        subjectId: job.subjectId,
      },
      state: job.state as 'queued',
      createdAt: job.createdAt.toISOString(),
      finishedAt: job.finishedAt?.toISOString() ?? null,
    }
  },
})
