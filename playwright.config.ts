// The users' stories, in a browser, against the real server on a real database of its own.
import { existsSync } from 'node:fs'
import { defineConfig } from '@playwright/test'

const chromium = '/usr/bin/chromium'
const port = Number(process.env.E2E_PORT ?? 3170)

export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.spec.ts',
  globalSetup: './e2e/server.ts',
  outputDir: 'test-results',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['line'], ['json', { outputFile: 'test-results/e2e.json' }]],
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    trace: 'retain-on-failure',
    launchOptions: {
      ...(existsSync(chromium) && { executablePath: chromium }),
      args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    },
  },
  projects: [
    { name: 'desktop', use: { viewport: { width: 1440, height: 900 } } },
    {
      name: 'phone',
      // Five people at once prove nothing more on five phones, and programs have none.
      testIgnore: '**/five-*.spec.ts',
      use: { viewport: { width: 360, height: 780 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 },
    },
    // No text of the product's own may stand outside the messages: this language has none that English has.
    {
      name: 'pseudo',
      testMatch: '**/story.spec.ts',
      use: { viewport: { width: 1440, height: 900 }, locale: 'en-XA' },
    },
  ],
})
