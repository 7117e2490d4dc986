// Unnamed sources: in "sources close to the prince said" the sources speak, not the prince. The models point at the noun
// phrase next to the cue; here the mention is widened to the word that it hangs on. Certain, so a rule.
import type { Found } from '#lib/extract/found'
import type { Frame, Token } from '#lib/extract/frames'
import type { Mention } from '#lib/extract/noun-phrases'
import { cueWords } from '#lib/extract/vocabulary/cue-verbs'
import { groups, roles } from '#lib/extract/vocabulary/roles'
import { auxiliaries, determiners, prepositions } from '#lib/extract/vocabulary/words'

type Tokens = readonly Token[]

/** Tokens between the head and the phrase next to the cue; what is longer is another clause. */
const farthest = 6
const somebody = new Set(
  `source sources people person persons those one man woman men women somebody someone others official officials member
  members boy girl resident spokesperson spokesman spokeswoman aide adviser advisor lawyer attorney friend insider`.split(
    /\s+/,
  ),
)

/** Widens the mention of each statement whose speaker is only described, by where they stand to somebody else. */
export function widenToSources(frames: readonly Frame[], found: readonly Found[]): void {
  for (const one of found) {
    const tokens = frames[one.frame]?.tokens
    if (!tokens || !one.mention || one.together) continue
    if (isDescription(tokens, one.mention)) one.isDescribed = true
    const from = startOfSource(tokens, one.mention.from, one.cue?.[1] ?? -1)
    if (from < 0) continue
    one.mention = { ...one.mention, from, outerFrom: Math.min(from, one.mention.outerFrom) }
    one.isDescribed = true
  }
}

/** "a spokesman for Hall": who closes it is somebody else. */
function isDescription(tokens: Tokens, { from, to }: Mention): boolean {
  for (let at = from + 1; at < to; at++) {
    const token = tokens[at]
    if (token?.capital) return false
    if (hangs(token)) return isSomebody(tokens[at - 1]) && tokens[to]?.capital === true
  }
  return false
}

/** The first token of the phrase that `mention` hangs on by a preposition; -1 where it stands alone. */
function startOfSource(tokens: Tokens, mention: number, cueEnd: number): number {
  if (!hangs(tokens[mention - 1])) return -1
  for (let at = mention - 2; at >= Math.max(0, mention - 2 - farthest); at--) {
    const token = tokens[at]
    if (token?.kind !== 'word' || auxiliaries.has(token.lower)) return -1
    if (token.capital && at > 0 && !isHead(token)) return -1
    if (!isHead(token)) {
      if (cueWords.get(token.lower)?.nounLike === false && !token.lower.endsWith('ing')) return -1
      continue
    }
    const from = startOfPhrase(tokens, at)
    return opensClause(tokens, from, cueEnd) ? from : -1
  }
  return -1
}

/** "close to | the prince", "walking | her dog". */
function hangs(token: Token | undefined): boolean {
  if (token?.kind !== 'word' || token.lower === 'of') return false
  return prepositions.has(token.lower) || (token.lower.endsWith('ing') && !cueWords.has(token.lower))
}

function isHead(token: Token): boolean {
  return isSomebody(token) || roles.has(token.lower)
}

function isSomebody(token: Token | undefined): boolean {
  return somebody.has(token?.lower ?? '') || groups.has(token?.lower ?? '')
}

/** Where the phrase of the head at `head` begins: "| two senior people". */
function startOfPhrase(tokens: Tokens, head: number): number {
  let from = head
  while (from > 0 && head - from < 4) {
    const token = tokens[from - 1]
    if (token?.kind !== 'word' || prepositions.has(token.lower) || auxiliaries.has(token.lower)) break
    if (cueWords.get(token.lower)?.nounLike === false || /^(?:that|and|but|as|when|while)$/.test(token.lower))
      break
    from--
    if (determiners.has(token.lower)) break
  }
  return from
}

function opensClause(tokens: Tokens, from: number, cueEnd: number): boolean {
  const before = tokens[from - 1]
  if (before?.kind !== 'word') return true
  return before.end <= cueEnd ? before.end === cueEnd : /^(?:that|and|but|as|when|while)$/.test(before.lower)
}
