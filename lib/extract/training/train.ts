// `npm run train -- TRAIN.jsonl`: learns every model of the engine, writes their weights (`--out FILE`: elsewhere), and says
// what they reach on articles of the same file that they were not learned from.
import { renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { argumentsOf, Ended, readAnnotated, run } from '#lib/extract/evaluation/command-line'
import { packed } from '#lib/extract/model/format'
import { read } from '#lib/extract/training/corpus'
import { learn } from '#lib/extract/training/learn'
import { tooLittle } from '#lib/extract/training/lesson-size'
import { unseenFigures } from '#lib/extract/training/unseen-figures'

const started = Date.now()
run(() => {
  const { file, values } = argumentsOf(
    process.argv.slice(2),
    { out: { type: 'string', default: join(import.meta.dirname, '../model/weights.bin') } },
    'usage: npm run train -- TRAIN.jsonl [--out FILE]',
  )
  const { articles: annotated, wrong } = readAnnotated(file, (what) => process.stderr.write(`${what}\n`))
  if (wrong.length > 0) throw new Ended(1, `nothing was learned: ${wrong.length} lines are no articles`)
  const missing = tooLittle(annotated)
  if (missing !== null) throw new Ended(2, `nothing was learned: ${missing}`)
  const articles = annotated.map(read)
  say(`${articles.length} articles read`)
  const { learned, kept, keptNarrowly, pronounsRight } = learn(articles, '1', say)
  const bytes = packed(learned)
  replace(values.out, bytes)
  say(`${bytes.length} bytes written to ${values.out}`)
  process.stdout.write(unseenFigures(articles, kept, learned.kept.wide.least))
  process.stdout.write(`fast, ${unseenFigures(articles, keptNarrowly, learned.kept.narrow.least)}`)
  process.stdout.write(`he and she named right ${(100 * pronounsRight).toFixed(1)}\n`)
})

/** The weights that stand are whole at every moment, the old ones or the new. */
function replace(file: string, bytes: Uint8Array): void {
  const part = `${file}.${process.pid}.part`
  writeFileSync(part, bytes)
  renameSync(part, file)
}

function say(message: string): void {
  process.stderr.write(`${((Date.now() - started) / 1000).toFixed(1)} s  ${message}\n`)
}
