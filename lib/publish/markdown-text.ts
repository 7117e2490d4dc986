// Text that others wrote, put into Markdown so that it stays text: no mark-up, no HTML, no link, no line of its own.

const marks = /[\\`*_{}[\]<>&|~$#!]/g
// At the beginning of a line these begin a list, a heading or a rule.
const lineStart = /^([-+=]|\d+[.)])/
const direction = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/
const unprintable = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/g

/** `text` on one line, every character of it as itself. Marks of direction end with it. */
export function plainIn(text: string): string {
  const line = text
    .replace(/\s+/gu, ' ')
    .replace(unprintable, '\uFFFD')
    .trim()
    .replace(marks, '\\$&')
    .replace(lineStart, (start) => (/^\d/.test(start) ? start.replace(/[.)]$/, '\\$&') : `\\${start}`))
    // Some readers make links of bare addresses; those that lead anywhere are printed by `addressIn`.
    .replace(/\b(https?|ftp|mailto):/gi, '$1\\:')
    .replace(/\bwww\./gi, (start) => `${start.slice(0, -1)}\\.`)
  return direction.test(line) ? `\u2068${line}\u2069` : line
}

/** A web address as a link that shows itself. */
export function addressIn(url: string): string {
  return `<${new URL(url).href.replace(/[<>\s]/g, encodeURIComponent)}>`
}
