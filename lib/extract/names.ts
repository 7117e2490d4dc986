// Names: every run of capitalised words of a text, with the roles stated next to it. What mentions are resolved against.
import { isLowerCode, isSpaceCode, isUpperCode, isWordCode, isApostropheCode } from '#lib/text/characters'
import { leadingAbbreviations, openers } from '#lib/text/vocabulary/abbreviations'
import { femaleNames, maleNames } from '#lib/extract/vocabulary/first-names'
import { cueWords } from '#lib/extract/vocabulary/cue-verbs'
import { auxiliaries, prepositions } from '#lib/extract/vocabulary/words'
import { bodies, roles, titles } from '#lib/extract/vocabulary/roles'
import type { Span } from '#lib/text/span'

export type Gender = 'he' | 'she' | 'it' | null

/** One appearance of a name. `words` are the name alone, titles left off; `start` counts into the text. */
export type NameRun = {
  start: number
  end: number
  words: string[]
  titles: string[]
  opensSentence: boolean
}

const mostWords = 8
const longestWord = 40
const particles = new Set(
  'de del della da di la le van von der den bin ibn al el ben y dos das ter af av ap'.split(' '),
)
/** Letters after a name: "Ana Reis MP". */
const honours = new Set('QPM MP MPs MEP MSP MS MLA TD QC KC SC OBE MBE CBE KBE PhD MD Esq'.split(' '))
const demonyms = new Set(
  `republican democratic democrat american british english scottish irish welsh french german spanish italian russian chinese
  canadian australian conservative labour liberal green independent muslim catholic christian jewish black white hispanic
  latino european african asian tory gop state states`.split(/\s+/),
)

/** The runs of capitalised words of `text` in order. */
export function nameRunsOf(text: string): NameRun[] {
  const runs: NameRun[] = []
  const unsure: NameRun[] = []
  let at = 0
  let before = { word: '', end: -1 }
  const headlines = headlinesOf(text)
  while (at < text.length) {
    while ((headlines[0]?.[1] ?? Infinity) <= at) headlines.shift()
    const code = text.charCodeAt(at)
    if (!isWordCode(code)) {
      at++
      continue
    }
    if (!isUpperCode(code)) {
      const end = wordEnd(text, at)
      before = { word: end - at > longestWord ? '' : text.slice(at, end), end }
      at = end
      continue
    }
    const { words, end } = readRun(text, at)
    if (words.length > longestInHeadline && (headlines[0]?.[0] ?? Infinity) <= at) {
      runs.push(...namesInHeadline(text, [at, end]))
      at = end
      continue
    }
    const run = nameOf(text, at, end, words)
    const [only, second] = words
    if (!run && only && !second && isRole(only.toLowerCase())) unsure.push(surnameAt(text, at, end, only))
    if (run) {
      // "chief surveyor | Ana Reis" and "Ana Reis, the chief surveyor"
      if (before.end === at - 1 && isRole(before.word)) run.titles.push(before.word)
      if (!opensWithPreposition(words)) run.titles.push(...rolesAfter(text, end))
      runs.push(run)
    }
    at = end
  }
  return withSurnames(runs, unsure)
}

/** "Dean said", where the text names Howard Dean: what alone would be a role or a title is his name. */
function withSurnames(runs: NameRun[], unsure: readonly NameRun[]): NameRun[] {
  const surnames = new Set(runs.filter(({ words }) => words.length > 1).map(({ words }) => words.at(-1)))
  const known = unsure.filter(({ words }) => surnames.has(words[0]))
  return known.length === 0 ? runs : [...runs, ...known].sort((a, b) => a.start - b.start)
}

function surnameAt(text: string, start: number, end: number, word: string): NameRun {
  return { start, end, words: withoutOwning([word]), titles: [], opensSentence: isSentenceStart(text, start) }
}

/** Where every word has a capital, a capital tells no name; a known first name and the word after it do. */
function namesInHeadline(text: string, [start, end]: Span): NameRun[] {
  const runs: NameRun[] = []
  const pair = /(\p{Lu}[\p{L}’'-]+) (\p{Lu}[\p{L}’'-]+)/gu
  pair.lastIndex = start
  for (let found = pair.exec(text); found && found.index < end; found = pair.exec(text)) {
    const [both, first = '', second = ''] = found
    const isName = isFirstName(first)
    if (isName && !openers.has(second.toLowerCase())) {
      const words = withoutOwning([first, second])
      const at = found.index
      runs.push({ start: at, end: at + both.length, words, titles: [], opensSentence: at === start })
    } else pair.lastIndex = found.index + first.length
  }
  return runs
}

