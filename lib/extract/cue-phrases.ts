// Cue phrases: the words that belong to the verb of a cue: "has also said", "went on to say", "pointed out".
import type { Token } from '#lib/extract/frames'
import { cueWords } from '#lib/extract/vocabulary/cue-verbs'
import { auxiliaries, isAdverb } from '#lib/extract/vocabulary/words'

type Tokens = readonly Token[]

/** Token indices of one frame: `first` to `last` is the whole phrase, `head` its verb, noun or mark. */
export type CuePhrase = { first: number; head: number; last: number }

/** The phrase around the cue's head. */
export function cuePhraseAt(tokens: Tokens, head: number): CuePhrase {
  const lower = tokens[head]?.lower ?? ''
  const next = tokens[head + 1]?.lower ?? ''
  if (lower === 'according' && next === 'to') return { first: head, head, last: head + 1 }
  if (/^puts?$/.test(lower) && next === 'it') return { first: head, head, last: head + 1 }
  return { first: firstOf(tokens, head), head, last: head + particleLength(tokens, head) }
}

function firstOf(tokens: Tokens, head: number): number {
  if (tokens[head]?.kind !== 'word') return firstOfDenial(tokens, head)
  const left = tokens[head - 1]?.lower
  const before = tokens[head - 2]?.lower ?? ''
  if (left === 'to') {
    if (before === 'on' && /^(went|goes|going|go)$/.test(tokens[head - 3]?.lower ?? ''))
      return phraseStart(tokens, head - 3)
    return continuing.has(before) ? phraseStart(tokens, head - 2) : head - 1
  }
  return phraseStart(tokens, head)
}
/** A colon stands for its verb, but for one that denies: "denied ever saying | :". */
function firstOfDenial(tokens: Tokens, mark: number): number {
  if (tokens[mark]?.lower !== ':' || !cueWords.has(tokens[mark - 1]?.lower ?? '')) return mark
  const first = phraseStart(tokens, mark - 1)
  const denies = tokens
    .slice(first, mark)
    .some(({ lower }) => denying.test(lower) || /^(?:never|not|.*n't)$/.test(lower))
  return denies ? first : mark
}

const continuing = new Set(
  'continued continues proceeded seemed appeared appears seems used had has'.split(' '),
)

/** Walks left over auxiliaries and adverbs: "has also been | saying". Contractions hold their own subject. What was not
 *  said keeps the word that says so: "never | said", "denied ever | saying". */
function phraseStart(tokens: Tokens, from: number): number {
  let first = from
  let lead = from
  while (lead > 0) {
    const left = tokens[lead - 1]
    if (left?.kind !== 'word' || left.capital) break
    const isAuxiliary = auxiliaries.has(left.lower)
    if (!isAuxiliary && !isAdverb(left.lower)) break
    lead--
    // Adverbs alone are left out: "flatly | denied".
    if (isAuxiliary || left.lower === 'never') first = lead
    if (left.lower.includes("'") && !left.lower.endsWith("n't")) break
  }
  return denying.test(tokens[lead - 1]?.lower ?? '') ? lead - 1 : first
}
const denying = /^(?:deny|den(?:ies|ied|ying))$/

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
    brush: 'off',
    shrug: 'off',
    hit: 'back',
    lash: 'out',
    chime: 'in',
    sum: 'up',
  }).flatMap(([verb, list]) => formsOf(verb).map((form) => [form, new Set(list.split(' '))] as const)),
)

function formsOf(verb: string): string[] {
  const irregular: Record<string, string> = {
    go: 'went goes going go',
    shoot: 'shot shoots shoot shooting',
    speak: 'spoke speaks speak speaking',
    hit: 'hit hits hitting',
    worry: 'worry worried worries worrying',
    refer: 'refer refers referred referring',
    sum: 'sum sums summed summing',
    shrug: 'shrug shrugs shrugged shrugging',
  }
  const stem = verb.replace(/e$/, '')
  const regular = [verb, /(sh|ch)$/.test(verb) ? `${verb}es` : `${verb}s`, `${stem}ed`, `${stem}ing`]
  return irregular[verb]?.split(' ') ?? regular
}

/** 1 where the verb at `head` is followed by a word that belongs to it. */
function particleLength(tokens: Tokens, head: number): number {
  const next = tokens[head + 1]
  return next && particles.get(tokens[head]?.lower ?? '')?.has(next.lower) ? 1 : 0
}
