// What a clause reports, in the tokens of one frame.

/** Token ranges of one frame, both ends included. */
export type Range = readonly [from: number, to: number]
export type Content = { rule: string; pieces: Range[]; side: 'left' | 'right' | 'both' }
