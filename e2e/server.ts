// Starts the product as `npm start` does, in a data folder of its own, for the whole run of the stories.
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { FullConfig } from '@playwright/test'

export default async function startServer(config: FullConfig): Promise<() => Promise<void>> {
  const baseURL = config.projects[0]?.use.baseURL
  if (!baseURL) throw new Error('playwright.config.ts names no baseURL')
  const data = mkdtempSync(join(tmpdir(), 'onrecord-e2e-'))
  const { NODE_ENV: _mode, NEXTAUTH_URL: _address, DATABASE_URL: _database, ...environment } = process.env
  const server = spawn(process.execPath, ['bin/onrecord.ts', 'start'], {
    env: { ...environment, ONRECORD_DATA: data, PORT: new URL(baseURL).port, NODE_ENV: 'production' },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let said = ''
  server.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()))
  let code: number | null | undefined
  const gone = new Promise<void>((resolve) => server.on('exit', (status) => ((code = status), resolve())))
  process.env.E2E_DATA = data

  const until = Date.now() + 240_000
  while (!(await answers(`${baseURL}/readyz`))) {
    if (code !== undefined || Date.now() > until) {
      server.kill('SIGTERM')
      throw new Error(`the server did not start:\n${said}`)
    }
    await pause(200)
  }
  return async () => {
    server.kill('SIGTERM')
    await gone
    rmSync(data, { recursive: true, force: true })
  }
}

async function answers(address: string): Promise<boolean> {
  try {
    return (await fetch(address)).ok
  } catch {
    return false
  }
}
