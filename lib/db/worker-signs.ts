// Signs of life of the workers: each holds a lock that ends with its connection, however it ends. What a worker without
// one had taken up is given back, so that a killed worker's jobs go on at once and not hours later.
import pg from 'pg'

/** What was taken up: a job of the desk, or a request to be mailed. */
export type Abandoned = { deskId: string; jobId: string | null; replyId: string | null; isSpent: boolean }
export type WorkerSigns = {
  /** Shows that the worker called `name` lives, until this is closed. */
  show(name: string): Promise<void>
  /** Gives back what dead workers had taken up; `isSpent` where it will not be tried again. */
  giveBack(): Promise<Abandoned[]>
  close(): Promise<void>
}

/** Works over one connection of its own to `url`, made anew when it breaks. */
export function workerSigns(url: string): WorkerSigns {
  const names = new Set<string>()
  let held: Promise<pg.Client> | null = null

  const connect = async () => {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 })
    const lost = () => {
      held = null
    }
    client.on('error', lost)
    client.on('end', lost)
    await client.connect()
    for (const name of names)
      await client.query('SELECT pg_advisory_lock(hashtextextended($1, 0))', [key(name)])
    return client
  }
  const connection = () => {
    held ??= connect().catch((error: unknown) => {
      held = null
      throw error
    })
    return held
  }

  return {
    async show(name) {
      const client = await connection()
      if (names.has(name)) return
      names.add(name)
      await client.query('SELECT pg_advisory_lock(hashtextextended($1, 0))', [key(name)])
    },
    async giveBack() {
      const client = await connection()
      const holders = await client.query<{ name: string }>(
        // A worker that has just begun may not have shown itself yet.
        `SELECT DISTINCT locked_by AS name FROM graphile_worker._private_jobs WHERE locked_at < now() - interval '2 seconds'`,
      )
      const dead: string[] = []
      for (const { name } of holders.rows)
        if (!names.has(name) && !(await isAlive(client, name))) dead.push(name)
      if (dead.length === 0) return []
      const jobs = await client.query<Abandoned>(
        `SELECT payload->>'deskId' AS "deskId", payload->>'jobId' AS "jobId", payload->>'replyId' AS "replyId",
                attempts >= max_attempts AS "isSpent"
         FROM graphile_worker._private_jobs WHERE locked_by = ANY($1)`,
        [dead],
      )
      await client.query('SELECT graphile_worker.force_unlock_workers($1)', [dead])
      return jobs.rows
    },
    async close() {
      const client = await held?.catch(() => null)
      await client?.end()
    },
  }
}

const key = (name: string) => `onrecord-worker:${name}`

async function isAlive(client: pg.Client, name: string): Promise<boolean> {
  const { rows } = await client.query<{ free: boolean }>(
    'SELECT pg_try_advisory_lock(hashtextextended($1, 0)) AS free',
    [key(name)],
  )
  if (!rows[0]?.free) return true
  await client.query('SELECT pg_advisory_unlock(hashtextextended($1, 0))', [key(name)])
  return false
}
