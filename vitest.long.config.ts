// The long tests alone: `npm run test:long`.
import { defineConfig } from 'vitest/config'
import config from './vitest.config.ts'

export default defineConfig({
  ...config,
  test: { ...config.test, include: ['lib/**/*.long.test.ts'], exclude: ['**/node_modules/**'] },
})
