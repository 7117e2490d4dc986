// The margin beside the text: names pushed apart, rules in lanes.

/** One statement beside the text, in pixels from the top of its section. `rules` are its pieces. */
export type Beside = { id: string; top: number; rules: readonly (readonly [top: number, bottom: number])[] }
export type Placed = Beside & { labelTop: number; lane: number }

export const labelHeight = 16

/** Each label at its line, pushed down until none lies over another; each rule in the first lane that is free. */
export function placed(beside: readonly Beside[]): Placed[] {
  const inOrder = [...beside].sort((a, b) => a.top - b.top)
  const laneEnds: number[] = []
  let free = -Infinity
  return inOrder.map((one) => {
    const labelTop = Math.max(one.top, free)
    free = labelTop + labelHeight
    const start = Math.min(...one.rules.map(([top]) => top))
    const end = Math.max(...one.rules.map(([, bottom]) => bottom))
    let lane = laneEnds.findIndex((taken) => taken <= start)
    if (lane === -1) lane = laneEnds.length
    laneEnds[lane] = end
    return { ...one, labelTop, lane }
  })
}
