// What a bench measures: a figure, what it stands against, and whether it holds.

export type Figure = {
  name: string
  value: number
  unit: string
  /** What it was measured against in the same run. */
  against?: string
  ratio?: number
  /** `limit` bounds the ratio where there is one, else the value. */
  bound: 'least' | 'most'
  limit: number
  holds: boolean
}

export function figure(measured: Omit<Figure, 'holds'>): Figure {
  const { bound, limit, value, ratio } = measured
  const bounded = ratio ?? value
  return { ...measured, holds: bound === 'least' ? bounded >= limit : bounded <= limit }
}

/** One line for people. */
export function lineOf({ name, value, unit, against, ratio, bound, limit, holds }: Figure): string {
  const shown = `${name.padEnd(58)} ${rounded(value).padStart(9)} ${unit}`
  const compared = ratio === undefined ? '' : `, ${rounded(ratio)} of ${against ?? 'its peer'}`
  return `${holds ? 'holds' : 'FAILS'}  ${shown}${compared} (at ${bound} ${limit})`
}

function rounded(value: number): string {
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2)
}
