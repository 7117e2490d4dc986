// Calibration: from what the trees say to how often that was right, along a rising curve measured on articles that the
// trees had not seen (isotonic regression, Zadrozny and Elkan 2002).

/** Points of a rising curve: `raw[i]` was right `right[i]` of the time. */
export type Calibration = { raw: number[]; right: number[] }

/** The measured probability for a raw one, between the two nearest points of the curve. */
export function calibrated({ raw, right }: Calibration, probability: number): number {
  const next = raw.findIndex((point) => point >= probability)
  if (next === 0) return right[0] ?? probability
  if (next < 0) return right.at(-1) ?? probability
  const [from = 0, to = 1] = [raw[next - 1], raw[next]]
  const [low = 0, high = 1] = [right[next - 1], right[next]]
  return to === from ? high : low + ((high - low) * (probability - from)) / (to - from)
}
