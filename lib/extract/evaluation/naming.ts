// Naming: whether the speaker got the right name, against chains of mentions that a machine told: silver, not gold.
import type { Article, Attribution } from '#lib/extract/evaluation/annotations'
import type { Span } from '#lib/text/span'

/** The last word of a name in small letters, without an owner's ending. */
function lastWord(name: string): string {
  return (
    name
      .toLowerCase()
      .match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu)
      ?.at(-1) ?? ''
  ).replace(/['’]s$/, '')
}

/** The mentions of an attribution's speaker that hold a capital letter. */
function namesOf({ text, chains }: Article, { chain }: Attribution): string[] {
  const mentions: Span[] = (chain !== undefined && chains?.[chain]) || []
  return mentions
    .map((span) => text.slice(...span))
    .filter((words) => /\p{Lu}/u.test(words) && !pronoun.test(words))
}
const pronoun = /^(?:he|she|they|it|i|we|you|his|her|their|him|them)$/i

export type Naming = 'right' | 'wrong' | 'unnamed' | 'unknown'

/** Whether `name` names who `attribution` says by "he" or "she"; unknown where it does not, or where no name is in the chain. */
export function pronounNaming(article: Article, attribution: Attribution, name: string | null): Naming {
  const source = attribution.sources[0]
  if (!source || !/^s?he$/i.test(article.text.slice(...source).trim())) return 'unknown'
  return namingIn(namesOf(article, attribution), name)
}

function namingIn(names: readonly string[], name: string | null): Naming {
  if (names.length === 0) return 'unknown'
  if (name === null) return 'unnamed'
  const last = lastWord(name)
  const words = new Set(
    names.flatMap((one) => one.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? []),
  )
  return words.has(last) || words.has(`${last}'s`) || words.has(`${last}’s`) ? 'right' : 'wrong'
}

/** Whether a speaker whose mention is a name has it in full: as many words as any name of the chain that ends the same. */
export function fullNaming(article: Article, attribution: Attribution, name: string | null): Naming {
  const source = attribution.sources[0]
  if (!source || !/\p{Lu}/u.test(article.text.slice(...source))) return 'unknown'
  const names = namesOf(article, attribution).filter((one) =>
    /^(?:\p{Lu}[\p{L}.’'-]* )+\p{Lu}[\p{L}’'-]*$/u.test(one),
  )
  if (names.length === 0) return 'unknown'
  if (name === null) return 'unnamed'
  const isFull = /\s/.test(name) && names.some((one) => lastWord(one) === lastWord(name))
  return isFull ? 'right' : 'wrong'
}
