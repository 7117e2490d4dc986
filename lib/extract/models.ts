// The models of the engine by name: which features each sees, and how large its table is.
import { linearModel, type LinearModel, type Shape } from '#lib/extract/linear'
import { endFeatures, startFeatures } from '#lib/extract/features/boundary'
import type { BoundaryPlace } from '#lib/extract/features/boundary-place'
import { cueFeatures, cueWordFeatures, type CuePlace, type CueWord } from '#lib/extract/features/cue'
import { mentionFeatures, type MentionPlace } from '#lib/extract/features/mention'
import { sideFeatures, sides, type CueCore } from '#lib/extract/features/side'

export const shapes = {
  /** Outputs: reports speech; reports anything, thoughts and intentions too. */
  cue: { features: cueFeatures, bits: 18, outputs: 2 },
  mention: { features: mentionFeatures, bits: 17, outputs: 1 },
  side: { features: sideFeatures, bits: 15, outputs: sides.length },
  leftEnd: { features: endFeatures, bits: 16, outputs: 1 },
  leftStart: { features: startFeatures, bits: 16, outputs: 1 },
  rightStart: { features: startFeatures, bits: 18, outputs: 1 },
  rightEnd: { features: endFeatures, bits: 18, outputs: 1 },
} as const satisfies {
  cue: Shape<CuePlace>
  mention: Shape<MentionPlace>
  side: Shape<CueCore>
  leftEnd: Shape<BoundaryPlace>
  leftStart: Shape<BoundaryPlace>
  rightStart: Shape<BoundaryPlace>
  rightEnd: Shape<BoundaryPlace>
}

export type ModelName = keyof typeof shapes
export type Decision = Exclude<ModelName, 'cue'>
export const decisions = Object.keys(shapes).filter((name) => name !== 'cue') as Decision[]
export const modelNames = Object.keys(shapes) as ModelName[]

/** `cueWord` is the part of `cue` that sees the word alone. */
export type CueModels = { cueWord: LinearModel<CueWord>; cue: LinearModel<CuePlace> }

export type LinearModels = CueModels & {
  mention: LinearModel<MentionPlace>
  side: LinearModel<CueCore>
  leftEnd: LinearModel<BoundaryPlace>
  leftStart: LinearModel<BoundaryPlace>
  rightStart: LinearModel<BoundaryPlace>
  rightEnd: LinearModel<BoundaryPlace>
}

export type Weights = { weights: Float32Array | Int8Array; scale: number }

export function cueModels({ weights, scale }: Weights): CueModels {
  return {
    cueWord: linearModel({ ...shapes.cue, features: cueWordFeatures }, weights, scale),
    cue: linearModel<CuePlace>(shapes.cue, weights, scale),
  }
}

/** The models with weights given by name. */
export function linearModels(weightsOf: (name: ModelName) => Weights): LinearModels {
  const build = <Context>(name: ModelName, shape: Shape<Context>) => {
    const { weights, scale } = weightsOf(name)
    return linearModel(shape, weights, scale)
  }
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
