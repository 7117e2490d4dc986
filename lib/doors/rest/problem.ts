// What the interface says where it says no: RFC 9457, with a stable `code` and, where there is one, the present state.
import messages from '#messages/en.json' with { type: 'json' }
import type { Issue, Refusal } from '#lib/record/refusal'
import { say, sayFirst } from './words.ts'

/** What a door itself refuses, before or beside what the record refuses. */
export type DoorCode = keyof typeof messages.api.problems

type Params = Record<string, string | number>
export type Problem = {
  status: number
  code: string
  detail: string
  /** Members beside the standard ones. */
  more?: Record<string, unknown>
  headers?: Record<string, string>
}

const statusOf: Record<Refusal['kind'], number> = {
  unauthenticated: 401,
  forbidden: 403,
  missing: 404,
  invalid: 422,
  conflict: 409,
  rule: 422,
  limit: 429,
  unavailable: 503,
}

export function doorProblem(
  status: number,
  code: DoorCode,
  { params, ...rest }: { params?: Params; more?: Problem['more']; headers?: Problem['headers'] } = {},
): Problem {
  return { status, code, detail: say(`api.problems.${code}`, params), ...rest }
}

/** The problem that answers a refusal. `show` gives the present state the shape that the interface shows it in. */
export function problemOf(
  refusal: Refusal,
  show: (current: unknown) => unknown = (current) => current,
): Problem {
  const { kind, code } = refusal
  const problem: Problem = {
    status: statusOf[kind],
    code,
    detail: sayFirst(keysOf(code), paramsOf(refusal)),
  }
  switch (refusal.kind) {
    case 'unauthenticated':
      return { ...problem, headers: { 'WWW-Authenticate': challengeFor(code) } }
    case 'missing':
      return refusal.code === 'joined' ? { ...problem, more: { into: refusal.into } } : problem
    case 'invalid':
      return { ...problem, more: { issues: refusal.issues.map(issueOf) } }
    case 'conflict': {
      const { current, state } = refusal
      return {
        ...problem,
        more: { ...(current !== undefined && { current: show(current) }), ...(state && { state }) },
      }
    }
    case 'rule': {
      const unmet = refusal.unmet?.map(({ rule, params }) => ({
        ...{ rule, params },
        message: say(`requirements.${rule}.unmet`, params),
      }))
      return { ...problem, more: { ...refusal.params, ...(unmet && { unmet }) } }
    }
    case 'limit': {
      const { limit, retryAfter } = refusal
      if (code === 'too-large') return { ...problem, status: 413, more: { limit } }
      // Without a time to wait it is not the calls that are too many, but what one of them asks for.
      if (retryAfter === undefined)
        return { ...problem, status: 422, detail: say('api.problems.over-limit', { limit }), more: { limit } }
      return { ...problem, more: { limit }, headers: { 'Retry-After': String(retryAfter) } }
    }
    case 'unavailable': {
      const more = { reference: refusal.reference }
      if (code === 'broken') return { ...problem, status: 500, more }
      return { ...problem, more, headers: { 'Retry-After': '5' } }
    }
    default:
      return problem
  }
}

/** RFC 6750: a call without a token is told how to bring one, a call with a wrong one that it is wrong. */
function challengeFor(code: string): string {
  return `Bearer realm="Onrecord"${code === 'token-invalid' ? ', error="invalid_token"' : ''}`
}

/** Screens and programs are told the same, but for the few things that a program is told in its own terms. */
const keysOf = (code: string) => [`api.problems.${code}`, `refusals.${code}.title`, 'refusals.other.title']

function issueOf({ path, problem, params }: Issue) {
  return {
    path,
    problem,
    ...(params && { params }),
    message: sayFirst([`problems.${problem}`, 'problems.other'], params),
  }
}

function paramsOf(refusal: Refusal): Params {
  if (refusal.kind === 'rule') return { ...refusal.params, count: refusal.unmet?.length ?? 0 }
  if (refusal.kind === 'invalid') return { count: refusal.issues.length }
  if (refusal.kind === 'limit') return { limit: refusal.limit, retryAfter: refusal.retryAfter ?? 0 }
  if (refusal.kind === 'conflict') return { state: refusal.state ?? '' }
  if (refusal.code === 'joined') return { into: refusal.into, number: refusal.number, was: refusal.was }
  return refusal.kind === 'missing' ? { what: refusal.what } : {}
}

/** Ends a call with `problem`. */
export class Halted extends Error {
  readonly problem: Problem
  constructor(problem: Problem) {
    super(problem.code)
    this.name = 'Halted'
    this.problem = problem
  }
}

export function halt(...said: Parameters<typeof doorProblem>): never {
  throw new Halted(doorProblem(...said))
}

/** The body of `problem`. */
export function problemBody({ status, code, detail, more }: Problem): Record<string, unknown> {
  return {
    type: `urn:onrecord:problem:${code}`,
    title: say(`api.titles.${status}`),
    status,
    detail,
    code,
    ...more,
  }
}
