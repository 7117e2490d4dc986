// The door for texts that come with a progress bar: pasted ones as JSON, so that every code unit arrives as it was
// typed, and files as their own bytes.
import { decodeText } from '#lib/capture/text-file'
import { execute } from '#lib/kernel/execute'
import { bringIn } from '#lib/operations/source/bring-in'
import { refuse } from '#lib/record/refusal'
import type { Answer, Refusal } from '#lib/record/refusal'
import { textLimit } from '#lib/record/source'
import type { BroughtIn } from '#lib/record/source'
import { guarded } from './action.ts'
import { actorAt, currentPerson } from './session.ts'

/** The text as it travels may be longer than it is: JSON escapes, forms have frames. */
const bodyLimit = textLimit * 2

/** Brings in what `request` carries, at the desk `slug`. */
export function takeUpload(request: Request, slug: string): Promise<Answer<BroughtIn>> {
  return guarded('source.bring-in', async () => {
    const actor = await actorAt(slug)
    if (!actor && (await currentPerson())) refuse({ kind: 'missing', code: 'missing', what: 'desk' })
    if (!actor) refuse({ kind: 'unauthenticated', code: 'unauthenticated' })
    if (Number(request.headers.get('content-length') ?? 0) > bodyLimit) {
      refuse({ kind: 'limit', code: 'too-large', limit: textLimit })
    }
    const isForm = request.headers.get('content-type')?.startsWith('multipart/form-data') ?? false
    const answer = await execute(bringIn, actor, isForm ? await fromFile(request) : await fromPaste(request))
    if (!answer.ok) return refuse(answer.refusal)
    const { source, isNew } = answer.value
    const isReading = source.job !== null && source.job.state !== 'failed'
    return { sourceId: source.id, title: source.title, isNew, isReading, found: source.statements.found }
  })
}

async function fromPaste(request: Request): Promise<unknown> {
  const body = await parsed(() => request.json())
  return typeof body === 'object' && body !== null ? { ...body, method: 'paste' } : body
}

async function fromFile(request: Request): Promise<unknown> {
  const form = (await parsed(() => request.formData())) as FormData
  const file = form.get('file')
  const details: unknown = await parsed(async () => JSON.parse(String(form.get('details') ?? '{}')))
  if (!(file instanceof File) || typeof details !== 'object') return refuse(notUnderstood('file'))
  const decoded = decodeText(new Uint8Array(await file.arrayBuffer()))
  if ('problem' in decoded) return refuse({ kind: 'rule', code: decoded.problem })
  return { ...details, text: decoded.text, method: 'file', mediaType: 'text/plain' }
}

const notUnderstood = (path: string): Refusal => ({
  kind: 'invalid',
  code: 'invalid',
  issues: [{ path, problem: 'wrong-type' }],
})

async function parsed<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read()
  } catch {
    return refuse(notUnderstood(''))
  }
}
