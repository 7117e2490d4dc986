// The registry against the folders: whatever can be done or read is in it, once, under the name of its noun.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { registry } from './registry.ts'

const lib = join(import.meta.dirname, '..')

function definedIn(folder: 'operations' | 'queries', call: 'operation' | 'query'): string[] {
  const files = readdirSync(join(lib, folder), { recursive: true, encoding: 'utf8' })
  return files
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .flatMap((file) => {
      const text = readFileSync(join(lib, folder, file), 'utf8')
      const definition = new RegExp(`= ${call}\\(\\{\\s*name: '([a-z-]+\\.[a-z-]+)'`, 'g')
      return [...text.matchAll(definition)].map((match) => match[1] ?? '')
    })
}

test.each([
  ['operations', 'operation'],
  ['queries', 'query'],
] as const)('every one of lib/%s is listed', (folder, kind) => {
  const listed = [...registry.values()].filter((entry) => entry.kind === kind).map(({ name }) => name)
  expect(listed.length).toBeGreaterThan(10)
  expect(listed.sort()).toEqual(definedIn(folder, kind).sort())
})

test('the example of each is a valid input', () => {
  for (const { name, input, example } of registry.values()) {
    expect(input.safeParse(example).error?.issues, name).toBeUndefined()
  }
})
