// The file of weights: a line of JSON that says what follows, then the numbers, little-endian.
import type { BreadthName } from '#lib/extract/analyses'
import type { Calibration } from '#lib/extract/calibration'
import {
  linearModels,
  modelNames,
  type LinearModels,
  type ModelName,
  type Weights,
} from '#lib/extract/models'
import type { Trees } from '#lib/extract/trees'

/** Which analyses are kept: those of at least the raw probability `least`; `calibration` are steps from raw probabilities to
 *  measured ones. */
export type Keeping = { least: number; calibration: Calibration }

/** Everything learned. */
export type Learned = {
  version: string
  linear: Record<ModelName, Weights>
  trees: Trees
  /** Which of the people named before a pronoun it stands for. */
  pronouns: Trees
  kept: Record<BreadthName, Keeping>
}

type Header = {
  version: string
  kept: Record<BreadthName, Keeping>
  biases: Record<TreesName, number>
  scales: Record<string, number>
  /** Byte lengths, in the order in which the parts follow. */
  parts: [name: string, bytes: number][]
}

const treesNames = ['trees', 'pronouns'] as const
type TreesName = (typeof treesNames)[number]
const treeParts = ['roots', 'features', 'thresholds', 'rights'] as const

/** The bytes of `learned`; linear weights become 8-bit whole numbers. */
export function packed(learned: Learned): Uint8Array {
  const parts: [string, Uint8Array][] = []
  const scales: Record<string, number> = {}
  for (const name of modelNames) {
    const { weights, scale } = quantised(learned.linear[name])
    scales[name] = scale
    parts.push([name, bytesOf(weights)])
  }
  for (const trees of treesNames)
    for (const part of treeParts) parts.push([`${trees}.${part}`, bytesOf(learned[trees][part])])
  const header: Header = {
    version: learned.version,
    kept: learned.kept,
    biases: { trees: learned.trees.bias, pronouns: learned.pronouns.bias },
    scales,
    parts: parts.map(([name, bytes]) => [name, bytes.length]),
  }
  const line = new TextEncoder().encode(JSON.stringify(header) + '\n')
  const whole = new Uint8Array(line.length + parts.reduce((sum, [, bytes]) => sum + bytes.length, 0))
  whole.set(line)
  let at = line.length
  for (const [, bytes] of parts) {
    whole.set(bytes, at)
    at += bytes.length
  }
  return whole
}

function bytesOf(array: ArrayBufferView): Uint8Array {
  return new Uint8Array(array.buffer, array.byteOffset, array.byteLength)
}

/** 8-bit weights: a step is a 127th of the heaviest weight. */
export function quantised({ weights, scale }: Weights): Weights {
  if (weights instanceof Int8Array) return { weights, scale }
  let most = 0
  for (const weight of weights) most = Math.max(most, Math.abs(weight))
  const step = most > 0 ? most / 127 : 1
  return { weights: Int8Array.from(weights, (weight) => Math.round(weight / step)), scale: scale * step }
}

/** What `packed` gave, with the linear models built. */
export function unpacked(bytes: Uint8Array): Omit<Learned, 'linear'> & { linear: LinearModels } {
  const end = bytes.indexOf(10)
  const header = JSON.parse(new TextDecoder().decode(bytes.subarray(0, end))) as Header
  const found = new Map<string, ArrayBuffer>()
  let at = end + 1
  for (const [name, length] of header.parts) {
    found.set(name, new Uint8Array(bytes.subarray(at, at + length)).buffer)
    at += length
  }
  const part = (name: string) => found.get(name) ?? new ArrayBuffer(0)
  return {
    version: header.version,
    kept: header.kept,
    linear: linearModels((name) => ({ weights: new Int8Array(part(name)), scale: header.scales[name] ?? 1 })),
    trees: treesOf('trees'),
    pronouns: treesOf('pronouns'),
  }

  function treesOf(name: TreesName): Trees {
    return {
      roots: new Int32Array(part(`${name}.roots`)),
      features: new Int16Array(part(`${name}.features`)),
      thresholds: new Float32Array(part(`${name}.thresholds`)),
      rights: new Int32Array(part(`${name}.rights`)),
      bias: header.biases[name],
    }
  }
}
