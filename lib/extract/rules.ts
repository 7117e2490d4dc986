// Every rule that makes a statement, with its confidence: the share of its statements whose words were exactly the
// annotators' on the training part of PolNeAR (840 articles), by kind. Measured again whenever a rule changes.

export type Kind = 'direct' | 'indirect' | 'mixed'

type Measured = readonly [direct: number, mixed: number, indirect: number]

/** In hundredths. Where a rule makes too few of a kind to measure (under 20), what its nearest kin has. */
const measured: Record<string, Measured> = {
  'split-quotation': [95, 68, 60],
  'quotation-before': [88, 65, 60],
  'quotation-inverted': [91, 69, 60],
  'content-after': [82, 69, 57],
  'cue-after': [88, 90, 67],
  'according-to': [83, 83, 66],
  told: [68, 67, 42],
  framed: [45, 62, 50],
  'rare-verb': [80, 51, 46],
  introduced: [71, 65, 50],
  colon: [69, 60, 50],
  aside: [66, 66, 62],
  headline: [74, 92, 74],
  transcript: [91, 91, 91],
}

/** The confidence of a statement of `kind` made by `rule`, 0 to 1. */
export function confidenceOf(rule: string, kind: Kind): number {
  const [direct, mixed, indirect] = measured[rule] ?? [50, 50, 50]
  return (kind === 'direct' ? direct : kind === 'mixed' ? mixed : indirect) / 100
}
