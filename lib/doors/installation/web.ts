// The process that answers the web. It ends without cutting an answer off, and without waiting for open streams.
import { randomUUID } from 'node:crypto'
import { createServer } from 'node:http'
import type { ServerResponse } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import next from 'next'
import { requestHeader, wasAway } from '../away.ts'
import { ended, endingSignal, sayReady } from './ending.ts'
import { root } from './root.ts'

const grace = 10_000

/** Answers at `hostname` and `port` until the process is asked to end. */
export async function serveWeb(hostname: string, port: number): Promise<void> {
  const ending = endingSignal()
  const app = next({ dev: false, dir: root, hostname, port })
  await app.prepare()
  const answer = app.getRequestHandler()
  const unfinished = new Set<ServerResponse>()
  const server = createServer((request, response) => {
    unfinished.add(response)
    response.on('close', () => unfinished.delete(response))
    if (ending.aborted) response.setHeader('Connection', 'close')
    // Who is connected, which no client can say of itself: refused sign-ins are counted by it.
    request.headers['x-onrecord-peer'] = request.socket.remoteAddress
    const id = randomUUID()
    request.headers[requestHeader] = id
    sayAway(response, () => wasAway(id))
    // An answer that had begun before the database went away asks no more.
    response.on('close', () => wasAway(id))
    void answer(request, response)
  })
  await new Promise<void>((resolve, reject) => server.on('error', reject).listen(port, hostname, resolve))
  sayReady()

  await ended(ending)
  const closed = new Promise((resolve) => server.close(resolve))
  for (const response of unfinished) if (isStream(response)) response.end()
  // A connection whose answer is finished stays open for the next request, unless it is closed here.
  const closing = setInterval(() => server.closeIdleConnections(), 50)
  await Promise.race([closed, pause(grace)])
  clearInterval(closing)
  server.closeAllConnections()
  await app.close()
  process.exit()
}

/** A page that broke because the database is away says so with its status: later it will be well. */
function sayAway(response: ServerResponse, isAway: () => boolean): void {
  const writeHead = response.writeHead.bind(response)
  response.writeHead = (status: number, ...rest: never[]) => {
    const away = isAway() && status === 500
    if (away) response.setHeader('Retry-After', '5')
    return writeHead(away ? 503 : status, ...rest)
  }
}

function isStream(response: ServerResponse): boolean {
  return String(response.getHeader('content-type')).startsWith('text/event-stream')
}
