// Names of speakers, compared and told apart.

/** `name` for comparison: lower case, no accents, straight apostrophes, single spaces. */
export function foldName(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[’‘`]/g, "'")
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase()
}

/** `name` without the article before it: "the ambulance crews" are the ambulance crews. "A Holm" is an initial. */
export function withoutArticle(name: string): string {
  return name.trim().replace(/^(?:the|The|THE)\s+(?=\S)|^(?:[Aa]n?)\s+(?=\p{Ll})/u, '')
}

/** Two letters for a speaker's or member's badge: of the first and the last word that is capitalised. */
export function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter((word) => /^\p{L}/u.test(word))
  const capitalised = words.filter((word) => /^\p{Lu}/u.test(word))
  const chosen = capitalised.length > 0 ? capitalised : words
  const letters = [chosen[0], chosen.length > 1 ? chosen.at(-1) : undefined]
    .map((word) => [...(word ?? '')][0] ?? '')
    .join('')
  return letters.toUpperCase() || '?'
}

/** What a newly named speaker most likely is: nobody with a name of their own begins in lower case. */
export function kindOfName(name: string): 'person' | 'organisation' | 'group' | 'unnamed' {
  if (/^\p{Ll}/u.test(name)) return 'unnamed'
  const organisation =
    /\b(authority|agency|association|board|centre|center|commission|committee|company|council|county|court|department|desk|ferries|government|group|inc|institute|limited|ltd|ministry|office|party|police|service|society|union|university|wire)\b/i
  return organisation.test(name) ? 'organisation' : 'person'
}
