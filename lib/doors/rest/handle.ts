// The interface for programs: one way in for every call, whichever it is, and one way out for every answer.
import { Id } from '#lib/record/fields'
import { Refused, refuse } from '#lib/record/refusal'
import { openApi } from '../openapi.ts'
import { troubleOf } from '../trouble-of.ts'
import { bearer } from './bearer.ts'
import type { Bearer } from '#lib/db/tokens'
import { versionAsked } from './conditions.ts'
import { keyOf, once } from './idempotency.ts'
import { inputOf } from './input.ts'
import { halt, Halted, problemBody, problemOf } from './problem.ts'
import type { Problem } from './problem.ts'
import { enter } from './rate.ts'
import { fileResponse, jsonResponse } from './respond.ts'
import { findRoute } from './route.ts'
import type { Reply, Route } from './route.ts'
import { routes } from './routes.ts'
import { inTurn } from './turns.ts'

export const base = '/api/v1'

/** Answers one call. Never throws. */
export async function handle(request: Request): Promise<Response> {
  try {
    const response = await answer(request)
    return request.method === 'HEAD' ? new Response(null, response) : response
  } catch (error) {
    return problemResponse(problemFor(error))
  }
}

async function answer(request: Request): Promise<Response> {
  const url = new URL(request.url)
  const path = url.pathname.slice(base.length)
  const method = request.method === 'HEAD' ? 'GET' : request.method
  if (path === '/openapi.json' && method === 'GET') return jsonResponse(200, openApi())
  const found = findRoute(routes, method, path)
  if ('allow' in found) {
    const allow = path === '/openapi.json' ? ['GET'] : found.allow
    if (allow.length === 0) halt(404, 'no-such-address')
    halt(405, 'method-not-allowed', { headers: { Allow: allow.join(', ') } })
  }
  const { route, id } = found
  const who = await bearer(request.headers)
  const turn = enter(who.tokenId)
  if ('retryAfter' in turn)
    refuse({ kind: 'limit', code: 'too-many', limit: 1200, retryAfter: turn.retryAfter })
  try {
    return await called(request, url, route, id, who)
  } finally {
    turn.leave()
  }
}

async function called(request: Request, url: URL, route: Route, id: string, who: Bearer): Promise<Response> {
  if (id && !Id.safeParse(id).success) refuse({ kind: 'missing', code: 'missing', what: 'thing' })
  const version = route.how.version && versionAsked(request.headers, route.how.version === 'needed')
  const key = route.method === 'POST' ? keyOf(request.headers) : null
  const input = await inputOf(request, url, route, { id, version })
  if (key === null) {
    const reply = await inTurn(() => route.carryOut(who.actor, input, id))
    if (!reply.ok) return problemResponse(refusalProblem(route, id, reply.refusal))
    const { file, streamed } = reply.value
    if (streamed) return streamed()
    return file ? fileResponse(file) : replyResponse(reply.value, url)
  }
  const kept = await inTurn(() =>
    once(who, key, [route.method, url.pathname, input], async (keep) => {
      const reply = await route.carryOut(who.actor, input, id, (tx, value) => keep(tx, keptOf(value)))
      return reply.ok ? keptOf(reply.value) : refusedToKeep(refusalProblem(route, id, reply.refusal))
    }),
  )
  const headers: Record<string, string> = kept.isReplay ? { 'Idempotency-Replayed': 'true' } : {}
  const { body, location, headers: more } = JSON.parse(kept.answer) as KeptAnswer
  if (kept.status >= 400)
    return jsonResponse(kept.status, body, { ...more, ...headers }, 'application/problem+json')
  return replyResponse({ status: kept.status, body, location }, url, headers)
}

type KeptAnswer = { body: unknown; location?: string; headers?: Record<string, string> }

const keptOf = ({ status, body, location }: Reply) => ({ status, answer: JSON.stringify({ body, location }) })

const refusedToKeep = (problem: Problem) => ({
  status: problem.status,
  answer: JSON.stringify({ body: problemBody(problem), headers: problem.headers }),
})

function replyResponse(
  { status, body, location }: Reply,
  url: URL,
  headers: Record<string, string> = {},
): Response {
  return jsonResponse(status, body, {
    ...(location && { Location: `${base}${location}` }),
    ...nextPage(url, body),
    ...headers,
  })
}

/** The `Link` to the page that follows, as `{items, next}` names it. */
function nextPage(url: URL, body: unknown): Record<string, string> {
  if (typeof body !== 'object' || body === null || !('next' in body) || typeof body.next !== 'string')
    return {}
  const search = new URLSearchParams(url.search)
  search.set('cursor', body.next)
  return { Link: `<${url.pathname}?${search}>; rel="next"` }
}

function refusalProblem(route: Route, id: string, refusal: Refused['refusal']): Problem {
  return problemOf(refusal, route.how.showCurrent && ((current) => route.how.showCurrent?.(current, id)))
}

function problemFor(error: unknown): Problem {
  if (error instanceof Halted) return error.problem
  if (error instanceof Refused) return problemOf(error.refusal)
  return problemOf(troubleOf('api', error))
}

function problemResponse(problem: Problem): Response {
  return jsonResponse(problem.status, problemBody(problem), problem.headers, 'application/problem+json')
}
