// Cues: the verbs and phrases that say that somebody speaks. A cue is found first; what it reports is looked for from there.
import type { Frame, Token } from '#lib/extract/frames'
import { cueWords, type CueKind, type CueWord } from '#lib/extract/vocabulary/cue-verbs'
import {
  auxiliaries,
  copulas,
  determiners,
  isAdverb,
  modals,
  possessives,
  prepositions,
  relatives,
  subjectPronouns,
} from '#lib/extract/vocabulary/words'

/** `first` and `last` are token indices of the whole phrase ("has also said"), `head` that of its verb. */
export type Cue = {
  first: number
  head: number
  last: number
  kind: CueKind | 'according'
  form: 'finite' | 'participle' | 'infinitive'
}

/** The cues of `frame` outside its quotations, in order. */
export function cuesOf(frame: Frame): Cue[] {
  const cues: Cue[] = []
  const { tokens } = frame
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]
    if (token?.kind !== 'word' || (token.capital && i > 0)) continue
    if (token.lower === 'according' && tokens[i + 1]?.lower === 'to') {
      cues.push({ first: i, head: i, last: i + 1, kind: 'according', form: 'finite' })
      continue
    }
    if ((token.lower === 'put' || token.lower === 'puts') && tokens[i + 1]?.lower === 'it' && i > 0) {
      cues.push({ first: i, head: i, last: i + 1, kind: 'clause', form: 'finite' })
      continue
    }
    const word = cueWords.get(token.lower)
    if (!word) continue
    const cue = verbAt(tokens, i, word)
    if (!cue) continue
    // "went on" is a part of "went on to say".
    if ((cues.at(-1)?.first ?? -1) >= cue.first) cues.pop()
    cues.push(cue)
  }
  return cues
}

function verbAt(tokens: readonly Token[], head: number, word: CueWord): Cue | null {
  let before = head - 1
  while (isWord(tokens[before]) && isAdverb(tokens[before]?.lower ?? '')) before--
  const left = tokens[before]
  const last = head + particleLength(tokens, head)
  const found = (form: Cue['form'], first: number): Cue => ({ first, head, last, kind: word.kind, form })
  if (left && isWord(left)) {
    const lower = left.lower
    if (auxiliaries.has(lower)) {
      const first = phraseStart(tokens, before)
      if (copulas.has(lower)) {
        if (word.forms.includes('ing')) return found('finite', first)
        return null
      }
      if (modals.has(lower) ? word.forms.includes('base') : word.forms.includes('past'))
        return found('finite', first)
      return null
    }
    if (lower === 'to') return word.forms.includes('base') ? infinitive(tokens, before, found) : null
    if (word.forms.includes('ing')) return determiners.has(lower) ? null : found('participle', head)
    if (determiners.has(lower) && !relatives.has(lower) && !isPluralSubject(lower)) return null
    if (possessives.has(lower) || prepositions.has(lower) || isPossessive(lower)) return null
  } else if (word.forms.includes('ing')) return found('participle', head)
  if (word.nounLike && isNounHere(tokens, head, left, word)) return null
  if (word.kind === 'clause' && isRequestForAnonymity(tokens, head)) return null
  if (tokens[last + 1]?.lower === 'by' && word.forms.includes('past')) return null
  const isPlainForm =
    word.forms.includes('past') || word.forms.includes('present') || word.forms.includes('base')
  return isPlainForm ? found('finite', Math.min(head, before + 1)) : null
}

/** "asked not to be named" tells how somebody speaks, not what is said. */
function isRequestForAnonymity(tokens: readonly Token[], head: number): boolean {
  if (!tokens[head]?.lower.startsWith('ask')) return false
  const next = tokens[head + 1]?.lower
  return (
    (next === 'not' && tokens[head + 2]?.lower === 'to') ||
    (next === 'for' && tokens[head + 2]?.lower === 'anonymity')
  )
}

function isWord(token: Token | undefined): boolean {
  return token?.kind === 'word'
}

function hasContraction(word: string): boolean {
  return word.includes("'")
}

function isPossessive(word: string): boolean {
  return word.endsWith("'s") && !subjectPronouns.has(word.slice(0, -2))
}

