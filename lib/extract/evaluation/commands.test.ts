// The commands as they are typed: what they refuse, with which exit code, and that nothing is overwritten.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'

// Each starts a process that reads the engine.
vi.setConfig({ testTimeout: 60_000 })

const folder = mkdtempSync(join(tmpdir(), 'annotated-'))
const commands = { eval: 'evaluation/eval.ts', train: 'training/train.ts' }
const text = '“It leaks,” said Ana Reis.'
const article = JSON.stringify({
  id: 'a',
  text,
  attributions: [{ type: 'direct', sources: [[17, 25]], cues: [[12, 16]], content: [[0, 11]] }],
})

function typed(command: keyof typeof commands, ...args: string[]) {
  const script = join(import.meta.dirname, '..', commands[command])
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], { encoding: 'utf8' })
  expect(stderr).not.toMatch(/^\s+at /m)
  return { status, stdout, stderr }
}

function fileOf(name: string, lines: string): string {
  const file = join(folder, name)
  writeFileSync(file, lines)
  return file
}

test.each([
  ['eval', ['a.jsonl', '--fsat'], 2, /--fsat/],
  ['eval', [], 2, /usage: npm run eval/],
  ['eval', ['a.jsonl', 'b.jsonl'], 2, /usage/],
  ['eval', [join(folder, 'missing.jsonl')], 1, /missing\.jsonl cannot be read/],
  ['train', ['--fsat', 'a.jsonl'], 2, /--fsat/],
  ['train', [join(folder, 'missing.jsonl')], 1, /cannot be read/],
] as const)('%s %j ends with %i', (command, args, code, words) => {
  const { status, stderr } = typed(command, ...args)
  expect(status).toBe(code)
  expect(stderr).toMatch(words)
})

test('eval goes on after a wrong line, tells it and counts it', () => {
  const file = fileOf('one-wrong.jsonl', `\uFEFF{"id": "b"}\n${article}\n`)
  const { status, stdout, stderr } = typed('eval', file)
  expect(status).toBe(1)
  expect(stderr).toContain(`${file}:1: text: `)
  expect(stderr).toContain('1 of 2 lines were left out')
  expect(stdout).toMatch(/direct: \d found, 1 asked for/)
})

test.each([
  ['empty', '', 2, /0 articles with 0 statements are too little/],
  ['two', `${article}\n${article}\n`, 2, /2 articles with 2 statements are too little/],
  ['wrong', '{}\n', 1, /1 lines are no articles/],
])('train learns nothing of a file that is %s, and the weights stay', (name, lines, code, words) => {
  const weights = fileOf('weights.bin', 'as they were')
  const { status, stderr } = typed('train', fileOf(`${name}.jsonl`, lines), '--out', weights)
  expect(status).toBe(code)
  expect(stderr).toMatch(words)
  expect(readFileSync(weights, 'utf8')).toBe('as they were')
})
