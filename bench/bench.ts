// `npm run bench`: every figure that is promised, measured in one run; `-- lists` those of one part alone. `-- --json`
// for machines; 1 where one fails. What could not be measured is named.
import { lineOf } from './figure.ts'
import type { Figure } from './figure.ts'
import { accuracy, accuracyMissing } from './extraction/accuracy.ts'
import { growth } from './extraction/growth.ts'
import { speed } from './extraction/speed.ts'
import { listFigures } from './lists/lists.ts'

const parts: Record<string, () => Iterable<Figure> | Promise<Figure[]>> = {
  accuracy,
  growth,
  speed,
  lists: listFigures,
}

const asked = process.argv.slice(2).filter((word) => !word.startsWith('--'))
const unknown = asked.find((name) => !(name in parts))
if (unknown !== undefined) {
  console.error(`There is no part “${unknown}”: ${Object.keys(parts).join(', ')}.`)
  process.exit(2)
}
const isForMachines = process.argv.includes('--json')
const missing = accuracyMissing()
const notMeasured = missing === null ? [] : [{ name: 'accuracy', why: missing }]
const figures: Figure[] = []
for (const [name, measure] of Object.entries(parts)) {
  if (asked.length > 0 && !asked.includes(name)) continue
  for (const one of await measure()) {
    figures.push(one)
    if (!isForMachines) console.log(lineOf(one))
  }
}
if (isForMachines) console.log(JSON.stringify({ figures, notMeasured }, null, 2))
else for (const { name, why } of notMeasured) console.log(`not measured: ${name}; ${why}`)
process.exitCode = figures.every(({ holds }) => holds) ? 0 : 1
