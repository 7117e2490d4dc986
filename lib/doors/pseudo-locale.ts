// A language that nobody speaks, made from English: a text on a page that is not in it is in no message file.

export const pseudoLocale = 'en-XA'

type Messages = { [key: string]: string | Messages }

const accents: Record<string, string> = Object.fromEntries(
  [...'aáeéiíoóuúyýcçnñsšzžgğlļrřtťAÁEÉIÍOÓUÚYÝCÇNÑSŠZŽ'].reduce<[string, string][]>(
    (pairs, letter, at, all) => {
      if (at % 2 === 0) pairs.push([letter, all[at + 1] ?? letter])
      return pairs
    },
    [],
  ),
)

/** `messages` with every text accented and in brackets, its placeholders, plurals and tags as they were. */
export function pseudo<M extends Messages>(messages: M): M {
  const made = Object.entries(messages).map(([key, value]) => [
    key,
    typeof value === 'string' ? `[${accented(value)}]` : pseudo(value),
  ])
  return Object.fromEntries(made) as M
}

/** `message` in accents; whatever ICU or a rich text reads in it stays. */
export function accented(message: string): string {
  let out = ''
  let at = 0
  while (at < message.length) {
    const character = message.charAt(at)
    if (character === '{') {
      const end = closing(message, at)
      out += argument(message.slice(at + 1, end))
      at = end + 1
    } else if (character === '<') {
      const end = message.indexOf('>', at)
      out += end < 0 ? character : message.slice(at, end + 1)
      at = end < 0 ? at + 1 : end + 1
    } else if (character === "'" && /['{}<>#|]/.test(message.charAt(at + 1))) {
      const end = message.charAt(at + 1) === "'" ? at + 1 : message.indexOf("'", at + 1)
      out += message.slice(at, end < 0 ? undefined : end + 1)
      at = end < 0 ? message.length : end + 1
    } else {
      out += accents[character] ?? character
      at += 1
    }
  }
  return out
}

// What stands between braces: a name, or a name with a plural's or a choice's branches, which are texts again.
function argument(inner: string): string {
  const branching = /^\s*\w+\s*,\s*(plural|selectordinal|select)\s*,/.exec(inner)
  if (!branching) return `{${inner}}`
  let out = branching[0]
  let at = out.length
  while (at < inner.length) {
    if (inner.charAt(at) === '{') {
      const end = closing(inner, at)
      out += `{${accented(inner.slice(at + 1, end))}}`
      at = end + 1
    } else {
      out += inner.charAt(at)
      at += 1
    }
  }
  return `{${out}}`
}

function closing(text: string, opening: number): number {
  let depth = 0
  for (let at = opening; at < text.length; at += 1) {
    if (text.charAt(at) === '{') depth += 1
    if (text.charAt(at) === '}') depth -= 1
    if (depth === 0) return at
  }
  return text.length
}
