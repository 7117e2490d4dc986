// "(CROSSTALK)": what happened while somebody spoke, and nobody's words.

/** True where `words`, quotation marks apart, are one bracket. */
export function isStageDirection(words: string): boolean {
  return /^[^\p{L}([]*[([][^)\]]*[)\]][^\p{L}]*$/u.test(words)
}
