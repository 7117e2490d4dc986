// Whether evidence is the word of the claim's own speaker, which supports nothing: by who says the statement that it is,
// whoever it is said to come from; by who was chosen, else by name. Of two who spoke together the word of either is their own.
import { foldName, withoutArticle } from './names.ts'

/** Those who speak in a claim; names are folded. `members` are of those who spoke together. */
export type ClaimNames = {
  ids: ReadonlySet<string>
  folded: ReadonlySet<string>
  members: ReadonlySet<string>
}

type Named = { id: string; name: string; aliases: readonly { folded: string }[] }

export function claimNames(speakers: readonly Named[]): ClaimNames {
  return {
    ids: new Set(speakers.map(({ id }) => id)),
    folded: new Set(
      speakers.flatMap(({ name, aliases }) => [
        bare(name),
        ...aliases.flatMap(({ folded: alias }) => [alias, bare(alias)]),
      ]),
    ),
    members: new Set(speakers.flatMap(({ name }) => membersOf(foldName(name)))),
  }
}

export function isOwnWord(
  names: ClaimNames,
  { from, fromSpeakerId }: { from: string; fromSpeakerId: string | null },
  quotedSpeakerId: string | null = null,
): boolean {
  if (quotedSpeakerId && names.ids.has(quotedSpeakerId)) return true
  const name = bare(from)
  if (names.members.has(name)) return true
  return fromSpeakerId ? names.ids.has(fromSpeakerId) : names.folded.has(name)
}

/** A name for comparison, the article before it left off. */
const bare = (name: string) => foldName(withoutArticle(name))

/** "maria lind, paul moreau and ana reis" → each of them; nobody where it names one. */
function membersOf(folded: string): string[] {
  const [before, last, ...more] = folded.split(' and ')
  return before && last && more.length === 0 ? [...before.split(', '), last] : []
}
