// Answers as they leave: private, typed, and with the version of what they show.
import { etagOf } from './conditions.ts'
import type { FileReply } from './route.ts'

const always = { 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff' }

export function jsonResponse(
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
  type = 'application/json',
): Response {
  if (status === 204) return new Response(null, { status, headers: { ...always, ...headers } })
  const tag = status < 300 ? etagOf(body) : {}
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'Content-Type': type, ...always, ...tag, ...headers },
  })
}

/** A file to keep, never to show: whatever is in it, no browser runs it here. */
export function fileResponse({ bytes, mediaType, fileName }: FileReply): Response {
  const plain = fileName.replace(/[^\x20-\x7e]|["\\%]/g, '_')
  const disposition = `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(fileName)}`
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': mediaType,
      'Content-Length': String(bytes.byteLength),
      'Content-Disposition': disposition,
      'Content-Security-Policy': "default-src 'none'; sandbox",
      ...always,
    },
  })
}
