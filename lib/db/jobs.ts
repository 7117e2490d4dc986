// Jobs as the worker moves them on: how far they are is no part of the history, what they do is.
import { onDesk } from './client.ts'
import type { Tx } from './client.ts'
import type { Job } from './generated/client.ts'

/** The job, locked until the transaction ends. */
export async function lockJob(tx: Tx, id: string): Promise<Job | null> {
  await tx.$queryRaw`SELECT 1 FROM job WHERE id = ${id}::uuid FOR UPDATE`
  return tx.job.findUnique({ where: { id } })
}

/** Says that the job is being worked on, and how much there is to do. False where it is done or gone. */
export async function beginJob(deskId: string, id: string, of: number): Promise<boolean> {
  return onDesk(deskId, async (tx) => {
    const { count } = await tx.job.updateMany({
      where: { id, state: { not: 'done' } },
      data: { state: 'running', done: 0, of, error: null, finishedAt: null },
    })
    return count > 0
  })
}

/** Says that the job did not succeed, and whether it will be tried again. */
export async function failJob(deskId: string, id: string, error: string, isLast: boolean): Promise<void> {
  await onDesk(deskId, async (tx) => {
    await tx.job.updateMany({
      where: { id, state: { not: 'done' } },
      data: {
        state: isLast ? 'failed' : 'queued',
        error: error.slice(0, 500),
        finishedAt: isLast ? new Date() : null,
      },
    })
  })
}

/** What a job that reads a source reads. Null where the desk has none such. */
export async function textOfSnapshot(deskId: string, snapshotId: string): Promise<string | null> {
  const row = await onDesk(deskId, (tx) =>
    tx.snapshot.findUnique({ where: { id: snapshotId }, select: { text: true } }),
  )
  return row?.text ?? null
}

/** Says how far the job is. */
export async function moveJobOn(deskId: string, id: string, done: number): Promise<void> {
  await onDesk(deskId, async (tx) => {
    await tx.job.updateMany({ where: { id, state: 'running' }, data: { done } })
  })
}