const longestInHeadline = 3
const longestHeadline = 200

/** The lines of `text`, as spans, in which nearly every longer word has a capital: headlines in title case. */
function headlinesOf(text: string): Span[] {
  const headlines: Span[] = []
  for (let start = 0; start < text.length;) {
    const stop = text.indexOf('\n', start)
    const end = stop < 0 ? text.length : stop
    if (end - start <= longestHeadline && isTitleCase(text.slice(start, end))) headlines.push([start, end])
    start = end + 1
  }
  return headlines
}

function isTitleCase(line: string): boolean {
  const words = line.match(/\p{L}[\p{L}’'-]{3,}/gu) ?? []
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word)).length
  // A list of names is no headline: that has verbs and small words, and no stop at its end.
  return (
    words.length >= 5 &&
    capitals / words.length > 0.85 &&
    !/[.,:]\s*$/.test(line) &&
    /\s\p{Ll}|\b(?:Says?|Will|Is|Are|To|Of|In|On|For|With|After|At|Over|As|By|And)\b/u.test(line)
  )
}

/** The roles in `, the chief surveyor` right after a name that ends at `end`. */
function rolesAfter(text: string, end: number): string[] {
  if (text.charAt(end) !== ',' || text.charAt(end + 1) !== ' ') return []
  // What no mark closes is no apposition but the next subject: "In London, the mayor said …".
  const closed = /^([^,.;:()\n“”"]{1,100})(?:[,.;)\n]|$)/u.exec(text.slice(end + 2, end + 110))
  const phrase = /^(?:the|a|an|its|their)?((?: ?\p{Ll}{1,20}){1,4})/u.exec(closed?.[1] ?? '')
  const words = (phrase?.[1] ?? '').trim().split(' ')
  const verb = words.findIndex((word) => auxiliaries.has(word) || cueWords.get(word)?.nounLike === false)
  return verb < 0 ? words.filter((word) => roles.has(word)) : []
}

function wordEnd(text: string, start: number): number {
  let at = start
  while (at < text.length) {
    const code = text.charCodeAt(at)
    if (isWordCode(code)) at++
    else if ((isApostropheCode(code) || code === 45) && isWordCode(text.charCodeAt(at + 1))) at += 2
    else break
  }
  return at
}

/** The words from `start` on that belong to one run: capitalised, or particles and "&" between capitalised ones. */
function readRun(text: string, start: number): { words: string[]; end: number } {
  const words: string[] = []
  let at = start
  let end = start
  while (words.length < mostWords) {
    const stop = wordEnd(text, at)
    if (stop === at || stop - at > longestWord) break
    const word = text.slice(at, stop)
    const isCapital = isUpperCode(text.charCodeAt(at))
    // In a headline every word has a capital: small words part names there too.
    if (isCapital && words.length > 0 && openers.has(word.toLowerCase()) && word !== 'I') break
    if (!isCapital && !(particles.has(word) && words.length > 0)) break
    words.push(word)
    let next = stop
    if (isCapital) end = stop
    if (/['’]s$/.test(word) && !ownsBody(text, stop)) break
    if (isPluralOwner(text, stop)) {
      // "the Traders’ Association"
      words[words.length - 1] = text.slice(at, stop + 1)
      at = stop + 2
      continue
    }
    if (text.charAt(next) === '.') {
      const isAbbreviation =
        word.length === 1 || leadingAbbreviations.has(word.toLowerCase()) || /^(Jr|Sr)$/.test(word)
      if (!isAbbreviation) break
      next++
      // "J.R. Smith"
      if (isUpperCode(text.charCodeAt(next))) {
        at = next
        continue
      }
    }
    if (text.charAt(next) !== ' ') break
    next++
    if (text.charAt(next) === '&' && text.charAt(next + 1) === ' ') {
      words.push('&')
      next += 2
    }
    if (!isWordCode(text.charCodeAt(next))) break
    at = next
  }
  while (words.length > 0 && (isLowerCode(words.at(-1)?.charCodeAt(0) ?? 0) || words.at(-1) === '&'))
    words.pop()
  return { words, end: Math.max(end, wordEnd(text, start)) }
}

/** True where the word that ends at `stop` owns the capitalised word after it by an apostrophe alone. */
function isPluralOwner(text: string, stop: number): boolean {
  if (!isApostropheCode(text.charCodeAt(stop)) || text.charAt(stop - 1) !== 's') return false
  return text.charAt(stop + 1) === ' ' && isUpperCode(text.charCodeAt(stop + 2))
}

/** True where the word that ends at `stop` belongs to a body named after its members: "the Fishermen’s Union". */
function ownsBody(text: string, stop: number): boolean {
  if (text.charAt(stop) !== ' ') return false
  return bodies.has(text.slice(stop + 1, wordEnd(text, stop + 1)).toLowerCase())
}

function nameOf(text: string, start: number, end: number, all: string[]): NameRun | null {
  const opensSentence = isSentenceStart(text, start)
  let from = 0
  while (from < all.length && openers.has((all[from] ?? '').toLowerCase())) from++
  const words = withoutOwning(all.slice(from))
  const { name, before } = withoutTitles(words)
  if (name.length === 0) return null
  return { start, end, words: name, titles: before, opensSentence: opensSentence && from === 0 }
}

/** The words of a name without the ending by which it owns what follows: "Ana Reis’s" is Ana Reis. */
export function withoutOwning(words: readonly string[]): string[] {
  return words.map((word, i) => (i === words.length - 1 ? word.replace(/['’]s$/, '') : word))
}

/** "In London, the mayor": what a preposition leads to at the start of a sentence is in no apposition. */
function opensWithPreposition([first = '', second]: readonly string[]): boolean {
  return second !== undefined && prepositions.has(first.toLowerCase())
}

export function isFirstName(word: string): boolean {
  const lower = word.toLowerCase()
  return maleNames.has(lower) || femaleNames.has(lower)
}

/** "Senator", "co-founder", "Oscar-winner". */
export function isRole(lower: string): boolean {
  if (titles.has(lower) || roles.has(lower)) return true
  const dash = lower.lastIndexOf('-')
  return dash > 0 && roles.has(lower.slice(dash + 1))
}

/** Parts the titles and roles before a name from the name itself. A run of titles alone has no name. */
export function withoutTitles(words: readonly string[]): { name: string[]; before: string[] } {
  const isBody = bodies.has((words.at(-1) ?? '').toLowerCase())
  let to = words.length
  while (to > 1 && honours.has(words[to - 1] ?? '')) to--
  let from = 0
  for (let i = 0; i < to && !isBody; i++) {
    // "Howard Dean": after a first name the last word is a surname, whatever else it means.
    const isSurname = i > 0 && i === to - 1 && isFirstName(words[i - 1] ?? '')
    if (isRole((words[i] ?? '').toLowerCase()) && !isSurname) from = i + 1
  }
  // "Republican senator Ana Reis", but "Republican National Committee".
  while (!isBody && from < to - 2 && demonyms.has((words[from] ?? '').toLowerCase())) from++
  return { name: words.slice(from, to), before: words.slice(0, from) }
}

function isSentenceStart(text: string, start: number): boolean {
  let at = start - 1
  while (
    at >= 0 &&
    at > start - 6 &&
    (isSpaceCode(text.charCodeAt(at)) || '"“‘\'«('.includes(text.charAt(at)))
  )
    at--
  return at < 0 || '.!?…\n\r:'.includes(text.charAt(at)) || text.slice(at + 1, start).includes('\n')
}

/** What pronoun fits a name, told from its titles and first word; null where that is open. */
export function genderOf(words: readonly string[], before: readonly string[]): Gender {
  const last = (words.at(-1) ?? '').toLowerCase()
  if (bodies.has(last)) return 'it'
  for (const title of before) {
    const lower = title.toLowerCase()
    if (
      lower === 'mr' ||
      lower === 'sir' ||
      lower === 'lord' ||
      lower.endsWith('king') ||
      /[^o]man$/.test(lower)
    )
      return 'he'
    if (/^(mrs|ms|miss|lady|dame|queen|madame)$/.test(lower) || lower.endsWith('woman')) return 'she'
  }
  if (words.length < 2) return null
  const first = (words[0] ?? '').toLowerCase()
  if (femaleNames.has(first)) return 'she'
  return maleNames.has(first) ? 'he' : null
}
