// A long text is read by the worker, once, whoever died on the way.
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { closeDatabase, onDesk } from '#lib/db/client'
import { onConnection } from '#lib/db/connection'
import { makeCast } from '#lib/db/testing/cast'
import type { Cast } from '#lib/db/testing/cast'
import { cloneDatabase } from '#lib/db/testing/database'
import type { ClonedDatabase } from '#lib/db/testing/database'
import { verifyHistory } from '#lib/db/verify-history'
import { workerSigns } from '#lib/db/worker-signs'
import { must, mustAsk } from '#lib/doors/testing/scene'
import { execute } from '#lib/kernel/execute'
import { bringIn } from '#lib/operations/source/bring-in'
import { finishReading } from '#lib/operations/source/finish-reading'
import { getJob } from '#lib/queries/job/get-job'
import { getSource } from '#lib/queries/source/get-source'
import { systemActor } from './system-actor.ts'
import { startWorker } from './worker.ts'

let db: ClonedDatabase
let cast: Cast
beforeAll(async () => {
  db = await cloneDatabase()
  process.env.ONRECORD_APP_DATABASE_URL = db.appUrl
  process.env.ONRECORD_WORKER_DATABASE_URL = db.workerUrl
  cast = await makeCast(db.ownerUrl)
})
afterAll(async () => {
  await closeDatabase()
  await db.drop()
})

const report =
  '“The gates were shut at noon,” said Ada Holm, who keeps them.\n\nThe quay was empty that day.\n\n'

async function longSource(name: string) {
  const text = `${name}.\n\n${report.repeat(2500)}`
  const { source } = await must(bringIn, cast.as('checker'), { text })
  if (!source.job) throw new Error('the text was read at once')
  return { source, jobId: source.job.id, text }
}

async function finished(jobId: string) {
  for (let i = 0; i < 150; i++) {
    const job = await mustAsk(getJob, cast.as('viewer'), { jobId })
    if (job.state === 'done' || job.state === 'failed') return job
    await pause(100)
  }
  throw new Error('the job did not end')
}

test('what waits is read when a worker starts, and what comes later too', { timeout: 60_000 }, async () => {
  const waiting = await longSource('Waiting')
  expect(waiting.source.statements.found).toBe(0)
  const worker = await startWorker()
  try {
    expect(await finished(waiting.jobId)).toMatchObject({ state: 'done', done: waiting.text.length })
    const later = await longSource('Later')
    await finished(later.jobId)
    for (const { source } of [waiting, later]) {
      const read = await mustAsk(getSource, cast.as('viewer'), { sourceId: source.id })
      expect(read.statements.found).toBe(2500)
      expect(read.job).toBeNull()
    }
  } finally {
    await worker.stop()
  }
  expect((await verifyHistory(db.ownerUrl)).wrong).toEqual([])
})

test(
  'a job that a dead worker had taken up is given back, a living one’s is not',
  { timeout: 60_000 },
  async () => {
    const { jobId, source } = await longSource('Taken up')
    await onConnection(db.ownerUrl, (owner) =>
      owner.query(
        `UPDATE graphile_worker._private_jobs SET locked_by = 'pool-dead', locked_at = now() - interval '1 minute', attempts = 1`,
      ),
    )
    const living = workerSigns(db.workerUrl)
    await living.show('pool-dead')
    const looking = workerSigns(db.workerUrl)
    expect(await looking.giveBack()).toEqual([])
    await living.close()
    expect(await looking.giveBack()).toEqual([{ deskId: cast.desk.id, jobId, replyId: null, isSpent: false }])
    await looking.close()
    const worker = await startWorker()
    await finished(jobId)
    await worker.stop()
    const read = await mustAsk(getSource, cast.as('viewer'), { sourceId: source.id })
    expect(read.statements.found).toBe(2500)
  },
)

test(
  'reading twice puts it on record once, and only the text that was captured',
  { timeout: 60_000 },
  async () => {
    const { jobId, source, text } = await longSource('Twice')
    const system = systemActor(cast.desk.id)
    const asked = { jobId, snapshotId: source.snapshot.id, text }
    const other = await execute(finishReading, system, { ...asked, text: `${text} ` })
    expect(other).toMatchObject({ ok: false, refusal: { code: 'snapshot-changed' } })
    await Promise.all([must(finishReading, system, asked), must(finishReading, system, asked)])
    const [found, lines] = await onDesk(cast.desk.id, async (tx) => [
      await tx.statement.count({ where: { sourceId: source.id } }),
      await tx.auditEvent.count({
        where: { subject: `source:${source.id}`, operation: 'source.finish-reading' },
      }),
    ])
    expect([found, lines]).toEqual([2500, 1])
  },
)
