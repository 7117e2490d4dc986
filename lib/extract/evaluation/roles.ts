// Roles: whether the role was told that stands with a name. Annotators mark the name with its apposition as one source; what
// is not the name is taken as the role: silver, not gold.
import type { Article, Attribution } from '#lib/extract/evaluation/annotations'

export type RoleCounts = {
  /** Sources with words besides a name, and how many of them got a role. */
  stated: number
  found: number
  /** Roles told of named sources, and how many of them stand in the source's words. */
  told: number
  right: number
}

export const noRoles = (): RoleCounts => ({ stated: 0, found: 0, told: 0, right: 0 })

/** Adds what was told of the speaker of `attribution`. */
export function countRole(
  counts: RoleCounts,
  { text }: Article,
  { sources }: Attribution,
  role: string | null,
): void {
  const words = sources.map((span) => text.slice(...span)).join(' ')
  if (!/\p{Lu}\p{L}+/u.test(words)) return
  const isRight = role !== null && folded(words).includes(folded(role.split(',')[0] ?? ''))
  if (role !== null) counts.told++
  if (isRight) counts.right++
  if (!hasRole(words)) return
  counts.stated++
  if (isRight) counts.found++
}

/** A small word of more than three letters beside a name of two words, or a title's: "spokesman Josh Earnest". */
function hasRole(words: string): boolean {
  const isNamed = /(?:^|[\s(,])\p{Lu}[\p{L}.’'-]+ (?:\p{Lu}\.? )?\p{Lu}[\p{L}’'-]+/u.test(words)
  return isNamed && (words.match(/(?<![\p{L}’'-])\p{Ll}{4,}/gu) ?? []).some((word) => !small.test(word))
}
const small = /^(?:that|this|these|those|with|from|their|other|both|some|many|also|only|even|such|like|said)$/

function folded(words: string): string {
  return words.toLowerCase().replace(/\s+/g, ' ').trim()
}
