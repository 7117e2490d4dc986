// The browser that the tests need: the system's through apt where this may install it, else Playwright's own.
// Plain JavaScript on node: modules alone, because bin/test.mjs uses it before anything is built.
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { bootstrapWords } from './bootstrap-words.mjs'

const byApt = ['install', '-y', '--no-install-recommends', 'chromium']

/** Ends the process, with the line to type, where there is no browser and none can be had. @param {string} root */
export async function ensureChromium(root) {
  if (isThere(root)) return
  console.error(bootstrapWords(root, 'chromium'))
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    if (!runs('apt-get', byApt) && runs('apt-get', ['update'])) runs('apt-get', byApt)
    if (isThere(root)) return
  }
  runs(join(root, 'node_modules', '.bin', 'playwright'), ['install', 'chromium'])
  if (isThere(root)) return
  console.error(bootstrapWords(root, 'noChromium', { line: `sudo apt-get ${byApt.join(' ')}` }))
  process.exit(1)
}

function isThere(root) {
  const { chromium } = createRequire(join(root, 'package.json'))('@playwright/test')
  return existsSync('/usr/bin/chromium') || existsSync(chromium.executablePath())
}

function runs(command, args) {
  try {
    execFileSync(command, args, {
      stdio: ['ignore', 2, 2],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    })
    return true
  } catch {
    return false
  }
}
