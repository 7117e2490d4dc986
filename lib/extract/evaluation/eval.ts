// `npm run eval -- FILE.jsonl`: what the engine reaches on annotated articles, and where it fails. `--fast` measures the
// fast engine. Lines that are no article are told, counted and left out; the command then ends with 1.
import { extractStatements } from '#lib/extract/engine'
import { argumentsOf, Ended, readAnnotated, run } from '#lib/extract/evaluation/command-line'
import { evaluate, newEvaluation, reportOf } from '#lib/extract/evaluation/report'

run(() => {
  const { file, values } = argumentsOf(
    process.argv.slice(2),
    { fast: { type: 'boolean', default: false } },
    'usage: npm run eval -- FILE.jsonl [--fast]',
  )
  const { articles, wrong } = readAnnotated(file, (what) => process.stderr.write(`${what}\n`))
  if (articles.length === 0) throw new Ended(1, `${file} holds no articles`)
  const evaluation = newEvaluation()
  for (const article of articles)
    evaluate(evaluation, article, extractStatements(article.text, { fast: values.fast }))
  process.stdout.write(reportOf(evaluation))
  if (wrong.length > 0)
    throw new Ended(1, `${wrong.length} of ${wrong.length + articles.length} lines were left out: see above`)
})
