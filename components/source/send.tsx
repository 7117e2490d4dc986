// Sends a text to be brought in, and says how much of it has gone.
'use client'
import type { Answer } from '#lib/record/refusal'
import type { BroughtIn } from '#lib/record/source'

export type Sent = Answer<BroughtIn> | { ok: false; refusal: { kind: 'unreachable'; code: 'unreachable' } }
export type Progress = (share: number) => void

const unreachable: Sent = { ok: false, refusal: { kind: 'unreachable', code: 'unreachable' } }

/** A pasted text: as JSON, which carries even what is no valid Unicode, so that the server can say so. */
export function sendText(desk: string, text: string, details: object, progress: Progress): Promise<Sent> {
  return send(desk, JSON.stringify({ ...details, text }), progress, 'application/json')
}

/** A file: as its bytes. */
export function sendFile(desk: string, file: File, details: object, progress: Progress): Promise<Sent> {
  const form = new FormData()
  form.set('details', JSON.stringify(details))
  form.set('file', file)
  return send(desk, form, progress)
}

function send(desk: string, body: string | FormData, progress: Progress, type?: string): Promise<Sent> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest()
    request.open('POST', `/d/${encodeURIComponent(desk)}/sources/upload`)
    if (type) request.setRequestHeader('Content-Type', type)
    request.responseType = 'json'
    request.upload.onprogress = ({ loaded, total }) => progress(total > 0 ? loaded / total : 0)
    request.upload.onload = () => progress(1)
    request.onerror = () => resolve(unreachable)
    request.onabort = () => resolve(unreachable)
    request.onload = () =>
      resolve(request.status === 200 && request.response ? (request.response as Sent) : unreachable)
    request.send(body)
  })
}
