// Explanations: the named features that weighed most in each decision behind an analysis.
import type { Analysis } from '#lib/extract/analysis'
import { boundaryPlace } from '#lib/extract/features/boundary-place'
import { cuePlace } from '#lib/extract/features/cue'
import { sides } from '#lib/extract/features/side'
import { reasonsOf } from '#lib/extract/linear'
import type { LinearModels } from '#lib/extract/models'

const most = 3

/** Lines such as `cue: word and class after`, heaviest first within each decision. */
export function explanationOf(models: LinearModels, { core, side, left, right }: Analysis): string[] {
  const { passage, cue, mention } = core
  const named = (decision: string, reasons: string[]) => reasons.map((reason) => `${decision}: ${reason}`)
  return [
    ...named('cue', reasonsOf(models.cue, cuePlace(passage, cue.head), most)),
    ...named('mention', reasonsOf(models.mention, { passage, cue, mention, skipped: 0 }, most)),
    ...named(
      `content on ${side === 'both' ? 'both sides' : `the ${side}`}`,
      reasonsOf(models.side, core, most, sides.indexOf(side)),
    ),
    ...(left
      ? named('left piece starts', reasonsOf(models.leftStart, boundaryPlace(core, left[0], left[1]), most))
      : []),
    ...(right
      ? named('right piece starts', reasonsOf(models.rightStart, boundaryPlace(core, right[0], -1), most))
      : []),
    ...(right
      ? named('right piece ends', reasonsOf(models.rightEnd, boundaryPlace(core, right[1], right[0]), most))
      : []),
  ]
}
