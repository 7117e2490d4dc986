// The document that describes the interface (OpenAPI 3.1), from the same definitions that the server checks with.
import { describe } from './openapi/call.ts'
import type { Names, Part } from './openapi/schemas.ts'
import { routes } from './rest/routes.ts'
import { say } from './rest/words.ts'

let made: Part | undefined

export function openApi(): Part {
  return (made ??= make())
}

function make(): Part {
  const names: Names = {}
  const paths: Record<string, Part> = {}
  for (const route of routes) {
    paths[route.path] = { ...paths[route.path], [route.method.toLowerCase()]: describe(route, names) }
  }
  paths['/openapi.json'] = { get: itself }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Onrecord',
      version: '1',
      summary: say('api.about.summary'),
      description: say('api.about.description'),
    },
    servers: [{ url: '/api/v1' }],
    security: [{ token: [] }],
    paths,
    components: {
      securitySchemes: { token: { type: 'http', scheme: 'bearer', description: say('api.about.token') } },
      schemas: { ...names, Problem: problem },
      responses: Object.fromEntries(
        problemStatuses.map((status) => [`Problem${status}`, problemResponse(status)]),
      ),
      parameters: { IfMatch: ifMatch(true), IfMatchOptional: ifMatch(false), IdempotencyKey: idempotencyKey },
      headers: {
        ETag: { description: say('api.about.etag'), schema: { type: 'string', examples: ['"1"'] } },
        Link: { description: say('api.about.link'), schema: { type: 'string' } },
        RetryAfter: { description: say('api.about.retryAfter'), schema: { type: 'integer' } },
        WWWAuthenticate: { schema: { type: 'string' } },
      },
    },
  }
}

const itself = {
  operationId: 'openapi',
  summary: say('api.calls.openapi'),
  security: [],
  responses: {
    '200': {
      description: say('api.titles.200'),
      content: { 'application/json': { schema: { type: 'object' } } },
    },
  },
}

const problemStatuses = [400, 401, 403, 404, 409, 413, 415, 422, 428, 429, 500, 503] as const

const issue = {
  type: 'object',
  properties: { path: { type: 'string' }, problem: { type: 'string' }, message: { type: 'string' } },
  required: ['path', 'problem', 'message'],
}
const unmet = {
  type: 'object',
  properties: { rule: { type: 'string' }, message: { type: 'string' } },
  required: ['rule', 'message'],
}
const problem = {
  type: 'object',
  properties: {
    type: { type: 'string', format: 'uri' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    code: { type: 'string', description: say('api.about.code') },
    issues: { type: 'array', items: issue },
    unmet: { type: 'array', items: unmet },
    current: { type: 'object', description: say('api.about.current') },
  },
  required: ['type', 'title', 'status', 'detail', 'code'],
}

function problemResponse(status: (typeof problemStatuses)[number]): Part {
  const headers = {
    ...(status === 401 && { 'WWW-Authenticate': { $ref: '#/components/headers/WWWAuthenticate' } }),
    ...((status === 429 || status === 503) && { 'Retry-After': { $ref: '#/components/headers/RetryAfter' } }),
  }
  return {
    description: say(`api.titles.${status}`),
    headers,
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  }
}

const ifMatch = (required: boolean) => ({
  ...{ name: 'If-Match', in: 'header', required },
  description: say('api.about.ifMatch'),
  schema: { type: 'string', pattern: '^"[1-9][0-9]*"$', examples: ['"1"'] },
})
const idempotencyKey = {
  ...{ name: 'Idempotency-Key', in: 'header', required: false },
  description: say('api.about.idempotencyKey'),
  schema: { type: 'string', minLength: 1, maxLength: 200 },
}
