// A file of sources: what is refused is named with its line, and a second run adds nothing.
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { closeDatabase, onDesk } from '#lib/db/client'
import { makeCast } from '#lib/db/testing/cast'
import type { Cast } from '#lib/db/testing/cast'
import { cloneDatabase } from '#lib/db/testing/database'
import type { ClonedDatabase } from '#lib/db/testing/database'
import { commandLineActor } from './desk-called.ts'
import { importFile } from './import-file.ts'

let db: ClonedDatabase
let cast: Cast
const folder = mkdtempSync(join(tmpdir(), 'onrecord-import-'))
beforeAll(async () => {
  db = await cloneDatabase()
  process.env.ONRECORD_APP_DATABASE_URL = db.appUrl
  cast = await makeCast(db.ownerUrl)
})
afterAll(async () => {
  await closeDatabase()
  await db.drop()
  rmSync(folder, { recursive: true })
})

const source = (n: number) =>
  JSON.stringify({ text: `“The tide was ${n} feet,” said Ada Holm.`, publisher: 'Courier' })

/** Imports a file with this content, and gives the counts and what was said of single lines. */
async function imported(name: string, content: string | Buffer) {
  const file = join(folder, name)
  writeFileSync(file, content)
  const said = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  try {
    const actor = commandLineActor({ ...cast.desk, name: 'Tidewater desk' })
    const { tally } = await importFile(file, statSync(file).size, actor)
    return {
      tally,
      lines: said.mock.calls.map(([line]) => String(line)).filter((line) => line.startsWith('line ')),
    }
  } finally {
    said.mockRestore()
  }
}

test('every refused line is named and the others are on record; again, all of them are there', async () => {
  const good = Array.from({ length: 120 }, (_, n) => source(n))
  const bad = [
    '{"text": ',
    '[]',
    '{"text": "x", "titel": "y"}',
    '{"text": 7}',
    '{"text": ""}',
    '{"html": "<p>x</p>"}',
  ]
  const lines = [...good.slice(0, 60), ...bad, '', ...good.slice(60)]
  const first = await imported('many.jsonl', lines.join('\n'))
  expect(first.tally).toEqual({ new: 120, known: 0, refused: 6 })
  expect(first.lines.map((line) => line.split(':')[0]).sort()).toEqual(bad.map((_, i) => `line ${61 + i}`))
  expect(first.lines.join('\n')).toContain('titel is no field of a source.')
  const again = await imported('many.jsonl', lines.join('\n'))
  expect(again.tally).toEqual({ new: 0, known: 120, refused: 6 })
})

test('an import that was broken off goes on where it was', async () => {
  const lines = Array.from({ length: 130 }, (_, n) => source(1000 + n))
  await imported('part.jsonl', lines.slice(0, 70).join('\n'))
  expect((await imported('part.jsonl', lines.join('\n'))).tally).toEqual({ new: 60, known: 70, refused: 0 })
  const count = await onDesk(cast.desk.id, (tx) => tx.source.count({ where: { publisher: 'Courier' } }))
  expect(count).toBe(250)
})

test('a text file is one source, and bytes that are no text are refused', async () => {
  expect((await imported('report.txt', 'A report\n\n“Shut,” said Ada Holm.\n')).tally.new).toBe(1)
  expect((await imported('broken.txt', Buffer.from([0x41, 0xff, 0x42]))).tally).toEqual({
    new: 0,
    known: 0,
    refused: 1,
  })
})

test('the line separators of Unicode end no line', async () => {
  const text = '“One\u2028two,” said Ada Holm.'
  expect((await imported('odd.jsonl', `${JSON.stringify({ text })}\n`)).tally).toEqual({
    new: 1,
    known: 0,
    refused: 0,
  })
})
