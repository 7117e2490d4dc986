// JSON for hashing (RFC 8785): the same value always gives the same text.
import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'

export function canonicalJson(value: unknown): string {
  const text = canonicalize(JSON.parse(JSON.stringify(value)))
  if (text === undefined) throw new TypeError('not a JSON value')
  return text
}

/** SHA-256 in lower-case hex; text is taken in UTF-8. */
export function sha256(bytes: string | Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
