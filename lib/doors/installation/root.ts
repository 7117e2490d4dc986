// Where the project stands, and the Node that everything of it runs on.
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..')
export const nodeBinary = join(root, 'node_modules', '.bin', 'node')
