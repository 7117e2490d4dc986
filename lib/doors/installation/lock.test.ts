import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { beginningOf, identityOf, readLock, releaseLock, takeLock } from './lock.mjs'

const folder = mkdtempSync(join(tmpdir(), 'onrecord-lock-'))
const path = join(folder, 'lock')
afterAll(() => rmSync(folder, { recursive: true }))

test('who comes second is told who holds it, and a released lock is free', () => {
  expect(takeLock(path, { address: 'here' })).toBeNull()
  expect(takeLock(path)).toEqual({ ...identityOf(process.pid), address: 'here' })
  releaseLock(path)
  expect(readLock(path)).toBeNull()
  expect(readdirSync(folder)).toEqual([])
})

test.each([
  ['a process that has ended', JSON.stringify({ pid: 999_999_999, began: '1' })],
  ['another process with the same number', JSON.stringify({ pid: process.pid, began: '1' })],
  ['nobody, half-written', '{"pid": 1'],
])('a lock left by %s is taken over', (_who, text) => {
  writeFileSync(path, text)
  expect(takeLock(path)).toBeNull()
  expect(readLock(path)).toEqual(identityOf(process.pid))
  releaseLock(path)
})

test('of twenty processes at once one takes a stale lock', async () => {
  writeFileSync(path, JSON.stringify({ pid: 999_999_999, began: '1' }))
  const file = JSON.stringify(join(import.meta.dirname, 'lock.mjs'))
  // Each keeps what it has taken until all have tried.
  const script = `const { takeLock } = await import(${file}); process.send(takeLock(${JSON.stringify(path)}) === null); process.on('message', () => process.exit())`
  const children = Array.from({ length: 20 }, () =>
    spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['ignore', 2, 2, 'ipc'] }),
  )
  const taken = await Promise.all(
    children.map((child) => new Promise((resolve) => child.once('message', resolve))),
  )
  for (const child of children) child.send('end')
  await Promise.all(children.map((child) => new Promise((resolve) => child.once('exit', resolve))))
  expect(taken.filter(Boolean)).toHaveLength(1)
})

test('a process that has ended has no beginning', async () => {
  const child = spawn(process.execPath, ['-e', ''])
  const pid = child.pid ?? 0
  expect(beginningOf(pid)).not.toBeNull()
  await new Promise((resolve) => child.once('exit', resolve))
  expect(beginningOf(pid)).toBeNull()
})
