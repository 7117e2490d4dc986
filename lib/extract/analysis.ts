// An analysis: one whole reading of a cue. Who is named, on which side the content stands, and where it begins and ends.
import type { CueCore, Side } from '#lib/extract/features/side'

/** Token indices of one passage, both ends included. */
export type Range = readonly [from: number, to: number]

/** `logs` are the log-probabilities that the models gave to each decision; `total` is their sum. */
export type Analysis = {
  core: CueCore
  side: Side
  left: Range | null
  right: Range | null
  logs: {
    mention: number
    side: number
    leftStart: number
    leftEnd: number
    rightStart: number
    rightEnd: number
  }
  total: number
}

export function rangesOf({ left, right }: Pick<Analysis, 'left' | 'right'>): Range[] {
  return [left, right].filter((range) => range !== null)
}

/** The first and the last token of the content. */
export function endsOf({ left, right }: Pick<Analysis, 'left' | 'right'>): Range {
  return [(left ?? right)?.[0] ?? -1, (right ?? left)?.[1] ?? -2]
}
