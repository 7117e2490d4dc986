#!/usr/bin/env node
// `npm test`: installs what is missing, then runs everything that must hold. The last line counts it all.
// On node: modules alone, because on a fresh clone nothing else is there.
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { bootstrapWords } from '../lib/doors/installation/bootstrap-words.mjs'
import { ensureChromium } from '../lib/doors/installation/chromium.mjs'
import { ensureInstalled } from '../lib/doors/installation/install.mjs'
import { countOfVitest } from './vitest-count.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const bin = join(root, 'node_modules', '.bin')
const results = mkdtempSync(join(tmpdir(), 'onrecord-results-'))
process.on('exit', () => rmSync(results, { recursive: true, force: true }))

await ensureInstalled(root, { development: true })
await ensureChromium(root)

const total = { passed: 0, failed: 0, skipped: 0 }
const schemaEngine = { PRISMA_SCHEMA_ENGINE_BINARY: join(root, 'prisma', 'schema-engine.mjs') }

const { code, said } = await run('onrecord', ['build', '--client'])
if (code !== 0) {
  console.error(said)
  process.exit(1)
}
// One beside the other: they read the same files and write none, and each keeps one core busy.
await inTurns(2, [
  () => check('types', 'tsc', ['--noEmit']),
  () => check('lint', 'eslint', ['.', '--max-warnings', '0']),
  () => check('format', 'prettier', ['--check', '.', '--log-level', 'warn']),
  () =>
    check('rules', 'depcruise', [
      'app',
      'bench',
      'bin',
      'components',
      'lib',
      '--config',
      '.dependency-cruiser.cjs',
    ]),
  () => check('unused', 'knip', []),
  () => check('schema', 'prisma', ['validate'], schemaEngine),
])
await tests('unit', 'vitest', ['run', '--reporter=default', '--reporter=json'], countOfVitest, (file) => ({
  args: [`--outputFile.json=${file}`],
}))
await check('build', 'onrecord', ['build'])
await tests('browser', 'playwright', ['test', '--reporter=line,json'], countOfPlaywright, (file) => ({
  environment: { PLAYWRIGHT_JSON_OUTPUT_FILE: file },
}))

console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`)
process.exitCode = total.failed > 0 ? 1 : 0

/** A step that holds or does not, told when it has ended so that two at once do not mix. */
async function check(name, command, args, environment) {
  const began = Date.now()
  const { code, said } = await run(command, args, environment)
  heading(name, began)
  if (said.trim()) console.log(said.trim())
  add({ passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 })
}

/** A step with tests of its own, shown as it goes. What fails outside of a test counts as one that failed. */
async function tests(name, command, args, count, report) {
  heading(name)
  const file = join(results, `${name}.json`)
  const { args: more = [], environment } = report(file)
  const { code } = await run(command, [...args, ...more], environment, 'inherit')
  const counted = existsSync(file) ? count(JSON.parse(readFileSync(file, 'utf8'))) : { passed: 0, failed: 0 }
  add({ ...counted, failed: counted.failed || (code === 0 ? 0 : 1) })
}

function countOfPlaywright({ stats, errors }) {
  const failed = stats.unexpected + stats.flaky
  return { passed: stats.expected, failed: failed || errors.length, skipped: stats.skipped }
}

function add({ passed, failed, skipped = 0 }) {
  total.passed += passed
  total.failed += failed
  total.skipped += skipped
}

function heading(name, began) {
  const text = bootstrapWords(root, `${name}Step`)
  const time = began ? ` (${((Date.now() - began) / 1000).toFixed(1)} s)` : ''
  console.log(`\n── ${text}${time} ${'─'.repeat(Math.max(2, 70 - text.length - time.length))}`)
}

async function inTurns(atOnce, steps) {
  const waiting = [...steps]
  const turn = async () => {
    for (let step = waiting.shift(); step; step = waiting.shift()) await step()
  }
  await Promise.all(Array.from({ length: atOnce }, turn))
}

function run(command, args, environment = {}, stdio = 'pipe') {
  const path = [bin, process.env.PATH].join(delimiter)
  const [program, first] = command === 'onrecord' ? ['node', [join('bin', 'onrecord.ts')]] : [command, []]
  const child = spawn(join(bin, program), [...first, ...args], {
    cwd: root,
    env: { ...process.env, PATH: path, FORCE_COLOR: process.stdout.isTTY ? '1' : '0', ...environment },
    stdio: ['ignore', stdio, stdio],
  })
  for (const signal of ['SIGTERM', 'SIGHUP']) process.once(signal, () => child.kill(signal))
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (said += chunk))
  return new Promise((resolve) => {
    child.on('error', (error) => resolve({ code: 1, said: error.message }))
    child.on('close', (code) => resolve({ code, said }))
  })
}
