// One call of the interface: an operation or a query, and how HTTP maps to its input and its value to HTTP.
import { z } from 'zod'
import type { Tx } from '#lib/db/client'
import type { Operation, Subject } from '#lib/kernel/operation'
import type { Query } from '#lib/kernel/query'
import type { Actor } from '#lib/record/actor'
import type { Answer } from '#lib/record/refusal'
import { changing, reading } from '../entry.ts'
import type { Entry } from '../entry.ts'
import type { Body } from './body.ts'
import type { Form } from './forms.ts'

export type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE'

/** What a call answers with: JSON, or a file. */
export type Reply = {
  status: number
  body: unknown
  location?: string | undefined
  file?: FileReply | undefined
  /** An answer of its own, which is written as it is read. */
  streamed?: (() => Response) | undefined
}
export type FileReply = { bytes: Uint8Array; mediaType: string; fileName: string }

type How<V> = {
  /** The input's field that the path's `{id}` fills. */
  id?: string
  /** Whether the caller must say, may say, or has no say in which version it acts on. */
  version?: 'needed' | 'taken'
  /** Input fields that the caller does not set, and what the door sets them to. */
  fixed?: Body
  /** The input's field that holds the whole body, where the body is not the input itself. */
  under?: string
  /** The form with a file that is taken in the place of JSON. */
  form?: Form
  /** Refuses what this call does not take yet in words of its own, or turns what it takes besides into the input. */
  adapt?: (body: Body) => Body
  /** Fields that `adapt` takes besides those of the input. */
  also?: z.ZodObject
  /** Parameters that every list takes, and that mean nothing where all stands on one page. */
  passesOver?: readonly string[]
  status?: number | ((value: V) => number)
  /** What is shown of the value, and its schema; the value itself where left out. */
  show?: { schema: z.ZodType; of: (value: V, id: string) => unknown }
  /** The present state as a conflict shows it. */
  showCurrent?: (current: unknown, id: string) => unknown
  location?: (value: V) => string
  file?: (value: V) => FileReply
}

export type Route = {
  method: Method
  path: string
  entry: Omit<Entry, 'run'>
  how: Omit<How<never>, 'status' | 'show' | 'location' | 'file'>
  statuses: readonly number[]
  schema: z.ZodType | null
  carryOut(
    actor: Actor,
    input: unknown,
    id: string,
    keep?: (tx: Tx, reply: Reply) => Promise<void>,
  ): Promise<Answer<Reply>>
}

export function change<I extends z.ZodType, O extends z.ZodType, M, S extends Subject & M, P>(
  method: Method,
  path: string,
  operation: Operation<I, O, M, S, P>,
  how: How<z.output<O>> & { statuses?: readonly number[] } = {},
): Route {
  return routeOf(method, path, changing(operation), how)
}

export function view<I extends z.ZodType, O extends z.ZodType>(
  path: string,
  query: Query<I, O>,
  how: How<z.output<O>> = {},
): Route {
  return routeOf('GET', path, reading(query), how)
}

/** A call whose answer is handed over piece by piece: `query` describes it, `open` gives it. */
export function stream<I extends z.ZodType, O extends z.ZodType>(
  path: string,
  query: Query<I, O>,
  open: (actor: Actor, input: object) => Promise<Answer<() => Response>>,
  how: Pick<How<never>, 'fixed'> = {},
): Route {
  return {
    ...{ method: 'GET', path, entry: reading(query), how, statuses: [200], schema: null },
    async carryOut(actor, input) {
      const answer = await open(actor, input as object)
      return answer.ok ? { ok: true, value: { status: 200, body: null, streamed: answer.value } } : answer
    },
  }
}

function routeOf<V>(
  method: Method,
  path: string,
  entry: Entry<V>,
  how: How<V> & { statuses?: readonly number[] },
): Route {
  const { status = 200, show, location, file, statuses, ...rest } = how
  const reply = (value: V, id: string): Reply => ({
    status: typeof status === 'number' ? status : status(value),
    body: file ? null : show ? show.of(value, id) : value,
    ...(location && { location: location(value) }),
    ...(file && { file: file(value) }),
  })
  return {
    ...{ method, path, entry, how: rest },
    statuses: statuses ?? (typeof status === 'number' ? [status] : [200]),
    schema: file ? null : (show?.schema ?? entry.output),
    async carryOut(actor, input, id, keep) {
      const answer = await entry.run(actor, input, keep && ((tx, value) => keep(tx, reply(value, id))))
      return answer.ok ? { ok: true, value: reply(answer.value, id) } : answer
    },
  }
}

export type Match = { route: Route; id: string }

/** The route of a call; where the path has none with this method, the methods it has, and none where it is no path. */
export function findRoute(
  routes: readonly Route[],
  method: string,
  path: string,
): Match | { allow: Method[] } {
  const asked = path.split('/').slice(1)
  const fits = routes.flatMap((route) => {
    const parts = route.path.split('/').slice(1)
    if (parts.length !== asked.length) return []
    if (!parts.every((part, i) => part === '{id}' || part === asked[i])) return []
    return [{ route, id: asked[parts.indexOf('{id}')] ?? '' }]
  })
  const match = fits.find(({ route }) => route.method === method)
  return match ?? { allow: [...new Set(fits.map(({ route }) => route.method))] }
}
