// The commands that `npm start` and `npm test` run their processes by. Hidden: by hand they would lack what
// those tell them.
import { Command } from 'commander'

export function crewCommands(): Command[] {
  return [
    new Command('web').action(web),
    new Command('worker').action(worker),
    new Command('demonstrate').action(demonstrate),
    new Command('build').option('--client').action(build),
  ]
}

async function web(): Promise<void> {
  const { serveWeb } = await import('#lib/doors/installation/web')
  await serveWeb(process.env.HOST ?? '127.0.0.1', Number(process.env.PORT ?? 3000))
}

async function worker(): Promise<void> {
  const { startWorker } = await import('#lib/doors/jobs/worker')
  const { ended, endingSignal, sayReady } = await import('#lib/doors/installation/ending')
  const ending = endingSignal()
  const { stop } = await startWorker()
  sayReady()
  await ended(ending)
  await stop()
  process.exit()
}

async function demonstrate(): Promise<void> {
  const { makeDemonstrationDesk } = await import('#lib/doors/demonstration/desk')
  const desk = await makeDemonstrationDesk()
  await new Promise((resolve) => process.send?.({ desk }, resolve))
  process.exit()
}

async function build({ client = false }: { client?: boolean }): Promise<void> {
  const { ensureClient, ensureWeb } = await import('#lib/doors/installation/build')
  await ensureClient()
  if (!client) await ensureWeb()
}
