// Plain text, pasted or from a file: bytes → the text that a person meant. Bytes that are not UTF-8 are refused, not guessed.

export type TextProblem = 'not-utf8' | 'nul-in-text' | 'lone-surrogate' | 'empty-text'

/** The text of `bytes` in UTF-8 (a byte order mark stays), or why it is none. */
export function decodeText(bytes: Uint8Array): { text: string } | { problem: TextProblem } {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) }
  } catch {
    return { problem: 'not-utf8' }
  }
}

/** Why `text` cannot be kept exactly as it is; null where it can. */
export function textProblem(text: string): TextProblem | null {
  if (text.includes('\u0000')) return 'nul-in-text'
  if (!text.isWellFormed()) return 'lone-surrogate'
  if (text.trim() === '') return 'empty-text'
  return null
}
