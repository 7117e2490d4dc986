// The job that walks a desk's history from end to end, as it stood at one moment, a batch at a time.
import type { Task } from 'graphile-worker'
import { z } from 'zod'
import { beginJob, failJob, moveJobOn } from '#lib/db/jobs'
import { verifyDesk } from '#lib/db/verify-desk'
import { execute } from '#lib/kernel/execute'
import { finishVerifying } from '#lib/operations/history/finish-verifying'
import { Id } from '#lib/record/fields'
import { systemActor } from './system-actor.ts'

const Payload = z.object({ deskId: Id, jobId: Id })

export const verifyHistory: Task = async (raw, { job }) => {
  const { deskId, jobId } = Payload.parse(raw)
  try {
    const found = await verifyDesk(deskId, {
      begin: (lines) => beginJob(deskId, jobId, lines),
      onWay: (lines) => moveJobOn(deskId, jobId, lines),
    })
    if (!found) return
    const answer = await execute(finishVerifying, systemActor(deskId), { jobId, ...found })
    if (!answer.ok) await failJob(deskId, jobId, answer.refusal.code, true)
  } catch (error) {
    await failJob(deskId, jobId, 'broken', job.attempts >= job.max_attempts).catch(() => undefined)
    throw error
  }
}
