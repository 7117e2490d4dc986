// Whether the web's address is free, asked before anything else is started.
import { createServer } from 'node:net'
import type { Settings } from './settings.ts'
import { causeOf, Trouble } from './trouble.ts'
import { words } from './words.ts'

const reasons = {
  EADDRINUSE: 'port.taken',
  EACCES: 'port.forbidden',
  EADDRNOTAVAIL: 'port.noHost',
  ENOTFOUND: 'port.noHost',
} as const

/** Stops where nothing can listen at HOST and PORT, and says what to set instead. */
export async function requireFreePort({ HOST, PORT }: Settings): Promise<void> {
  const server = createServer()
  try {
    await new Promise<void>((resolve, reject) => server.on('error', reject).listen(PORT, HOST, resolve))
  } catch (error) {
    const cause = causeOf(error)
    const reason = cause in reasons ? reasons[cause as keyof typeof reasons] : 'port.other'
    throw new Trouble(
      words(reason, { port: String(PORT), next: String(PORT < 65535 ? PORT + 1 : 3000), host: HOST, cause }),
    )
  }
  await new Promise((resolve) => server.close(resolve))
}
