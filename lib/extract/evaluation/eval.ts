// `npm run eval -- FILE.jsonl`: what the engine reaches on annotated articles, and where it fails. `--fast` measures the
// fast engine.
import { readFileSync } from 'node:fs'
import { extractStatements } from '#lib/extract/engine'
import { articlesOf } from '#lib/extract/evaluation/annotations'
import { evaluate, newEvaluation, reportOf } from '#lib/extract/evaluation/report'

const args = process.argv.slice(2)
const file = args.find((argument) => !argument.startsWith('--'))
if (!file) {
  process.stderr.write('usage: npm run eval -- FILE.jsonl [--fast]\n')
  process.exit(2)
}
const evaluation = newEvaluation()
for (const article of articlesOf(readFileSync(file, 'utf8')))
  evaluate(evaluation, article, extractStatements(article.text, { fast: args.includes('--fast') }))
process.stdout.write(reportOf(evaluation))
