// Learning all linear models from their examples, on the folds that are not left out.
import {
  decisions,
  proposingModels,
  shapes,
  type Decision,
  type ProposingModels,
  type ModelName,
  type Weights,
} from '#lib/extract/models'
import {
  learnChoice,
  learnChoiceOrNone,
  learnFlags,
  type Examples,
  type Settings,
} from '#lib/extract/training/learn-linear'

// Chosen on every seventh article of the training part.
const rate = 0.03
const epochs: Record<ModelName, number> = {
  cue: 3,
  mention: 8,
  side: 6,
  leftEnd: 6,
  leftStart: 6,
  rightStart: 6,
  rightEnd: 6,
  whole: 5,
  token: 4,
}

/** Learns the cue model alone, which the examples of all others need. */
export function learnCues(examples: Examples, leftOut: ReadonlySet<number>): Weights {
  return { weights: learn('cue', examples, leftOut), scale: 1 }
}

/** Learns the model of whole analyses. */
export function learnWhole(examples: Examples, leftOut: ReadonlySet<number>): Weights {
  return { weights: learn('whole', examples, leftOut), scale: 1 }
}

/** Learns the model of tokens alone. */
export function learnTokens(examples: Examples, leftOut: ReadonlySet<number>): Weights {
  return { weights: learn('token', examples, leftOut), scale: 1 }
}

/** Learns the models that decide about a cue. */
export function learnDecisions(
  examples: Record<Decision, Examples>,
  leftOut: ReadonlySet<number>,
): Record<Decision, Weights> {
  const learned = decisions.map((name): [Decision, Weights] => [
    name,
    { weights: learn(name, examples[name], leftOut), scale: 1 },
  ])
  return Object.fromEntries(learned) as Record<Decision, Weights>
}

function learn(name: ModelName, examples: Examples, leftOut: ReadonlySet<number>): Float32Array {
  const { bits, outputs } = shapes[name]
  const settings: Settings = { bits, outputs, epochs: epochs[name], rate }
  if (name === 'cue' || name === 'token') return learnFlags(examples, settings, leftOut)
  if (name === 'side') return learnFlags(oneOfMany(examples), settings, leftOut)
  if (name === 'whole') return learnChoiceOrNone(examples, settings, leftOut)
  return learnChoice(examples, settings, leftOut)
}

/** The number of a class as a bit of its own. */
function oneOfMany(examples: Examples): Examples {
  return { ...examples, labels: Int32Array.from(examples.labels, (label) => 1 << label) }
}

export function modelsOf(weights: Record<Decision | 'cue', Weights>): ProposingModels {
  return proposingModels((name) => weights[name])
}
