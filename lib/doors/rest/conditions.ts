// Versions as HTTP carries them: `ETag: "3"` and `If-Match: "3"`.
import { halt } from './problem.ts'

/** The version that the caller takes the thing to have; undefined where it does not say. */
export function versionAsked(headers: Headers, isNeeded: boolean): number | undefined {
  const value = headers.get('if-match')
  if (value === null) return isNeeded ? halt(428, 'precondition-required') : undefined
  const version = /^"([1-9]\d{0,8})"$/.exec(value.trim())?.[1]
  return version === undefined ? halt(400, 'bad-if-match') : Number(version)
}

/** The tag of what `body` shows; none where it has no version, or nothing stands there yet. */
export function etagOf(body: unknown): Record<string, string> {
  const version = typeof body === 'object' && body !== null && 'version' in body ? body.version : undefined
  return typeof version === 'number' && version > 0 ? { ETag: `"${version}"` } : {}
}
