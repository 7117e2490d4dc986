// Calls that work on the database take turns, so that a burst waits here, in order, and not for connections, where
// waiting ends in an error after less than a second.
const places = Math.max(2, Number(process.env.ONRECORD_POOL ?? 10) - 2)
let taken = 0
const waiting: (() => void)[] = []

export async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (taken >= places) await new Promise<void>((resolve) => waiting.push(resolve))
  else taken++
  try {
    return await work()
  } finally {
    const next = waiting.shift()
    if (next) next()
    else taken--
  }
}
