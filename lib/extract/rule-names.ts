// Rule names: what a learned analysis looks like, in words that a checker knows.
import type { Analysis, Range } from '#lib/extract/analysis'

export const rules = [
  'split-quotation',
  'quotation-before',
  'quotation-inverted',
  'content-after',
  'introduced',
  'cue-after',
  'aside',
  'according-to',
  'told',
  'colon',
  'signature',
  'transcript',
] as const
export type Rule = (typeof rules)[number]

/** The name of an analysis by its cue and by where its content stands. */
export function ruleOf(analysis: Analysis): Rule {
  const { core, left, right } = analysis
  const { tokens, length } = core.passage
  const head = tokens[core.cue.head]
  if (head?.lower === 'according') return 'according-to'
  if (head?.kind === 'mark') return head.lower === ':' ? 'colon' : 'signature'
  if (left && right) return endsInQuotation(analysis, left) ? 'split-quotation' : 'aside'
  if (left) {
    if (!endsInQuotation(analysis, left)) return 'cue-after'
    return core.order > 2 ? 'quotation-inverted' : 'quotation-before'
  }
  if (right && right[0] >= length) return 'introduced'
  const isTold = right && right[0] - core.right > 1 && tokens[core.right + 1]?.kind === 'word'
  return isTold ? 'told' : 'content-after'
}

function endsInQuotation({ core }: Analysis, [, to]: Range): boolean {
  return core.passage.tokens[to]?.kind === 'quote'
}
