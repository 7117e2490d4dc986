// The report of an evaluation: figures, phenomena, naming, calibration, and the errors that weigh most.
import type { Article } from '#lib/extract/evaluation/annotations'
import { curveLines, newCurve, plot, type Curve } from '#lib/extract/evaluation/calibration-curve'
import { errorLines, gatherErrors, newErrors, type Errors } from '#lib/extract/evaluation/errors'
import { fullNaming, pronounNaming, type Naming } from '#lib/extract/evaluation/naming'
import { phenomena, phenomenaOf, type Phenomenon } from '#lib/extract/evaluation/phenomena'
import {
  addCounts,
  compare,
  figureOf,
  noCounts,
  type Counts,
  type Kind,
  type Measure,
} from '#lib/extract/evaluation/score'
import { countRole, noRoles, type RoleCounts } from '#lib/extract/evaluation/roles'
import { shared } from '#lib/extract/evaluation/words-touched'
import type { FoundStatement } from '#lib/extract/engine'

const kinds: Kind[] = ['direct', 'mixed', 'indirect']
const scopes: readonly (readonly [name: string, kinds: readonly Kind[]])[] = [
  ['direct and mixed', ['direct', 'mixed']],
  ['all reported speech', kinds],
  ...kinds.map((kind) => [kind, [kind]] as const),
]

type Share = { right: number; of: number }

/** Everything that is told of a run, gathered article by article. */
export type Evaluation = {
  counts: Map<string, Counts>
  byPhenomenon: Map<Phenomenon, { strict: Share; speaker: Share }>
  pronouns: Record<Naming, number>
  names: Record<Naming, number>
  roles: RoleCounts
  curve: Curve
  errors: Errors
}

export function newEvaluation(): Evaluation {
  const namings = () => ({ right: 0, wrong: 0, unnamed: 0, unknown: 0 })
  return {
    counts: new Map(scopes.map(([name]) => [name, noCounts()])),
    byPhenomenon: new Map(
      phenomena.map((name) => [name, { strict: { right: 0, of: 0 }, speaker: { right: 0, of: 0 } }]),
    ),
    pronouns: namings(),
    names: namings(),
    roles: noRoles(),
    curve: newCurve(),
    errors: newErrors(),
  }
}

/** Adds what was found in one article. */
export function evaluate(
  evaluation: Evaluation,
  article: Article,
  statements: readonly FoundStatement[],
): void {
  for (const [name, asked] of scopes) {
    const counts = evaluation.counts.get(name)
    const comparison = compare(article.text, article.attributions, statements, {
      kinds: asked,
      speechOnly: true,
    })
    if (counts) addCounts(counts, comparison)
  }
  const comparison = compare(article.text, article.attributions, statements, { kinds, speechOnly: true })
  const { gold, found, pairs } = comparison
  gold.forEach((unit, i) => {
    const attribution = article.attributions[unit.index]
    if (!attribution || !unit.isAsked) return
    const pair = pairs.find((one) => one.gold === i)
    const unitFound = pair && found[pair.found]
    const statement = unitFound && statements[unitFound.index]
    const isNear = pair !== undefined && pair.overlap >= 0.5
    const isSpeakerRight = isNear && unitFound !== undefined && shared(unit.source, unitFound.source) > 0
    for (const phenomenon of phenomenaOf(article.text, attribution)) {
      const share = evaluation.byPhenomenon.get(phenomenon)
      if (share) {
        add(share.strict, pair?.overlap === 1)
        if (unit.source.size > 0) add(share.speaker, isSpeakerRight)
      }
    }
    if (!isNear) return
    const name = statement?.speaker?.name ?? null
    evaluation.pronouns[pronounNaming(article, attribution, name)]++
    evaluation.names[fullNaming(article, attribution, name)]++
    countRole(evaluation.roles, article, attribution, statement?.role ?? null)
  })
  for (const unit of found) plot(evaluation.curve, gold, unit, statements[unit.index]?.confidence ?? 0)
  gatherErrors(evaluation.errors, article, statements, comparison)
}

function add(share: Share, isRight: boolean): void {
  share.of++
  if (isRight) share.right++
}

/** The report in lines of plain text. */
export function reportOf(evaluation: Evaluation): string {
  return [
    ...figureLines(evaluation),
    '',
    ...[...evaluation.byPhenomenon].map(
      ([name, { strict, speaker }]) =>
        `${name.padEnd(20)} content ${share(strict)} speaker ${share(speaker)}  (${strict.of})`,
    ),
    '',
    `he and she named right  ${namingShare(evaluation.pronouns)}`,
    `names in full           ${namingShare(evaluation.names)}`,
    `roles as stated         ${roleShare(evaluation.roles)}`,
    '',
    ...curveLines(evaluation.curve),
    '',
    ...errorLines(evaluation.errors),
    '',
  ].join('\n')
}

function figureLines({ counts }: Evaluation): string[] {
  const measures: readonly (readonly [Measure, string])[] = [
    ['strict', 'content strict'],
    ['jaccard80', 'content Jaccard >= .8'],
    ['jaccard50', 'content Jaccard >= .5'],
    ['triple', 'triple lenient'],
    ['tripleStrict', 'triple strict'],
  ]
  return [...counts].flatMap(([name, own]) => [
    `${name}: ${own.found} found, ${own.asked} asked for`,
    ...measures.map(([measure, label]) => {
      const { precision, recall, f1 } = figureOf(own, measure)
      return `  ${label.padEnd(22)} P ${percent(precision)} R ${percent(recall)} F1 ${percent(f1)}`
    }),
    `  ${'speaker right, of all'.padEnd(22)} ${percent(own.sources > 0 ? own.sourcesRight / own.sources : 0)}`,
  ])
}

function percent(value: number): string {
  return (100 * value).toFixed(1).padStart(5)
}

function share({ right, of }: Share): string {
  return of > 0 ? percent(right / of) : '    -'
}

function namingShare({ right, wrong, unnamed }: Record<Naming, number>): string {
  const of = right + wrong + unnamed
  return of > 0 ? `${percent(right / of)}  (${of}, of them without a name ${unnamed})` : '    -'
}

function roleShare({ stated, found, told, right }: RoleCounts): string {
  const of = (part: number, all: number) => (all > 0 ? percent(part / all) : '    -')
  return `${of(found, stated)}  (of ${stated}; of ${told} told ${of(right, told).trim()} stand in the source’s words)`
}
