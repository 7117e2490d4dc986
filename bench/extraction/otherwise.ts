// The same text written otherwise, every character in its place, so that what was annotated stands where it stood.

/** What is done to the text, and how many points it may cost. */
export const otherwise: Record<string, { text: (text: string) => string; most: number }> = {
  'straight marks made curly': { text: curly, most: 1 },
  'curly marks made straight': { text: (text) => text.replace(/[“”]/g, '"').replace(/[‘’]/g, "'"), most: 1 },
  'the last closing mark of each paragraph lost': { text: withoutLastMark, most: 1 },
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

function withoutLastMark(text: string): string {
  return text.replace(/[”"](?=[^”"“\n]*(\n|$))/g, (mark, _end, at: number) =>
    isLastClosing(text, at) ? ' ' : mark,
  )
}

/** Straight marks close where they stand behind a word or its stop. */
function isLastClosing(text: string, at: number): boolean {
  return text[at] === '”' || /[\p{L}\p{N}.,!?…]/u.test(text[at - 1] ?? '')
}

/** Letters whose small form has another length stay as they are. */
function small(text: string): string {
  return [...text]
    .map((letter) => (letter.toLowerCase().length === letter.length ? letter.toLowerCase() : letter))
    .join('')
}
