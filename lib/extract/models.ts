// The models of the engine by name: which features each sees, and how large its table is.
import { linearModel, type LinearModel, type Shape } from '#lib/extract/linear'
import { endFeatures, startFeatures } from '#lib/extract/features/boundary'
import type { BoundaryPlace } from '#lib/extract/features/boundary-place'
import { cueFeatures, cueWordFeatures, type CuePlace, type CueWord } from '#lib/extract/features/cue'
import { mentionFeatures, type MentionPlace } from '#lib/extract/features/mention'
import { sideFeatures, sides, type CueCore } from '#lib/extract/features/side'
import { tokenFeatures, type TokenPlace } from '#lib/extract/features/token'
import { wholeFeatures, type Whole } from '#lib/extract/features/whole'

export const shapes = {
  /** Outputs: reports speech; reports anything, thoughts and intentions too. */
  cue: { features: cueFeatures, bits: 18, outputs: 2 },
  mention: { features: mentionFeatures, bits: 17, outputs: 1 },
  side: { features: sideFeatures, bits: 15, outputs: sides.length },
  leftEnd: { features: endFeatures, bits: 16, outputs: 1 },
  leftStart: { features: startFeatures, bits: 16, outputs: 1 },
  rightStart: { features: startFeatures, bits: 18, outputs: 1 },
  rightEnd: { features: endFeatures, bits: 18, outputs: 1 },
  whole: { features: wholeFeatures, bits: 18, outputs: 1 },
  /** Outputs: stands inside content, opens a piece of it, closes one. */
  token: { features: tokenFeatures, bits: 17, outputs: 3 },
} as const satisfies {
  cue: Shape<CuePlace>
  mention: Shape<MentionPlace>
  side: Shape<CueCore>
  leftEnd: Shape<BoundaryPlace>
  leftStart: Shape<BoundaryPlace>
  rightStart: Shape<BoundaryPlace>
  rightEnd: Shape<BoundaryPlace>
  whole: Shape<Whole>
  token: Shape<TokenPlace>
}

export type ModelName = keyof typeof shapes
export type Decision = Exclude<ModelName, 'cue' | 'whole' | 'token'>
export const modelNames = Object.keys(shapes) as ModelName[]
export const decisions = modelNames.filter(
  (name) => name !== 'cue' && name !== 'whole' && name !== 'token',
) as Decision[]

/** `cueWord` is the part of `cue` that sees the word alone. */
export type CueModels = { cueWord: LinearModel<CueWord>; cue: LinearModel<CuePlace> }

/** What proposes analyses. */
export type ProposingModels = CueModels & {
  mention: LinearModel<MentionPlace>
  side: LinearModel<CueCore>
  leftEnd: LinearModel<BoundaryPlace>
  leftStart: LinearModel<BoundaryPlace>
  rightStart: LinearModel<BoundaryPlace>
  rightEnd: LinearModel<BoundaryPlace>
}

/** `whole` tells how well all decisions of an analysis go together, `token` what each token says by itself. */
export type JudgingModels = { whole: LinearModel<Whole>; token: LinearModel<TokenPlace> }
export type LinearModels = ProposingModels & JudgingModels

export type Weights = { weights: Float32Array | Int8Array; scale: number }

export function cueModels({ weights, scale }: Weights): CueModels {
  return {
    cueWord: linearModel({ ...shapes.cue, features: cueWordFeatures }, weights, scale),
    cue: linearModel<CuePlace>(shapes.cue, weights, scale),
  }
}

/** The models with weights given by name. */
export function linearModels(weightsOf: (name: ModelName) => Weights): LinearModels {
  return { ...proposingModels(weightsOf), ...judgingModels(weightsOf) }
}

export function judgingModels(weightsOf: (name: 'whole' | 'token') => Weights): JudgingModels {
  return { whole: built(shapes.whole, weightsOf('whole')), token: built(shapes.token, weightsOf('token')) }
}

function built<Context>(shape: Shape<Context>, { weights, scale }: Weights): LinearModel<Context> {
  return linearModel(shape, weights, scale)
}

export function proposingModels(weightsOf: (name: Decision | 'cue') => Weights): ProposingModels {
  const build = <Context>(name: Decision, shape: Shape<Context>) => built(shape, weightsOf(name))
  return {
    ...cueModels(weightsOf('cue')),
    mention: build('mention', shapes.mention),
    side: build('side', shapes.side),
    leftEnd: build('leftEnd', shapes.leftEnd),
    leftStart: build('leftStart', shapes.leftStart),
    rightStart: build('rightStart', shapes.rightStart),
    rightEnd: build('rightEnd', shapes.rightEnd),
  }
}
