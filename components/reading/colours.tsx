// The colour of each speaker in one source: by first appearance, so that it is the same for everyone who reads it.

/** How many colours there are beside grey, which is 0 and stands for whoever has no name. */
export const colourCount = 8

/**
 * Colours 1 to 8 in the order in which speakers first appear; the ninth takes the one that was used longest ago.
 * `appearances` are the speakers' keys statement by statement in the order of the text, null where nobody is named.
 */
export function coloursOf(
  appearances: readonly (string | null)[],
  isUnnamed: (key: string) => boolean,
): ReadonlyMap<string, number> {
  const colours = new Map<string, number>()
  const lastUsed: number[] = []
  appearances.forEach((key, at) => {
    if (key === null) return
    if (isUnnamed(key)) {
      colours.set(key, 0)
      return
    }
    const colour = colours.get(key) ?? nextColour(lastUsed)
    colours.set(key, colour)
    lastUsed[colour - 1] = at
  })
  return colours
}

function nextColour(lastUsed: readonly number[]): number {
  if (lastUsed.length < colourCount) return lastUsed.length + 1
  return lastUsed.indexOf(Math.min(...lastUsed)) + 1
}
