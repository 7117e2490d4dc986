// Errors: what was asked for and missed, what nobody asked for, and right words laid to the wrong speaker; the surest of
// each with text and rule, and how many went wrong at which decision. Where to work next is read from here.
import type { FoundStatement } from '#lib/extract/engine'
import type { Article, Attribution } from '#lib/extract/evaluation/annotations'
import { decisions, firstWrong, type Decision } from '#lib/extract/evaluation/first-wrong'
import { agree, type Comparison, type Unit } from '#lib/extract/evaluation/score'
import { shared } from '#lib/extract/evaluation/words-touched'
import type { Span } from '#lib/text/span'

const shown = 40

type Listed = { confidence: number; lines: string }
export type Errors = {
  firstWrong: Record<Decision, number>
  asked: number
  missed: Listed[]
  invented: Listed[]
  wrongSpeaker: Listed[]
}

export const newErrors = (): Errors => ({
  firstWrong: { cue: 0, mention: 0, start: 0, end: 0, piece: 0 },
  asked: 0,
  missed: [],
  invented: [],
  wrongSpeaker: [],
})

/** Adds the errors of one article. */
export function gatherErrors(
  errors: Errors,
  article: Article,
  statements: readonly FoundStatement[],
  { gold, found, pairs }: Comparison,
): void {
  const partnerOf = new Map(pairs.map((pair) => [gold[pair.gold], { pair, unit: found[pair.found] }]))
  const list = (to: Listed[], asked: Unit | undefined, got: Unit | undefined) => {
    const statement = got && statements[got.index]
    to.push({
      confidence: statement?.confidence ?? 0,
      lines: linesOf(article, asked && article.attributions[asked.index], statement),
    })
  }
  for (const unit of gold.filter(({ isAsked }) => isAsked)) {
    const partner = partnerOf.get(unit)
    const atCue =
      partner?.unit && agree(partner.unit.cue, unit.cue)
        ? partner.unit
        : found.find(({ cue }) => shared(cue, unit.cue) > 0)
    const wrong = firstWrong(unit, atCue)
    errors.asked++
    if (wrong) errors.firstWrong[wrong]++
    if (partner?.pair.overlap !== 1) list(errors.missed, unit, partner?.unit)
    else if (partner.unit && !agree(unit.source, partner.unit.source))
      list(errors.wrongSpeaker, unit, partner.unit)
  }
  const paired = new Set(pairs.map((pair) => pair.found))
  found.forEach((unit, i) => {
    if (!paired.has(i)) list(errors.invented, undefined, unit)
  })
}

function linesOf(
  { id, text }: Article,
  asked: Attribution | undefined,
  got: FoundStatement | undefined,
): string {
  const words = (spans: readonly Span[]) =>
    spans.map((span) => text.slice(...span).replace(/\s+/g, ' ')).join(' … ') || '-'
  const gold = asked
    ? `${asked.type}, ${words(asked.sources)} | ${words(asked.cues)} | ${words(asked.content)}`
    : 'nothing'
  const found = got
    ? `${got.rule} ${got.confidence}, ${got.speaker?.name ?? '-'} (${words(got.mention ? [got.mention] : [])}) | ${words(got.cue ? [got.cue] : [])} | ${words(got.content)}`
    : 'nothing'
  return `${id}\n  asked: ${gold}\n  found: ${found}`
}

/** The counts, then each list with its surest first. */
export function errorLines({ firstWrong: counts, asked, ...lists }: Errors): string[] {
  const wrong = decisions.reduce((sum, decision) => sum + counts[decision], 0)
  return [
    `first wrong decision: ${wrong} of ${asked} asked for`,
    ...decisions.map((decision) => `  ${decision.padEnd(8)} ${String(counts[decision]).padStart(5)}`),
    ...listLines('asked for and not found exactly; the surest of what was found instead', lists.missed),
    ...listLines('found and asked for nowhere, the surest', lists.invented),
    ...listLines('with the right words and the wrong speaker, the surest', lists.wrongSpeaker),
  ]
}

function listLines(what: string, list: readonly Listed[]): string[] {
  const surest = [...list].sort((a, b) => b.confidence - a.confidence).slice(0, shown)
  return ['', `${list.length} ${what}:`, ...surest.map(({ lines }) => lines)]
}
