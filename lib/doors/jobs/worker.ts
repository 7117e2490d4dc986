// The worker: does what takes long, as the named actor of the jobs, behind the desk that asked for it.
import { EventEmitter } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { Logger, run } from 'graphile-worker'
import type { TaskList, WorkerEvents } from 'graphile-worker'
import { failJob } from '#lib/db/jobs'
import { workerSigns } from '#lib/db/worker-signs'
import type { WorkerSigns } from '#lib/db/worker-signs'
import { readSource } from './read-source.ts'
import { giveUpRequest, sendRequest } from './send-request.ts'
import { verifyHistory } from './verify-history.ts'

const tasks: TaskList = {
  'read-source': readSource,
  'send-request': sendRequest,
  'verify-history': verifyHistory,
}
const lookEvery = 10_000

/** Starts working on jobs with the addresses in the environment. `stop` lets the one at hand finish. */
export async function startWorker(): Promise<{ stop(): Promise<void> }> {
  const url = process.env.ONRECORD_WORKER_DATABASE_URL
  if (!url)
    throw new Error('ONRECORD_WORKER_DATABASE_URL is not set: start through `npm start` or `npx onrecord`')
  const signs = workerSigns(url)
  await giveBack(signs)

  const events: WorkerEvents = new EventEmitter()
  events.on('pool:create', ({ workerPool }) => void signs.show(workerPool.id).catch(sayError))
  const runner = await run({
    connectionString: url,
    // Reading a text keeps a core busy: a second at once would only make both slower.
    concurrency: 1,
    maxPoolSize: 3,
    noHandleSignals: true,
    pollInterval: 2000,
    taskList: tasks,
    events,
    logger: new Logger(() => (level, message) => {
      if (level === 'error') console.error(message)
    }),
  })
  const ending = new AbortController()
  const looking = lookNowAndThen(signs, ending.signal)
  // Whoever started the process starts it again.
  runner.promise.catch((error: unknown) => {
    if (ending.signal.aborted) return
    sayError(error)
    process.exit(1)
  })
  return {
    async stop() {
      ending.abort()
      await runner.stop()
      await looking
      await signs.close()
    },
  }
}

async function lookNowAndThen(signs: WorkerSigns, ending: AbortSignal): Promise<void> {
  while (!ending.aborted) {
    await pause(lookEvery, undefined, { signal: ending }).catch(() => undefined)
    if (!ending.aborted) await giveBack(signs).catch(sayError)
  }
}

async function giveBack(signs: WorkerSigns): Promise<void> {
  for (const { deskId, jobId, replyId, isSpent } of await signs.giveBack()) {
    if (jobId) await failJob(deskId, jobId, 'worker-ended', isSpent)
    if (replyId && isSpent) await giveUpRequest(deskId, replyId)
  }
}

function sayError(error: unknown): void {
  console.error(error instanceof Error ? error.message : error)
}
