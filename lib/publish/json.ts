// A summary as canonical JSON (RFC 8785): the same document always gives the same bytes.
import canonicalize from 'canonicalize'
import type { Summary } from './document.ts'

export function summaryJson(summary: Summary): string {
  const text = canonicalize(summary)
  if (text === undefined) throw new TypeError('not a JSON value')
  return `${text}\n`
}
