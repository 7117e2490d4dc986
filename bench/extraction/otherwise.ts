// The same text written otherwise, every character in its place, so that what was annotated stands where it stood.

/** What is done to the text, and how many points it may cost. */
export const otherwise: Record<string, { text: (text: string) => string; most: number }> = {
  'straight marks made curly': { text: curly, most: 1 },
  'curly marks made straight': { text: (text) => text.replace(/[“”]/g, '"').replace(/[‘’]/g, "'"), most: 1 },
  'the closing mark at each paragraph’s end lost': { text: withoutLastMark, most: 1 },
  'small letters alone': { text: small, most: 5 },
}

/** A mark after white space, an opening bracket or nothing opens. */
function curly(text: string): string {
  return text
    .replace(/(^|[\s([{—–-])"/g, '$1“')
    .replaceAll('"', '”')
    .replace(/(^|[\s([{—–“-])'/g, '$1‘')
    .replaceAll("'", '’')
}

/** Without the closing mark that a paragraph ends with. */
function withoutLastMark(text: string): string {
  return text.replace(/(?<=[\p{L}\p{N}.,!?…])[”"](?=[^\S\n]*(\n|$))/gu, ' ')
}

/** Letters whose small form has another length stay as they are. */
function small(text: string): string {
  return [...text]
    .map((letter) => (letter.toLowerCase().length === letter.length ? letter.toLowerCase() : letter))
    .join('')
}
