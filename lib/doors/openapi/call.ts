// How one call is described: what it takes, what it gives, and how it can refuse.
import { say } from '../rest/words.ts'
import type { Form } from '../rest/forms.ts'
import type { Route } from '../rest/route.ts'
import { schemaOf, without } from './schemas.ts'
import type { Names, Part, Schema } from './schemas.ts'

type Example = Part

/** The body that the example of `route` sends; undefined where it sends none. */
export function exampleBody({ entry, how, method }: Route): Example | undefined {
  if (method !== 'POST' && method !== 'PATCH') return undefined
  const whole = entry.example as Example
  return how.under ? (whole[how.under] as Example) : leavingOut(whole, doorFields(how))
}

/** The parameters that the example of a reading `route` asks with. */
export function exampleSearch({ entry, how }: Route): Example {
  return leavingOut(entry.example as Example, doorFields(how))
}

function doorFields({ id, version, fixed }: Route['how']): string[] {
  return [...(id ? [id] : []), ...(version ? ['version'] : []), ...Object.keys(fixed ?? {})]
}

function leavingOut(example: Example, names: readonly string[]): Example {
  return Object.fromEntries(Object.entries(example).filter(([name]) => !names.includes(name)))
}

export function describe(route: Route, names: Names): Part {
  const { entry, how, method } = route
  const input = schemaOf(entry.input, 'input', names)
  const isPosting = method === 'POST' || method === 'PATCH'
  return {
    operationId: entry.name.replace(/[.-](\w)/g, (_, letter: string) => letter.toUpperCase()),
    summary: say(`api.calls.${entry.name.replace('.', '-')}`),
    tags: [entry.name.split('.')[0]],
    parameters: [
      ...(route.path.includes('{id}') ? [pathId((entry.example as Example)[how.id ?? ''])] : []),
      ...(isPosting ? [] : searchParameters(without(input, doorFields(how)), exampleSearch(route))),
      ...(how.version
        ? [{ $ref: `#/components/parameters/${how.version === 'needed' ? 'IfMatch' : 'IfMatchOptional'}` }]
        : []),
      ...(method === 'POST' ? [{ $ref: '#/components/parameters/IdempotencyKey' }] : []),
    ],
    ...(isPosting && { requestBody: requestBody(route, input, names) }),
    responses: { ...successes(route, names), ...refusals(route) },
  }
}

const pathId = (example: unknown) => ({
  ...{ name: 'id', in: 'path', required: true, example },
  schema: { type: 'string', format: 'uuid' },
})

function searchParameters(input: Schema, example: Example): Part[] {
  return Object.entries(input.properties ?? {}).map(([name, schema]) => ({
    ...{ name, in: 'query', required: input.required?.includes(name) ?? false, schema },
    ...(name in example && { example: example[name] }),
  }))
}

function requestBody(route: Route, input: Schema, names: Names): Part {
  const { how } = route
  const own = how.under ? (input.properties?.[how.under] ?? {}) : without(input, doorFields(how))
  const besides = how.also ? schemaOf(how.also, 'input', names).properties : undefined
  const schema = besides ? { ...own, properties: { ...own.properties, ...besides } } : own
  return {
    required: how.under !== undefined || (own.required?.length ?? 0) > 0,
    content: {
      'application/json': { schema, example: exampleBody(route) },
      ...(how.form && { 'multipart/form-data': { schema: formSchema(how.form, schema, names) } }),
    },
  }
}

function formSchema(form: Form, json: Schema, names: Names): Schema {
  const fields = form.fields
    ? schemaOf(form.fields, 'input', names)
    : { ...without(json, ['text']), required: [] }
  const file = { type: 'string', contentMediaType: form.mediaTypes }
  return {
    ...fields,
    required: ['file', ...(fields.required ?? [])],
    properties: { file, ...fields.properties },
  }
}

function successes(route: Route, names: Names): Part {
  const schema = route.schema && schemaOf(route.schema, 'output', names)
  const content = schema
    ? { 'application/json': { schema } }
    : { '*/*': { schema: { type: 'string', format: 'binary' } } }
  const isEmpty = route.statuses.includes(204)
  const fields = schema && !isEmpty ? fieldsOf(schema, names) : []
  const headers = {
    ...(fields.includes('version') && { ETag: { $ref: '#/components/headers/ETag' } }),
    ...(fields.includes('next') && { Link: { $ref: '#/components/headers/Link' } }),
  }
  return Object.fromEntries(
    route.statuses.map((status) => [
      String(status),
      { description: say(`api.titles.${status}`), headers, ...(status !== 204 && { content }) },
    ]),
  )
}

function fieldsOf(schema: Schema, names: Names): string[] {
  const name = typeof schema.$ref === 'string' ? schema.$ref.split('/').at(-1) : undefined
  return Object.keys((name ? names[name] : schema)?.properties ?? {})
}

function refusals({ method, path, how, entry }: Route): Part {
  const takesInput = method === 'POST' || method === 'PATCH'
  const statuses = [
    ...(takesInput || how.version ? [400] : []),
    ...[401, 403],
    ...(path.includes('{id}') || takesInput ? [404] : []),
    ...(entry.kind === 'operation' ? [409] : []),
    ...(takesInput ? [413, 415] : []),
    422,
    ...(how.version === 'needed' ? [428] : []),
    ...[429, 500, 503],
  ]
  return Object.fromEntries(
    statuses.map((status) => [String(status), { $ref: `#/components/responses/Problem${status}` }]),
  )
}
