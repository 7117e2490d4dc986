// `npm run bench`: every figure that is promised, measured in one run. `-- --json` for machines; 1 where one fails. What
// could not be measured is named.
import { lineOf } from './figure.ts'
import type { Figure } from './figure.ts'
import { accuracy, accuracyMissing } from './extraction/accuracy.ts'
import { growth } from './extraction/growth.ts'
import { speed } from './extraction/speed.ts'

const isForMachines = process.argv.includes('--json')
const missing = accuracyMissing()
const notMeasured = missing === null ? [] : [{ name: 'accuracy', why: missing }]
const figures: Figure[] = []
for (const measure of [accuracy, growth, speed]) {
  for (const one of measure()) {
    figures.push(one)
    if (!isForMachines) console.log(lineOf(one))
  }
}
if (isForMachines) console.log(JSON.stringify({ figures, notMeasured }, null, 2))
else for (const { name, why } of notMeasured) console.log(`not measured: ${name}; ${why}`)
process.exitCode = figures.every(({ holds }) => holds) ? 0 : 1
