// The very statements that a read sends, caught on their way, so that the same rows can be asked for bare.
import pg from 'pg'

export type Sent = { text: string; values: unknown[] }

let caught: Sent[] | null = null

const query = pg.Client.prototype.query as (...args: unknown[]) => unknown

/** Stands in the way of every connection of this process from here on. */
export function listenIn(): void {
  pg.Client.prototype.query = function listening(this: pg.Client, ...args: unknown[]) {
    const [config, values] = args
    if (caught && typeof config === 'string')
      caught.push({ text: config, values: (values as unknown[]) ?? [] })
    else if (caught && isConfig(config))
      caught.push({ text: config.text, values: config.values ?? (values as unknown[]) ?? [] })
    return query.apply(this, args)
  } as typeof pg.Client.prototype.query
}

function isConfig(config: unknown): config is { text: string; values?: unknown[] } {
  return typeof config === 'object' && config !== null && 'text' in config && typeof config.text === 'string'
}

/** What `read` sends while it is done. One at a time. */
export async function queriesOf(read: () => Promise<unknown>): Promise<Sent[]> {
  const sent: Sent[] = []
  caught = sent
  try {
    await read()
  } finally {
    caught = null
  }
  return sent
}

/** Sends them again, as they were, over a connection of its own, and takes the rows as pg gives them. */
export async function replay(bare: pg.Client, sent: readonly Sent[]): Promise<void> {
  for (const { text, values } of sent) await query.call(bare, { text, values, rowMode: 'array' })
}
