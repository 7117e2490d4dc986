// One connection of its own, for looking after the database itself rather than what is on record in it.
import pg from 'pg'

export type Connection = {
  query<Row extends pg.QueryResultRow>(sql: string, values?: unknown[]): Promise<Row[]>
}

/** Connects to `url`, does `work`, and disconnects. */
export async function onConnection<T>(url: string, work: (db: Connection) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 })
  // A connection that breaks while idle would otherwise end the process; whatever is asked next reports it.
  client.on('error', () => undefined)
  await client.connect()
  try {
    return await work({
      query: async <Row extends pg.QueryResultRow>(sql: string, values: unknown[] = []) =>
        (await client.query<Row>(sql, values)).rows,
    })
  } finally {
    await client.end()
  }
}

/** What stands in the way of connecting to `url`: the error, or null where nothing does. */
export async function connectionError(url: string): Promise<unknown> {
  try {
    await onConnection(url, async () => undefined)
    return null
  } catch (error) {
    return error
  }
}
