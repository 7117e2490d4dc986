// What a page's JSON-LD says of it. Read as data, as deep and as much of it as a page's own description ever is.

export type LinkedData = { title: string | null; publisher: string | null; publishedAt: string | null }

const longest = 200_000
const most = 2_000

/** What the JSON of one script says; nothing where it is no JSON. */
export function linkedData(json: string): LinkedData {
  const said: LinkedData = { title: null, publisher: null, publishedAt: null }
  if (json.length > longest) return said
  for (const thing of thingsIn(json)) {
    said.title ??= textIn(thing.headline)
    said.publishedAt ??= textIn(thing.datePublished)
    said.publisher ??= nameIn(thing.publisher)
  }
  return said
}

type Thing = Record<string, unknown>

/** Every object in `json`, the outer before the inner. */
function thingsIn(json: string): Thing[] {
  let whole: unknown
  try {
    whole = JSON.parse(json)
  } catch {
    return []
  }
  const things: Thing[] = []
  const left: unknown[] = [whole]
  for (let i = 0; i < left.length && i < most; i++) {
    const value = left[i]
    if (typeof value !== 'object' || value === null) continue
    if (!Array.isArray(value)) things.push(value as Thing)
    for (const inner of Object.values(value)) left.push(inner)
  }
  return things
}

function textIn(value: unknown): string | null {
  return typeof value === 'string' ? value : null
}

function nameIn(value: unknown): string | null {
  const one: unknown = Array.isArray(value) ? value[0] : value
  if (typeof one === 'object' && one !== null && 'name' in one) return textIn(one.name)
  return textIn(one)
}
