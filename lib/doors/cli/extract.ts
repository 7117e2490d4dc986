// `onrecord extract`: statements out of plain text or JSON Lines, with no database and nothing built.
import { createReadStream } from 'node:fs'
import { Command } from 'commander'
import { createTranslator } from 'use-intl/core'
import { z } from 'zod'
import { linesOf } from '#lib/doors/cli/lines'
import { statementList } from '#lib/doors/cli/statement-list'
import { extractStatements } from '#lib/extract/engine'
import messages from '#messages/en.json' with { type: 'json' }

const words = createTranslator({ locale: 'en', messages, namespace: 'cli.extract' })
const Article = z.object({ id: z.union([z.string(), z.number()]), text: z.string() })

type Options = { json?: boolean; jsonl?: boolean; explain?: boolean; fast?: boolean }

export function extractCommand(): Command {
  return new Command('extract')
    .description(words('description'))
    .argument('[FILE...]', words('file'))
    .option('--json', words('json'))
    .option('--jsonl', words('jsonl'))
    .option('--explain', words('explain'))
    .option('--fast', words('fast'))
    .action(async (files: string[], options: Options) => {
      // A reader that has seen enough ("| head") is no failure.
      process.stdout.on('error', (error: NodeJS.ErrnoException) =>
        process.exit(error.code === 'EPIPE' ? 0 : 1),
      )
      const isWhole = await extractAll(files.length > 0 ? files : ['-'], options)
      if (!isWhole) process.exitCode = 1
    })
}

/** False where something could not be read; the rest has been answered all the same. */
async function extractAll(files: readonly string[], options: Options): Promise<boolean> {
  let isWhole = true
  for (const file of files) {
    const name = file === '-' ? words('standardInput') : file
    try {
      const bytes: AsyncIterable<Uint8Array> = file === '-' ? process.stdin : createReadStream(file)
      const isLines = options.jsonl === true || file.endsWith('.jsonl')
      const isRead = isLines
        ? await answerLines(bytes, name, options)
        : await answerText(bytes, file, name, files.length > 1, options)
      isWhole &&= isRead
    } catch (error) {
      isWhole = false
      report(
        words('unreadable', { file: name, cause: (error as NodeJS.ErrnoException).code ?? String(error) }),
      )
    }
  }
  return isWhole
}

async function answerText(
  bytes: AsyncIterable<Uint8Array>,
  file: string,
  name: string,
  isOneOfSeveral: boolean,
  options: Options,
): Promise<boolean> {
  const chunks: Uint8Array[] = []
  for await (const chunk of bytes) chunks.push(chunk)
  const text = decoded(Buffer.concat(chunks))
  if (text === null) {
    report(words('notUtf8', { file: name }))
    return false
  }
  const statements = extractStatements(text, howOf(options))
  if (options.json) {
    await write(JSON.stringify({ id: file === '-' ? null : file, statements }) + '\n')
    return true
  }
  if (isOneOfSeveral) await write(`${name}\n\n`)
  await write(statementList(text, statements))
  report(words('count', { count: statements.length }))
  return true
}

async function answerLines(
  bytes: AsyncIterable<Uint8Array>,
  name: string,
  options: Options,
): Promise<boolean> {
  let isWhole = true
  for await (const { number, bytes: line } of linesOf(bytes)) {
    const article = readArticle(line, number === 1)
    if (article === null) continue
    if ('problem' in article) {
      isWhole = false
      report(words('badLine', { file: name, line: number, problem: article.problem }))
      continue
    }
    const statements = extractStatements(article.text, howOf(options))
    await write(JSON.stringify({ id: article.id, statements }) + '\n')
  }
  return isWhole
}

type Read = z.infer<typeof Article> | { problem: string } | null

/** One line's article, what is wrong with it, or null for a blank line. */
function readArticle(line: Uint8Array, isFirst: boolean): Read {
  const text = decoded(line)
  if (text === null) return { problem: words('problems.notUtf8') }
  const json = isFirst ? text.replace(/^\uFEFF/, '') : text
  if (json.trim() === '') return null
  let value: unknown
  try {
    value = JSON.parse(json)
  } catch {
    return { problem: words('problems.notJson') }
  }
  const article = Article.safeParse(value)
  return article.success ? article.data : { problem: words('problems.notArticle') }
}

/** The text of `bytes`, a byte order mark kept, or null where they are not UTF-8. */
function decoded(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}

function howOf({ explain, fast }: Options): { explain: boolean; fast: boolean } {
  return { explain: explain === true, fast: fast === true }
}

function report(message: string): void {
  process.stderr.write(message + '\n')
}

/** Waits where the reader is slower than the engine, so that memory stays flat. */
async function write(part: string): Promise<void> {
  if (!process.stdout.write(part))
    await new Promise<void>((resolve) => process.stdout.once('drain', () => resolve()))
}
