// How a process learns that it is to end: a signal, or whoever started it being gone (its channel closes, even
// after a kill -9).

/** Aborts when this process is asked to end. */
export function endingSignal(): AbortSignal {
  const controller = new AbortController()
  const end = () => controller.abort()
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, end)
  process.once('disconnect', end)
  if (process.connected === false) end()
  // The channel alone shall not keep a process that has nothing else to do.
  process.channel?.unref()
  return controller.signal
}

/** Resolves when `signal` aborts. */
export function ended(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve()
    else signal.addEventListener('abort', () => resolve(), { once: true })
  })
}

/** Tells whoever started this process that it is ready, if they are still there. */
export function sayReady(): void {
  if (process.connected) process.send?.('ready', () => undefined)
}
