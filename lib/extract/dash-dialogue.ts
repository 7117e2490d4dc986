// Dialogue after dashes, as French and Spanish print it: the words of a paragraph that opens with a dash are said, but for
// the asides that tell who speaks. Certain, so a rule.
import type { Quotation } from '#lib/extract/quotes'
import { verbsAbroad } from '#lib/extract/vocabulary/verbs-abroad'
import type { Span } from '#lib/text/span'

const opening = /^[—–―]\s*(?=[\p{L}¿¡«"“])/u
// "—dijo Ana Reis—" up to its own dash, or to the end of the paragraph.
const dashedAside = /\s[—–―](?=\p{Ll})[^—–―]*(?:[—–―]|$)/gu
// ", a déclaré" opens an aside that goes on up to the next stop.
const plainAside = /[,!?…]\s+(?:(?:a|ont)\s+)?(\p{Ll}+)/gu

/** The quotations of each paragraph that is dialogue, by the paragraph's index; spans leave the dashes out. */
export function dashDialogueOf(text: string, paragraphs: readonly Span[]): Map<number, Quotation[]> {
  const dialogue = new Map<number, Quotation[]>()
  paragraphs.forEach(([start, end], paragraph) => {
    const first = text.charAt(start)
    if (first !== '—' && first !== '–' && first !== '―') return
    const words = text.slice(start, Math.min(end, start + longest))
    const asides = asidesOf(words)
    const opened = opening.exec(words)
    if (!opened || asides.length === 0) return
    const ends = [...asides.map(([from]) => from), end - start]
    const starts = [opened[0].length, ...asides.map(([, to]) => to)]
    dialogue.set(
      paragraph,
      starts.flatMap((from, i) => {
        const span = trimmed(words, from, ends[i] ?? from)
        return span
          ? [{ span: [start + span[0], start + span[1]], paragraph, depth: 0, closed: true, reopens: false }]
          : []
      }),
    )
  })
  return dialogue
}

// A longer paragraph is no turn of a dialogue.
const longest = 4000

function asidesOf(words: string): Span[] {
  const dashed = [...words.matchAll(dashedAside)].filter(([aside]) => tells(aside))
  if (dashed.length > 0) return dashed.map(({ index, 0: aside }) => [index, index + aside.length])
  const plain = [...words.matchAll(plainAside)].find(
    ([, verb]) => verb !== undefined && verbsAbroad.has(verb),
  )
  if (!plain) return []
  const from = plain.index + plain[0].length
  const stop = words.slice(from).search(/[.!?…]/)
  // The mark before the aside belongs to the words, as it does inside a closing mark.
  return [[plain.index + 1, stop < 0 ? words.length : from + stop + 1]]
}

function tells(aside: string): boolean {
  return aside
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .slice(0, 5)
    .some((word) => verbsAbroad.has(word))
}

/** `from` to `to` without white space and without the stop that an aside leaves behind; null where no word is left. */
function trimmed(words: string, from: number, to: number): Span | null {
  const part = words.slice(from, to)
  const lead = /^[\s.,;:]*/.exec(part)?.[0].length ?? 0
  const end = part.trimEnd().length
  return /\p{L}/u.test(part.slice(lead, end)) ? [from + lead, from + end] : null
}