function isPluralSubject(word: string): boolean {
  return (
    word === 'some' ||
    word === 'many' ||
    word === 'most' ||
    word === 'others' ||
    word === 'both' ||
    word === 'several'
  )
}

/** Walks left over auxiliaries and adverbs: "has also been | saying". Contractions hold their own subject. */
function phraseStart(tokens: readonly Token[], auxiliary: number): number {
  let first = auxiliary
  while (first > 0) {
    const lower = tokens[first]?.lower ?? ''
    if (hasContraction(lower) && !lower.endsWith("n't")) break
    const left = tokens[first - 1]
    if (!left || !isWord(left) || left.capital) break
    if (!auxiliaries.has(left.lower) && !isAdverb(left.lower)) break
    first--
  }
  return first
}

/** "went on to say", "declined to say": a cue with the verb before it. */
function infinitive(
  tokens: readonly Token[],
  to: number,
  found: (form: Cue['form'], first: number) => Cue,
): Cue | null {
  const left = tokens[to - 1]?.lower ?? ''
  const earlier = tokens[to - 2]?.lower ?? ''
  if (left === 'on' && /^(went|goes|going|go)$/.test(earlier)) return found('finite', to - 2)
  if (continuing.has(left)) return found('finite', to - 1)
  return found('infinitive', to)
}
const continuing = new Set(
  'continued continues proceeded seemed appeared appears seems used had has'.split(' '),
)

function isNounHere(tokens: readonly Token[], head: number, left: Token | undefined, word: CueWord): boolean {
  if (!left) return true
  const right = tokens[head + 1]
  if (left.kind === 'quote' || right?.kind === 'quote') return false
  if (subjectPronouns.has(left.lower) || left.lower === 'who') return false
  if (right && (right.lower === 'that' || right.lower === ':'))
    return left.lower !== ',' && (left.kind !== 'word' || isPossessive(left.lower))
  const isFollowed =
    right !== undefined && nounFollowers.has(right.lower) && particleLength(tokens, head) === 0
  if (left.kind === 'mark') return left.lower !== ',' || isFollowed || !word.forms.includes('present')
  // "“…,” Lind notes."
  if (left.capital && (right?.kind === 'mark' || !right) && hasQuotationBefore(tokens, head)) return false
  if (isFollowed) return true
  if (word.forms.includes('base')) return !left.lower.endsWith('s')
  return !left.capital && left.lower.endsWith('s')
}

function hasQuotationBefore(tokens: readonly Token[], head: number): boolean {
  for (let at = head - 1; at >= Math.max(0, head - 5); at--) if (tokens[at]?.kind === 'quote') return true
  return false
}

const nounFollowers = new Set('of from in at by on with and or was were is are has have had , . ;'.split(' '))

const particles = new Map(
  Object.entries({
    call: 'for on out upon',
    point: 'out to',
    refer: 'to',
    go: 'on off',
    shoot: 'back',
    fire: 'back',
    agree: 'with',
    disagree: 'with',
    object: 'to',
    respond: 'to',
    argue: 'against for',
    warn: 'against of about',
    complain: 'about of',
    boast: 'about of',
    joke: 'about',
    speak: 'of about',
    talk: 'about of',
    ask: 'about for',
    worry: 'about',
    apologize: 'for',
    apologise: 'for',
  }).flatMap(([verb, list]) => formsOf(verb).map((form) => [form, new Set(list.split(' '))] as const)),
)

function formsOf(verb: string): string[] {
  const irregular: Record<string, string> = {
    go: 'went goes going go',
    shoot: 'shot shoots',
    speak: 'spoke speaks speaking',
  }
  const stem = verb.replace(/e$/, '')
  const plain = [verb, `${verb}s`, `${stem}ed`, `${stem}ing`, `${verb}red`, `${verb}ring`]
  const worry = verb === 'worry' ? ['worried', 'worries'] : []
  return (irregular[verb]?.split(' ') ?? plain).concat(worry)
}

/** 1 where the verb at `head` is followed by a word that belongs to it: "called for", "pointed out". */
function particleLength(tokens: readonly Token[], head: number): number {
  const next = tokens[head + 1]
  return next && particles.get(tokens[head]?.lower ?? '')?.has(next.lower) ? 1 : 0
}
