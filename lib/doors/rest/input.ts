// A call's input: what the caller says in the address and the body, and what only the door says.
import { refuse } from '#lib/record/refusal'
import { formParts, isForm, jsonBody } from './body.ts'
import type { Body } from './body.ts'
import type { Form } from './forms.ts'
import { halt } from './problem.ts'
import type { Route } from './route.ts'

type Said = { id: string; version: number | undefined }

export async function inputOf(
  request: Request,
  url: URL,
  route: Route,
  { id, version }: Said,
): Promise<Body> {
  const { how, method } = route
  const own: Body = {
    ...how.fixed,
    ...(how.id && { [how.id]: id }),
    ...(version !== undefined && { version }),
  }
  if (method === 'DELETE') return own
  if (method === 'GET') return { ...searchOf(url, how.passesOver), ...own }
  const form = isForm(request) ? (how.form ?? halt(415, 'no-form')) : null
  const given = form ? await formBody(request, form) : await jsonBody(request)
  const body = how.adapt?.(given) ?? given
  if (how.under) return { [how.under]: body, ...own }
  refuseOthers(body, [
    ...Object.keys(how.fixed ?? {}),
    ...(how.id ? [how.id] : []),
    ...(how.version ? ['version'] : []),
  ])
  return { ...body, ...own, ...form?.sets }
}

async function formBody(request: Request, form: Form): Promise<Body> {
  const { file, fields } = await formParts(request, form.limit)
  return form.read(file, fields)
}

/** What the door sets is not the caller's to set, not even to the same. */
function refuseOthers(body: Body, names: readonly string[]): void {
  const issues = names.filter((name) => name in body).map((path) => ({ path, problem: 'not-settable' }))
  if (issues.length > 0) refuse({ kind: 'invalid', code: 'invalid', issues })
}

/** A parameter given twice is an array, which no query takes, and so is refused. */
function searchOf(url: URL, passedOver: readonly string[] = []): Body {
  const found: Body = {}
  for (const name of new Set(url.searchParams.keys())) {
    if (passedOver.includes(name)) continue
    const values = url.searchParams.getAll(name)
    found[name] = values.length === 1 ? values[0] : values
  }
  return found
}
