import { spawn } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

const program = `import { extractCommand } from '#lib/doors/cli/extract'
await extractCommand().parseAsync(['node', 'extract', ...JSON.parse(process.env.ARGUMENTS)])`
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'onrecord-extract-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function run(
  args: string[],
  input: string | Buffer = '',
): Promise<{ code: number | null; out: string; err: string }> {
  const child = spawn('node_modules/.bin/node', ['--input-type=module', '-e', program], {
    env: { ...process.env, ARGUMENTS: JSON.stringify(args) },
  })
  const read = async (stream: AsyncIterable<Buffer>) => {
    const chunks: Buffer[] = []
    for await (const chunk of stream) chunks.push(chunk)
    return Buffer.concat(chunks).toString()
  }
  child.stdin.end(input)
  const [out, err, code] = await Promise.all([
    read(child.stdout),
    read(child.stderr),
    new Promise<number | null>((resolve) => child.on('close', resolve)),
  ])
  return { code, out, err }
}

async function file(name: string, content: string | Buffer): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, content)
  return path
}

test('a readable list of a text', async () => {
  const { code, out, err } = await run([
    '--explain',
    await file('a.txt', '“It leaks,” said chief surveyor Ana Reis.\n'),
  ])
  expect(code).toBe(0)
  expect(out).toContain('1. Ana Reis (chief surveyor)')
  expect(out).toContain('“It leaks,”')
  expect(out).toContain('0–11')
  expect(out).toContain('speaker-name')
  expect(err).toBe('1 statement.\n')
})

test('JSON counts into the text as given', async () => {
  const text = 'Old hull.\r\n\r\n“It leaks,” said Ana Reis.\r\n'
  const { code, out } = await run(['--json'], text)
  expect(code).toBe(0)
  const { statements } = JSON.parse(out) as { statements: { content: [number, number][] }[] }
  expect(text.slice(...(statements[0]?.content[0] ?? [0, 0]))).toBe('“It leaks,”')
})

test('lines end at LF only, keep their order, and a bad one stops nothing', async () => {
  const lines = [
    '{"id":"first","text":"“It\u2028leaks,” said Ana Reis."}',
    'not JSON',
    '{"id":"no text"}',
    '',
    '{"id":4,"text":"A lone \\ud800 and “a mark"}\r',
    Buffer.from('{"id":5,"text":"\xff"}', 'latin1'),
    '{"id":"last","text":""}',
  ]
  const input = Buffer.concat(lines.flatMap((line) => [Buffer.from(line), Buffer.from('\n')]))
  const { code, out, err } = await run([await file('a.jsonl', input)])
  expect(code).toBe(1)
  const answers = out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as { id: unknown; statements: unknown[] })
  expect(answers.map(({ id, statements }) => [id, statements.length])).toEqual([
    ['first', 1],
    [4, 0],
    ['last', 0],
  ])
  expect(err.match(/line \d+/g)).toEqual(['line 2', 'line 3', 'line 6'])
})

test('standard input is read as lines with --jsonl, its last line without an LF too', async () => {
  const { code, out } = await run(['--jsonl'], '{"id":1,"text":"x"}\n{"id":2,"text":"y"}')
  expect([code, out]).toEqual([0, '{"id":1,"statements":[]}\n{"id":2,"statements":[]}\n'])
})

test('what cannot be read is named, and the rest is answered', async () => {
  const bad = await file('bad.txt', Buffer.from([0x22, 0xff]))
  const good = await file('good.txt', '“It leaks,” said Ana Reis.')
  const { code, out, err } = await run([bad, join(folder, 'nowhere.txt'), good])
  expect(code).toBe(1)
  expect(out).toContain('1. Ana Reis')
  expect(err).toContain('bad.txt is not UTF-8')
  expect(err).toContain('nowhere.txt cannot be read: ENOENT')
})
