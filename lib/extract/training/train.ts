// `npm run train -- TRAIN.jsonl`: learns every model of the engine, writes their weights, and says what they reach on
// articles of the same file that they were not learned from.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { articlesOf } from '#lib/extract/evaluation/annotations'
import { packed } from '#lib/extract/model/format'
import { read } from '#lib/extract/training/corpus'
import { learn } from '#lib/extract/training/learn'
import { unseenFigures } from '#lib/extract/training/unseen-figures'

const [file] = process.argv.slice(2)
if (!file) {
  process.stderr.write('usage: npm run train -- TRAIN.jsonl\n')
  process.exit(2)
}
const started = Date.now()
const articles = articlesOf(readFileSync(file, 'utf8')).map(read)
say(`${articles.length} articles read`)
const { learned, kept, pronounsRight } = learn(articles, '1', say)
const bytes = packed(learned)
writeFileSync(join(import.meta.dirname, '../model/weights.bin'), bytes)
say(`${bytes.length} bytes written`)
process.stdout.write(unseenFigures(articles, kept, learned.least))
process.stdout.write(`he and she named right ${(100 * pronounsRight).toFixed(1)}\n`)

function say(message: string): void {
  process.stderr.write(`${((Date.now() - started) / 1000).toFixed(1)} s  ${message}\n`)
}
