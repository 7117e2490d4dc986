// A limit to how long a door waits for the database to say anything at all.

/** Thrown where the time is up. */
export class TookTooLong extends Error {
  /** What the system says of a connection that waits in vain, so that it is taken for the same. */
  readonly code = 'ETIMEDOUT'
  constructor() {
    super('the database did not answer in time')
    this.name = 'TookTooLong'
  }
}

const step = 50

/**
 * What `work` gives, if it does so within `milliseconds`. Time in which this process itself was too busy to look does
 * not count: missed ticks of an interval are one.
 */
export async function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  let left = Math.ceil(milliseconds / step)
  let timer: NodeJS.Timeout | undefined
  const timeUp = new Promise<never>((_resolve, reject) => {
    timer = setInterval(() => {
      if (--left <= 0) reject(new TookTooLong())
    }, step)
  })
  try {
    return await Promise.race([work, timeUp])
  } finally {
    clearInterval(timer)
  }
}
