// Prisma reads relations side by side, and a transaction has one connection: pg takes such queries with a warning
// today and not at all from its next major version. Here each waits for the one before.
import type { PrismaPg } from '@prisma/adapter-pg'

type Adapter = Awaited<ReturnType<PrismaPg['connect']>>
type Transaction = Awaited<ReturnType<Adapter['startTransaction']>>

/** `factory`, with the queries of one transaction asked one after the other. */
export function inTurn(factory: PrismaPg): PrismaPg {
  const connect = factory.connect.bind(factory)
  factory.connect = async () => {
    const adapter = await connect()
    const start = adapter.startTransaction.bind(adapter)
    adapter.startTransaction = async (...options) => queued(await start(...options))
    return adapter
  }
  return factory
}

function queued(transaction: Transaction): Transaction {
  let last: Promise<unknown> = Promise.resolve()
  const queue =
    <A, R>(ask: (query: A) => Promise<R>) =>
    (query: A): Promise<R> => {
      const answer = last.then(() => ask(query))
      last = answer.catch(() => undefined)
      return answer
    }
  transaction.queryRaw = queue(transaction.queryRaw.bind(transaction))
  transaction.executeRaw = queue(transaction.executeRaw.bind(transaction))
  return transaction
}
