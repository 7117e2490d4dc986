// What a call carries, read with a cap: JSON, or a form with one file.
import { refuse } from '#lib/record/refusal'
import { textLimit } from '#lib/record/source'
import { halt } from './problem.ts'

/** JSON that escapes every character beyond ASCII holds three times the bytes of the text it carries. */
const jsonLimit = 3 * textLimit + 1_000_000

export type Body = Record<string, unknown>

/** The JSON object that `request` carries; nothing at all counts as an empty one. */
export async function jsonBody(request: Request): Promise<Body> {
  const bytes = await readCapped(request, jsonLimit, textLimit)
  if (bytes.byteLength === 0) return {}
  let value: unknown
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    halt(400, 'bad-json')
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    refuse({ kind: 'invalid', code: 'invalid', issues: [{ path: '', problem: 'wrong-type' }] })
  }
  return value as Body
}

export const isForm = (request: Request) =>
  /^multipart\/form-data\b/i.test(request.headers.get('content-type') ?? '')

/** The one file of a form, and its other fields, each given once. `limit`: the largest file, in bytes. */
export async function formParts(request: Request, limit: number): Promise<{ file: File; fields: Body }> {
  const bytes = await readCapped(request, limit + 100_000, limit)
  let form: FormData
  try {
    form = await new Response(bytes, {
      headers: { 'Content-Type': request.headers.get('content-type') ?? '' },
    }).formData()
  } catch {
    halt(400, 'bad-form')
  }
  const file = form.get('file')
  if (!(file instanceof File) || form.getAll('file').length > 1) return invalid('file', 'one-file')
  if (file.size > limit) refuse({ kind: 'limit', code: 'too-large', limit })
  const fields: Body = {}
  for (const [name, value] of form) {
    if (name === 'file') continue
    if (typeof value !== 'string' || name in fields) return invalid(name, 'not-settable')
    fields[name] = value
  }
  return { file, fields }
}

export function invalid(path: string, problem: string): never {
  return refuse({ kind: 'invalid', code: 'invalid', issues: [{ path, problem }] })
}

/** The body, read until it is longer than `most`; what is said then is that `limit` may not be passed. */
export async function readCapped(
  request: Request,
  most: number,
  limit: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const tooLarge = (): never => refuse({ kind: 'limit', code: 'too-large', limit })
  if (Number(request.headers.get('content-length') ?? 0) > most) tooLarge()
  if (!request.body) return new Uint8Array()
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of request.body) {
    length += chunk.byteLength
    if (length > most) tooLarge()
    chunks.push(chunk)
  }
  const whole = new Uint8Array(length)
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.byteLength
  }
  return whole
}
