// Unit and database tests. One throwaway PostgreSQL for the run, one clone of its prepared database a file.
import { defineConfig } from 'vitest/config'

export default defineConfig({
  // What React and next-intl need to be is decided by the test that renders; all of it is plain Node.
  oxc: { jsx: { runtime: 'automatic' } },
  test: {
    include: ['{app,bench,bin,components,lib,messages,prisma}/**/*.test.{ts,tsx}'],
    // What is too long for every time runs in `npm run test:long`.
    exclude: ['**/node_modules/**', '.next/**', 'lib/db/generated/**', '**/*.long.test.ts'],
    globalSetup: ['lib/doors/testing/cluster.ts'],
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 30_000,
  },
})
