// The job that reads a long text: finds its statements outside any transaction, and puts them on record whole.
import type { Task } from 'graphile-worker'
import { z } from 'zod'
import { beginJob, failJob, textOfSnapshot } from '#lib/db/jobs'
import { execute } from '#lib/kernel/execute'
import { finishReading } from '#lib/operations/source/finish-reading'
import { Id } from '#lib/record/fields'
import { systemActor } from './system-actor.ts'

const Payload = z.object({ deskId: Id, jobId: Id, snapshotId: Id })

/** Tried again as it is after whatever stops it: `source.finish-reading` happens once. */
export const readSource: Task = async (raw, { job }) => {
  const { deskId, jobId, snapshotId } = Payload.parse(raw)
  const isLast = job.attempts >= job.max_attempts
  try {
    const text = await textOfSnapshot(deskId, snapshotId)
    // The desk or the text is gone for good: nothing would come of another attempt.
    if (text === null || !(await beginJob(deskId, jobId, text.length))) return
    const answer = await execute(finishReading, systemActor(deskId), { jobId, snapshotId, text })
    if (!answer.ok) await failJob(deskId, jobId, answer.refusal.code, true)
  } catch (error) {
    // What went wrong is in the log; people are told that it did.
    await failJob(deskId, jobId, 'broken', isLast).catch(() => undefined)
    throw error
  }
}
