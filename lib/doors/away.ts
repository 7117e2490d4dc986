// Which requests found the database away, so that their pages answer 503 and not 500. The pages are bundled and the
// server around them is not: they share the process alone.
const name = Symbol.for('onrecord.requests-without-database')

/** The header under which the server numbers each request for its pages; no client can set it. */
export const requestHeader = 'x-onrecord-request'

function requests(): Set<string> {
  const shared = globalThis as { [name]?: Set<string> }
  return (shared[name] ??= new Set())
}

/** Remembers that the database was away for this request. */
export function noteAway(request: string): void {
  requests().add(request)
}

/** Whether the database was away for this request, which is forgotten with the answer. */
export function wasAway(request: string): boolean {
  return requests().delete(request)
}
