// Who may do what, found out by doing it: every operation and query as everyone, each on a thing that it fits. The
// answers must be those of the reviewed table beside this file; what is not in the table fails.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { closeDatabase } from '#lib/db/client'
import { makeCast } from '#lib/db/testing/cast'
import type { Cast } from '#lib/db/testing/cast'
import { cloneDatabase } from '#lib/db/testing/database'
import type { ClonedDatabase } from '#lib/db/testing/database'
import { systemId } from '#lib/record/actor'
import type { Actor } from '#lib/record/actor'
import { registry } from './registry.ts'
import { fitted } from './testing/fitting.ts'
import { fittings } from './testing/fittings.ts'
import type { Fitting } from './testing/fitting.ts'
import { report } from './testing/scene.ts'

let db: ClonedDatabase
let cast: Cast

beforeAll(async () => {
  db = await cloneDatabase()
  process.env.ONRECORD_APP_DATABASE_URL = db.appUrl
  cast = await makeCast(db.ownerUrl)
})
afterAll(async () => {
  await closeDatabase()
  await db.drop()
})

const byToken = (actor: Actor): Actor => ({ ...actor, via: 'token' })
const everyone: Record<string, () => Actor | null> = {
  nobody: () => null,
  viewer: () => cast.as('viewer'),
  checker: () => cast.as('checker'),
  editor: () => cast.as('editor'),
  admin: () => cast.as('admin'),
  // Whoever brought the thing in, or proposed it: a second editor.
  'its maker': () => cast.secondEditor,
  'read token': () => byToken(cast.as('admin', ['read'])),
  'write token': () => byToken(cast.as('admin', ['write'])),
  'the jobs': () => ({ ...cast.as('admin'), id: systemId, name: 'Onrecord', role: 'system', via: 'job' }),
  'viewer elsewhere': () => cast.elsewhere('viewer'),
  'checker elsewhere': () => cast.elsewhere('checker'),
  'editor elsewhere': () => cast.elsewhere('editor'),
  'admin elsewhere': () => cast.elsewhere('admin'),
}

let made = 0
function newFitting(name: string): Promise<Fitting> {
  const make = fittings[name]
  if (!make) throw new Error(`${name} has no fitting in testing/fittings.ts`)
  return make({ cast, proposer: cast.secondEditor, text: `${report}\nNumber ${made++}.` })
}

/** What each of `everyone` is told. A thing that was changed is made anew for the next. */
async function answersOf(name: string): Promise<string[]> {
  const entry = registry.get(name)
  if (!entry) throw new Error(`${name} is not in the registry`)
  const answers: string[] = []
  let fitting: Fitting | null = null
  for (const [who, actor] of Object.entries(everyone)) {
    fitting ??= await newFitting(name)
    const answer = await entry.run(actor(), fitted(entry.example, fitting))
    answers.push(answer.ok ? 'yes' : answer.refusal.code)
    if (!answer.ok) continue
    if (who.endsWith('elsewhere')) {
      const shown = JSON.stringify(answer.value)
      for (const id of Object.values(fitting.ids)) expect(shown, `${name} as ${who}`).not.toContain(id)
    }
    if (entry.kind === 'operation') fitting = null
  }
  return answers
}

function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join(' | ')} |`
  const [head = [], ...body] = rows
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...body.map(line)].join('\n')
}

test('there is a thing to try each on, and nothing is left over', () => {
  expect(Object.keys(fittings).sort()).toEqual([...registry.keys()].sort())
})

test('the answers are those of the reviewed table', { timeout: 300_000 }, async () => {
  const names = [...registry.keys()].sort()
  const rows = new Map<string, string[]>()
  const left = [...names]
  const lane = async () => {
    for (let name = left.shift(); name !== undefined; name = left.shift())
      rows.set(name, await answersOf(name))
  }
  await Promise.all([lane(), lane(), lane()])
  const text = `${table([['', ...Object.keys(everyone)], ...names.map((name) => [name, ...(rows.get(name) ?? [])])])}\n`
  await expect(text).toMatchFileSnapshot('./authorization.table.md')
})
