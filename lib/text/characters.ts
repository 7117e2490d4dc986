// Classes of single UTF-16 code units: what every scanner of this room tells characters apart by.

const other = /[\p{L}\p{N}\p{M}]/u
const upper = /[\p{Lu}\p{Lt}]/u
const lower = /\p{Ll}/u

/** True for letters, digits and combining marks. Halves of a surrogate pair count as letters, so no word is cut between them. */
export function isWordCode(code: number): boolean {
  if (code < 128) {
    return (code > 96 && code < 123) || (code > 64 && code < 91) || (code > 47 && code < 58)
  }
  if (code >= 0xd800 && code <= 0xdfff) return true
  if (code >= 0x2000 && code <= 0x206f) return false
  return other.test(String.fromCharCode(code))
}

export function isUpperCode(code: number): boolean {
  if (code < 128) return code > 64 && code < 91
  return upper.test(String.fromCharCode(code))
}

export function isLowerCode(code: number): boolean {
  if (code < 128) return code > 96 && code < 123
  return lower.test(String.fromCharCode(code))
}

export function isDigitCode(code: number): boolean {
  return code > 47 && code < 58
}

export function isSpaceCode(code: number): boolean {
  return (
    code === 32 ||
    (code > 8 && code < 14) ||
    code === 0xa0 ||
    code === 0x85 ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200b) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x3000 ||
    code === 0xfeff
  )
}

/** True for the ends of a line: LF and CR. U+2028 and its like are white space inside one. */
export function isLineEndCode(code: number): boolean {
  return code === 10 || code === 13
}

/** True for an apostrophe, straight or curly. */
export function isApostropheCode(code: number): boolean {
  return code === 39 || code === 0x2019 || code === 0x2bc
}
