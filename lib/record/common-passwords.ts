// Which passwords are among the commonest. What people share is not a list but a way of making them: one or two of the
// same few words, rows of keys, and digits behind; so the way is refused, and with it every list that it fills.
import { commonWords, rows } from './common-words.ts'

// Signs that stand for letters.
const leet: Record<string, string> = {
  '0': 'o',
  '1': 'il',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '8': 'b',
  '9': 'g',
  '@': 'a',
  $: 's',
  '!': 'i',
  '|': 'l',
}
const mostWords = 2
const mostOddSigns = 6
const longestWord = 40
const lines = rows.flatMap((row) => [row, [...row].reverse().join('')])

/** True where `password` is made as the commonest are. `own` are words that anybody would try for this person. */
export function isCommonPassword(password: string, own: readonly string[] = []): boolean {
  const text = password.normalize('NFKC').toLowerCase()
  if (/^[\d\s.,/:-]*$/.test(text) || isOneBitAgain(text)) return true
  const known =
    own.length > 0 ? new Set([...commonWords, ...own.map((word) => word.toLowerCase())]) : commonWords
  return isMadeOf(text, indexed(known))
}

/** True where a bit of at most half its length, said again and again, is the whole of `text`. */
function isOneBitAgain(text: string): boolean {
  for (let length = 1; length <= Math.min(6, text.length / 2); length += 1) {
    const bit = text.slice(0, length)
    if (bit.repeat(Math.ceil(text.length / length)).startsWith(text)) return true
  }
  return false
}

type Way = { words: ReadonlySet<string>; odd: number }

// From each place on, the cheapest ways to have come there: few words and few signs that follow no order.
function isMadeOf(text: string, known: ReadonlyMap<string, readonly string[]>): boolean {
  const ways: Way[][] = Array.from({ length: text.length + 1 }, () => [])
  ways[0] = [{ words: new Set(), odd: 0 }]
  for (let at = 0; at < text.length; at += 1) {
    const here = ways[at] ?? []
    if (here.length === 0) continue
    const reach = (end: number, way: Way) => {
      if (way.words.size > mostWords || way.odd > mostOddSigns) return
      const there = (ways[end] ??= [])
      const isNew = !there.some(
        ({ words, odd }) => odd <= way.odd && [...words].every((word) => way.words.has(word)),
      )
      if (isNew) there.push(way)
    }
    const run = runAt(text, at)
    for (const way of here) {
      if (run > at) for (let end = at + 3; end <= run; end += 1) reach(end, way)
      reach(at + 1, { words: way.words, odd: way.odd + oddness(text, at) })
      for (const word of wordsAt(text, at, known)) {
        reach(at + word.length, { words: new Set([...way.words, word]), odd: way.odd })
      }
    }
  }
  return (ways[text.length] ?? []).length > 0
}

function wordsAt(text: string, at: number, known: ReadonlyMap<string, readonly string[]>): string[] {
  const starts = [text.charAt(at), ...(leet[text.charAt(at)] ?? '')]
  const candidates = starts.flatMap((letter) => known.get(letter) ?? [])
  return candidates.filter((word) => isWritten(text, at, word))
}

function isWritten(text: string, at: number, word: string): boolean {
  for (let k = 0; k < word.length; k += 1) {
    const sign = text.charAt(at + k)
    if (sign !== word.charAt(k) && !leet[sign]?.includes(word.charAt(k))) return false
  }
  return true
}

/** Where a run of neighbouring keys, or of one sign again, that begins at `at` ends; `at` where there is none. */
function runAt(text: string, at: number): number {
  let best = at
  if (at + 3 > text.length) return at
  for (const line of lines) {
    let end = at
    let place = line.indexOf(text.slice(at, at + 3))
    if (place < 0) continue
    for (; end < text.length && text.charAt(end) === line.charAt(place); place += 1) end += 1
    best = Math.max(best, end)
  }
  let same = at + 1
  while (text.charAt(same) === text.charAt(at)) same += 1
  return same - at >= 3 ? Math.max(best, same) : best
}

/** How much the sign at `at` adds that nobody would foresee: a letter most, the next of a count nothing. */
function oddness(text: string, at: number): number {
  if (/\p{L}/u.test(text.charAt(at))) return 2
  const step = at === 0 ? NaN : text.charCodeAt(at) - text.charCodeAt(at - 1)
  const isNext = Math.abs(step) <= 1 || (text.charAt(at) === '0' && text.charAt(at - 1) === '9')
  return isNext ? 0 : 1
}

const byFirst = indexOf(commonWords)

function indexed(words: ReadonlySet<string>): ReadonlyMap<string, readonly string[]> {
  return words === commonWords ? byFirst : indexOf(words)
}

function indexOf(words: ReadonlySet<string>): ReadonlyMap<string, readonly string[]> {
  return Map.groupBy(
    [...words].filter((word) => word.length <= longestWord),
    (word) => word.charAt(0),
  )
}
