#!/usr/bin/env node
// `npm run test:long`: what holds only if it holds a great many times. Ends with the same line as `npm test`.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ensureInstalled } from '../lib/doors/installation/install.mjs'
import { countOfVitest } from './vitest-count.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const bin = join(root, 'node_modules', '.bin')
const results = mkdtempSync(join(tmpdir(), 'onrecord-results-'))
process.on('exit', () => rmSync(results, { recursive: true, force: true }))

await ensureInstalled(root, { development: true })

const report = join(results, 'long.json')
const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
const { status } = spawnSync(
  join(bin, 'vitest'),
  ['run', '--config', 'vitest.long.config.ts', ...reporters],
  {
    cwd: root,
    env: { ...process.env, PATH: [bin, process.env.PATH].join(delimiter), ONRECORD_COUNTS: '1' },
    stdio: 'inherit',
  },
)
const nothing = { passed: 0, failed: 0, skipped: 0 }
const { passed, failed, skipped } = existsSync(report)
  ? countOfVitest(JSON.parse(readFileSync(report, 'utf8')))
  : nothing
const failures = failed || (status === 0 ? 0 : 1)

console.log(`\n${passed} passed, ${failures} failed, ${skipped} skipped`)
process.exitCode = failures > 0 ? 1 : 0
