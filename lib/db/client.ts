// The one place that opens connections: Prisma over a pg pool, as the application's role.
import { PrismaPg } from '@prisma/adapter-pg'
import { PrismaClient } from './generated/client.ts'
import type { Prisma } from './generated/client.ts'
import { inTurn } from './in-turn.ts'

export type Tx = Prisma.TransactionClient

const held = globalThis as typeof globalThis & { onrecordClients?: Map<string, PrismaClient> }

function appUrl(): string {
  const url = process.env.ONRECORD_APP_DATABASE_URL
  if (!url)
    throw new Error('ONRECORD_APP_DATABASE_URL is not set: start through `npm start` or `npx onrecord`')
  return url
}

/** The client of `url` (the application's own where none is given), made once a process. */
export function database(url: string = appUrl()): PrismaClient {
  const clients = (held.onrecordClients ??= new Map())
  const known = clients.get(url)
  if (known) return known
  const adapter = new PrismaPg({
    connectionString: url,
    max: Number(process.env.ONRECORD_POOL ?? 10),
    // Waiting for a turn counts too: a database that is gone refuses at once, one that is busy deserves patience.
    connectionTimeoutMillis: 8_000,
    idleTimeoutMillis: 30_000,
  })
  const made = new PrismaClient({ adapter: inTurn(adapter) })
  clients.set(url, made)
  return made
}

/** Ends every connection of this process. */
export async function closeDatabase(): Promise<void> {
  const clients = [...(held.onrecordClients?.values() ?? [])]
  held.onrecordClients?.clear()
  await Promise.all(clients.map((client) => client.$disconnect()))
}

/**
 * Runs `work` in one transaction behind the wall of `deskId`: row-level security shows that desk's rows only.
 * Everything that touches a desk's tables goes through here.
 */
export function onDesk<T>(
  deskId: string,
  work: (tx: Tx) => Promise<T>,
  options: { timeout?: number; readOnly?: boolean; asAtOneMoment?: boolean } = {},
): Promise<T> {
  return database().$transaction(
    async (tx) => {
      await tx.$executeRaw`SELECT set_config('onrecord.desk', ${deskId}, true)`
      return work(tx)
    },
    {
      timeout: options.timeout ?? 30_000,
      maxWait: 10_000,
      ...(options.asAtOneMoment && { isolationLevel: 'RepeatableRead' }),
    },
  )
}
