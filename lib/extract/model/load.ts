// Loads the weights from the file beside this module, once, when they are first asked for.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { unpacked } from '#lib/extract/model/format'

export type Model = ReturnType<typeof unpacked>

let loaded: Model | null = null

/** The model that the engine decides by. */
export function model(): Model {
  loaded ??= unpacked(readFileSync(weightsFile()))
  return loaded
}

/** Bundled for the web server this module lies elsewhere; the server's working directory is then the project's. */
function weightsFile(): string {
  const own = join(import.meta.dirname ?? '', 'weights.bin')
  return existsSync(own) ? own : join(process.cwd(), 'lib/extract/model/weights.bin')
}
