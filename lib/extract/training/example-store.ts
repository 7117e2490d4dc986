// A growing store of examples, in flat arrays: millions of slots fit, and learning runs over them without allocation.
import type { Examples } from '#lib/extract/training/learn-linear'

export type ExampleStore = {
  /** Adds one row of the example that is being built. */
  addRow(slots: Int32Array, count: number): void
  /** Ends the example. */
  endExample(label: number, fold: number): void
  examples(): Examples
}

export function exampleStore(): ExampleStore {
  const slots = growing()
  const offsets = growing()
  const firsts = growing()
  const labels = growing()
  const folds = growing()
  offsets.push(0)
  firsts.push(0)
  let rows = 0
  return {
    addRow(found, count) {
      for (let i = 0; i < count; i++) slots.push(found[i] ?? 0)
      offsets.push(slots.length())
      rows++
    },
    endExample(label, fold) {
      firsts.push(rows)
      labels.push(label)
      folds.push(fold)
    },
    examples: () => ({
      slots: slots.all(),
      offsets: offsets.all(),
      firsts: firsts.all(),
      labels: labels.all(),
      folds: folds.all(),
    }),
  }
}

function growing(): { push(value: number): void; length(): number; all(): Int32Array } {
  let array = new Int32Array(1024)
  let length = 0
  return {
    push(value) {
      if (length === array.length) {
        const larger = new Int32Array(length * 2)
        larger.set(array)
        array = larger
      }
      array[length++] = value
    },
    length: () => length,
    all: () => array.subarray(0, length),
  }
}
