// The desk's mark: two letters of its name in ink.

/** The first letters of the first two words, as they are written; of one word, its first two. */
export function lettersOf(name: string): string {
  const [first = '', second] = name.split(/\s+/).filter((word) => /^[\p{L}\p{N}]/u.test(word))
  const [letter = '?', next = ''] = [...first]
  return letter.toUpperCase() + (second ? ([...second][0] ?? '') : next)
}

export function DeskMark({ name }: { name: string }) {
  return (
    <span
      aria-hidden
      className="inline-flex size-[26px] shrink-0 items-center justify-center rounded-control bg-ink font-serif text-ui font-semibold text-on-ink"
    >
      {lettersOf(name)}
    </span>
  )
}
