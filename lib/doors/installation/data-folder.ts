// The folder in which an installation keeps what is its own: the embedded database, its keys, its locks.
import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { causeOf, Trouble } from './trouble.ts'
import { words } from './words.ts'

const marker = 'onrecord.json'

/** Makes the folder where it is not there yet; stops where it is somebody else's or out of reach. */
export function openDataFolder(folder: string): void {
  try {
    makeFolder(folder)
  } catch (error) {
    throw troubleOf(folder, error)
  }
  const trouble = dataFolderTrouble(folder)
  if (trouble) throw trouble
  if (existsSync(join(folder, marker))) return
  try {
    chmodSync(folder, 0o700)
    writeFileSync(join(folder, marker), `${JSON.stringify({ kind: 'Onrecord data folder', version: 1 })}\n`)
  } catch (error) {
    throw troubleOf(folder, error)
  }
}

/** What is wrong with the folder; null where it can be used or made. */
export function dataFolderTrouble(folder: string): Trouble | null {
  try {
    if (!existsSync(folder)) return null
    if (!statSync(folder).isDirectory()) return new Trouble(words('data.file', { folder }))
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK)
    const ours = existsSync(join(folder, marker)) || readdirSync(folder).length === 0
    return ours ? null : new Trouble(words('data.foreign', { folder }))
  } catch (error) {
    return troubleOf(folder, error)
  }
}

function troubleOf(folder: string, error: unknown): Trouble {
  const cause = causeOf(error)
  const isFile = cause === 'EEXIST' || cause === 'ENOTDIR'
  return new Trouble(isFile ? words('data.file', { folder }) : words('data.unreachable', { folder, cause }))
}

// One by one: asked to make all of them at once, Node tries for ever where a file system takes no folders (/proc).
function makeFolder(folder: string): void {
  if (existsSync(folder)) return
  makeFolder(dirname(folder))
  mkdirSync(folder, { mode: 0o700 })
}
