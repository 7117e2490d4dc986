// What the sources looked like when something was made of them, so that it is made again only when they change.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import { root } from './root.ts'

/** A hash over the names and contents of all files at and below `places` that `counts` lets through. */
export function fingerprint(places: string[], counts: (path: string) => boolean = () => true): string {
  const hash = createHash('sha256').update(process.version)
  for (const path of places.flatMap((place) => filesAt(join(root, place))).sort()) {
    const name = relative(root, path)
    if (counts(name)) hash.update(`\0${name}\0`).update(readFileSync(path))
  }
  return hash.digest('hex')
}

function filesAt(path: string): string[] {
  const found = statSync(path, { throwIfNoEntry: false })
  if (!found) return []
  if (!found.isDirectory()) return [path]
  return readdirSync(path).flatMap((name) => filesAt(join(path, name)))
}
