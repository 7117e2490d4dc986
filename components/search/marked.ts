// Where the words of a search stand in a text, so that they can be marked.

export type Piece = { text: string; isHit: boolean }

/** `text` in pieces, those that hold one of `terms` (in whatever case) marked as hits. Nothing of it is left out. */
export function markedPieces(text: string, terms: readonly string[]): Piece[] {
  const wanted = terms.filter((term) => term !== '').map(patternOf)
  if (wanted.length === 0) return [{ text, isHit: false }]
  // Capturing keeps what splits: every second piece is a hit.
  const pieces = text.split(new RegExp(`(${wanted.join('|')})`, 'giu'))
  return pieces.map((piece, i) => ({ text: piece, isHit: i % 2 === 1 })).filter((piece) => piece.text !== '')
}

/** A term as it stands, its spaces as any white space, straight and curly apostrophes alike. */
function patternOf(term: string): string {
  return term
    .replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
    .replace(/\s+/g, '\\s+')
    .replace(/['’]/g, "['’]")
}
