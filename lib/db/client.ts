// The one place that opens connections: Prisma over a pg pool, as the application's role.
import { AsyncLocalStorage } from 'node:async_hooks'
import { PrismaPg } from '@prisma/adapter-pg'
import { Prisma, PrismaClient } from './generated/client.ts'
import { inTurn } from './in-turn.ts'
import type { Send } from './in-turn.ts'

export type Tx = Prisma.TransactionClient

const held = globalThis as typeof globalThis & {
  onrecordClients?: Map<string, PrismaClient>
  onrecordStarting?: AsyncLocalStorage<{ send?: Send }>
}
/** Whoever starts a transaction finds its connection here: Prisma hands it to nobody. */
const starting = (held.onrecordStarting ??= new AsyncLocalStorage())
const sends = new WeakMap<Tx, Send>()

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
  const made = new PrismaClient({
    adapter: inTurn(adapter, (send) => {
      const place = starting.getStore()
      if (place) place.send = send
    }),
  })
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
  const place: { send?: Send } = {}
  const run = () =>
    database().$transaction(
      async (tx) => {
        if (place.send) sends.set(tx, place.send)
        await rows(tx)`SELECT set_config('onrecord.desk', ${deskId}, true)`
        return work(tx)
      },
      {
        timeout: options.timeout ?? 30_000,
        maxWait: 10_000,
        ...(options.asAtOneMoment && { isolationLevel: 'RepeatableRead' }),
      },
    )
  return starting.run(place, run)
}

/**
 * The rows of one statement of plain SQL within the transaction, as pg reads them: `bigint` and `numeric` are strings.
 * For what is read on every page: Prisma's own way takes as long for a short statement as the database does.
 */
export function rows<Row>(tx: Tx): (sql: TemplateStringsArray, ...values: unknown[]) => Promise<Row[]> {
  const send = sends.get(tx)
  return async (strings, ...values) => {
    const sql = Prisma.sql(strings, ...values)
    return send ? ((await send(sql.text, sql.values)) as Row[]) : tx.$queryRaw<Row[]>(sql)
  }
}
