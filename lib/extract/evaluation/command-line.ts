// What the commands on annotated articles have in common: their options, their file, and how they end. 2 where they are used
// wrongly, 1 where the file is wrong; what is wrong is said in one line each, never as a stack.
import { readFileSync } from 'node:fs'
import { parseArgs, type ParseArgsConfig } from 'node:util'
import { articlesOf, type AnnotatedFile } from '#lib/extract/evaluation/annotations'

/** Why a command ends early, in words for whoever typed it. */
export class Ended extends Error {
  readonly code: 1 | 2
  constructor(code: 1 | 2, message: string) {
    super(message)
    this.code = code
  }
}

/** The one file that was named, and the options; any that the command does not know is refused. */
export function argumentsOf<Options extends NonNullable<ParseArgsConfig['options']>>(
  args: string[],
  options: Options,
  usage: string,
) {
  try {
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true })
    const [file, other] = positionals
    if (file !== undefined && other === undefined) return { file, values }
  } catch (error) {
    throw new Ended(2, `${error instanceof Error ? error.message : String(error)}\n${usage}`)
  }
  throw new Ended(2, usage)
}

/** The annotated articles of `file`; `complain` is told of each line that is none. */
export function readAnnotated(file: string, complain: (what: string) => void): AnnotatedFile {
  let lines: string
  try {
    lines = readFileSync(file, 'utf8')
  } catch (error) {
    throw new Ended(1, `${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`)
  }
  const read = articlesOf(lines)
  for (const { line, what } of read.wrong) complain(`${file}:${line}: ${what}`)
  return read
}

/** Runs a command; where it ended early, says why and sets the exit code. */
export function run(command: () => void): void {
  try {
    command()
  } catch (error) {
    if (!(error instanceof Ended)) throw error
    process.stderr.write(`${error.message}\n`)
    process.exitCode = error.code
  }
}
