// Prisma reads relations side by side, and a transaction has one connection: pg takes such queries with a warning
// today and not at all from its next major version. Here each waits for the one before, and so do statements that are
// sent to that connection past Prisma.
import type { PrismaPg } from '@prisma/adapter-pg'
import type pg from 'pg'

type Adapter = Awaited<ReturnType<PrismaPg['connect']>>
type Transaction = Awaited<ReturnType<Adapter['startTransaction']>>

/** Sends one statement to a transaction's connection as it is, and gives its rows as pg reads them. */
export type Send = (text: string, values: unknown[]) => Promise<unknown[]>

/** `factory`, with the queries of one transaction asked one after the other. `onStart` is told of each that starts. */
export function inTurn(factory: PrismaPg, onStart: (send: Send) => void): PrismaPg {
  const connect = factory.connect.bind(factory)
  factory.connect = async () => {
    const adapter = await connect()
    const start = adapter.startTransaction.bind(adapter)
    adapter.startTransaction = async (...options) => {
      const transaction = await start(...options)
      onStart(queue(transaction))
      return transaction
    }
    return adapter
  }
  return factory
}

function queue(transaction: Transaction): Send {
  let last: Promise<unknown> = Promise.resolve()
  const queued =
    <A extends unknown[], R>(ask: (...query: A) => Promise<R>) =>
    (...query: A): Promise<R> => {
      const answer = last.then(() => ask(...query))
      last = answer.catch(() => undefined)
      return answer
    }
  transaction.queryRaw = queued(transaction.queryRaw.bind(transaction))
  transaction.executeRaw = queued(transaction.executeRaw.bind(transaction))

  // Once it is over, its connection is somebody else's, behind another desk's wall.
  let isOver = false
  const [commit, rollback] = [transaction.commit.bind(transaction), transaction.rollback.bind(transaction)]
  transaction.commit = () => ((isOver = true), commit())
  transaction.rollback = () => ((isOver = true), rollback())
  const { client } = transaction as unknown as { client: pg.ClientBase }
  return queued(async (text, values) => {
    if (isOver) throw new Error('the transaction is over')
    return (await client.query<pg.QueryResultRow>(text, values)).rows
  })
}
