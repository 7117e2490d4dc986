// `npm run bench`: every figure that is promised, measured in one run. `-- --json` for machines; 1 where one fails.
import { lineOf } from './figure.ts'
import type { Figure } from './figure.ts'
import { accuracy } from './extraction/accuracy.ts'
import { growth } from './extraction/growth.ts'
import { speed } from './extraction/speed.ts'

const isForMachines = process.argv.includes('--json')
const figures: Figure[] = []
for (const measure of [accuracy, growth, speed]) {
  for (const one of await measure()) {
    figures.push(one)
    if (!isForMachines) console.log(lineOf(one))
  }
}
if (isForMachines) console.log(JSON.stringify({ figures }, null, 2))
process.exitCode = figures.every(({ holds }) => holds) ? 0 : 1
