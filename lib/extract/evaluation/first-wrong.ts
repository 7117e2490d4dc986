// The first wrong decision: where on its way from the cue to the last word of the content the engine left what was annotated.
import { agree, type Unit } from '#lib/extract/evaluation/score'
import { isSame } from '#lib/extract/evaluation/words-touched'

/** In the order in which they are judged: a wrong cue makes all the rest wrong. `piece`: a piece between the first word and
 *  the last one is missing, or is too much. */
export const decisions = ['cue', 'mention', 'start', 'end', 'piece'] as const
export type Decision = (typeof decisions)[number]

/** What was decided wrong first where `gold` was asked for and `found` was found in its place; null where nothing was. */
export function firstWrong(gold: Unit, found: Unit | undefined): Decision | null {
  if (!found || !agree(gold.cue, found.cue)) return 'cue'
  if (!agree(gold.source, found.source)) return 'mention'
  if (isSame(gold.content, found.content)) return null
  if (Math.min(...gold.content) !== Math.min(...found.content)) return 'start'
  return Math.max(...gold.content) === Math.max(...found.content) ? 'piece' : 'end'
}
