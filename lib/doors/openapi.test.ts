// The document against the server: every example in it is sent, and what comes back is what it says will come back.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { closeDatabase } from '#lib/db/client'
import { makeCast } from '#lib/db/testing/cast'
import type { Cast } from '#lib/db/testing/cast'
import { cloneDatabase } from '#lib/db/testing/database'
import type { ClonedDatabase } from '#lib/db/testing/database'
import { openApi } from './openapi.ts'
import { routes } from './rest/routes.ts'
import { apiOf } from './testing/api.ts'
import { fitted } from './testing/fitting.ts'
import { fittings } from './testing/fittings.ts'
import { report } from './testing/scene.ts'

type Json = Record<string, unknown>
type Parameter = { $ref?: string; in?: string; name?: string; example?: unknown }
type Media = Record<string, { schema: Json; example?: unknown }>
type Operation = {
  operationId: string
  summary: string
  parameters: Parameter[]
  requestBody?: { content: Media }
  responses: Record<string, { description?: string; content?: Media; headers?: Json; $ref?: string }>
}

let db: ClonedDatabase
let cast: Cast

beforeAll(async () => {
  db = await cloneDatabase()
  process.env.ONRECORD_APP_DATABASE_URL = db.appUrl
  cast = await makeCast(db.ownerUrl)
})
afterAll(async () => {
  await closeDatabase()
  await db.drop()
})

const document = JSON.parse(JSON.stringify(openApi())) as {
  openapi: string
  paths: Record<string, Record<string, Operation>>
  components: Record<string, Record<string, Json>>
}
const described = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({
    call: `${method.toUpperCase()} ${path}`,
    method,
    path,
    operation,
  })),
)

/** Fails where `body` is not what `schema` of the document says. */
function hold(body: unknown, schema: Json, what: string): void {
  const whole = JSON.stringify({ ...schema, $defs: document.components.schemas })
  const local = JSON.parse(
    whole.replaceAll('#/components/schemas/', '#/$defs/'),
  ) as z.core.JSONSchema.JSONSchema
  expect(z.fromJSONSchema(local).safeParse(body).error?.issues, what).toBeUndefined()
}

test('an answer that lacks a field, or has it wrong, would show', () => {
  const schema = { $ref: '#/components/schemas/Person' }
  const id = '019ab000-0000-7000-8000-000000000001'
  hold({ id, name: 'Ada Holm' }, schema, 'whole')
  expect(() => hold({ id }, schema, 'lacking')).toThrow()
  expect(() => hold({ id: 'x', name: 'Ada Holm' }, schema, 'wrong')).toThrow()
})

test('every reference in the document leads somewhere, and every text is there', () => {
  expect(document.openapi).toMatch(/^3\.1/)
  const text = JSON.stringify(document)
  for (const [, pointer = ''] of text.matchAll(/"\$ref":"#\/([^"]+)"/g)) {
    const end = pointer.split('/').reduce<unknown>((at, part) => (at as Json | undefined)?.[part], document)
    expect(end, pointer).toBeDefined()
  }
  const ids = described.map(({ operation }) => operation.operationId)
  expect(new Set(ids).size).toBe(ids.length)
  for (const { call, operation } of described) expect(operation.summary, call).toMatch(/ /)
})

test('every call of the interface is described, and nothing else', () => {
  const calls = [...routes.map(({ method, path }) => `${method} ${path}`), 'GET /openapi.json']
  expect(described.map(({ call }) => call).sort()).toEqual(calls.sort())
})

test.each(routes.map((route, i) => ({ call: `${route.method} ${route.path}`, route, i })))(
  'the example of $call',
  async ({ call, route, i }) => {
    const operation = document.paths[route.path]?.[route.method.toLowerCase()]
    const make = fittings[route.entry.name]
    if (!operation || !make) throw new Error(`${call} has no description, or ${route.entry.name} no fitting`)
    const fitting = await make({ cast, proposer: cast.secondEditor, text: `${report}\nNumber ${i}.` })
    const api = await apiOf(
      db.ownerUrl,
      route.entry.name === 'source.bring-in' ? cast.as('checker') : doerOf(fitting.doer),
    )

    const parameters = operation.parameters.filter(({ in: place }) => place === 'path' || place === 'query')
    const search = new URLSearchParams()
    let path = route.path
    for (const { in: place, name = '', example } of parameters) {
      if (example === undefined) continue
      const value = String(fitted(example, fitting))
      if (place === 'path') path = path.replace(`{${name}}`, value)
      else search.set(name, value)
    }
    const body = operation.requestBody?.content['application/json']?.example
    const wantsVersion = operation.parameters.some(({ $ref }) => $ref?.includes('IfMatch'))
    const answer = await api(route.method, `${path}${search.size > 0 ? `?${search}` : ''}`, {
      ...(body !== undefined && { body: fitted(body, fitting) }),
      ...(wantsVersion && fitting.version !== undefined && { version: fitting.version }),
    })

    const response = operation.responses[answer.status]
    expect(answer.body.code).toBeUndefined()
    expect(Object.keys(operation.responses)).toContain(String(answer.status))
    expect(answer.status).toBeLessThan(300)
    const json = response?.content?.['application/json']
    if (json) hold(answer.body, json.schema, call)
    else if (answer.status === 204) expect(answer.body.text).toBe('')
    else expect(answer.headers.get('content-disposition')).toMatch(/^attachment/)
    expect(answer.headers.has('etag')).toBe(response?.headers?.ETag !== undefined)
  },
)

/** Whoever is an admin may do what the doer's role may; whose own proposal it is must do it themself. */
const doerOf = (doer: Cast['secondEditor']) => (doer.id === cast.secondEditor.id ? doer : cast.as('admin'))

test('a refusal is the problem that the document describes', async () => {
  const api = await apiOf(db.ownerUrl, cast.as('viewer'))
  const problem = document.components.schemas?.Problem
  const responses = [
    await api('GET', '/claims?limit=x'),
    await api('GET', '/claims/x'),
    await api('POST', '/sources', { body: { text: 'x' } }),
  ]
  expect(responses.map(({ status }) => status)).toEqual([422, 404, 403])
  for (const { body } of responses) hold(body, problem ?? {}, 'problem')
})
