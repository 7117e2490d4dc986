// The desk's handbook: locked for a change, and shown, the newest version or an older one.
import { z } from 'zod'
import type { Actor } from '#lib/record/actor'
import { HandbookView, Question } from '#lib/record/handbook'
import type { HandbookVersionView } from '#lib/record/handbook'
import type { Tx } from './client.ts'
import { deskOf } from './desks.ts'
import type { DeskSubject } from './desks.ts'
import type { HandbookVersion } from './generated/client.ts'
import { personsOf } from './persons.ts'
import type { Persons } from './persons.ts'

const Questions = z.array(Question)
const unwritten: HandbookView = { version: 0, guidance: '', questions: [], note: null, by: null, at: null }

/** The actor's desk with the number of its newest handbook, locked: two who save wait for each other. */
export async function lockHandbook(
  tx: Tx,
  actor: Actor,
): Promise<(DeskSubject & { version: number }) | null> {
  await tx.$queryRaw`SELECT 1 FROM desk WHERE id = ${actor.deskId}::uuid FOR NO KEY UPDATE`
  const desk = await deskOf(tx, actor)
  const { _max } = await tx.handbookVersion.aggregate({ _max: { number: true } })
  return desk && { ...desk, version: _max.number ?? 0 }
}

function handbookView(row: HandbookVersion, persons: Persons): HandbookView {
  const { number, guidance, note, by, at } = row
  return {
    ...{ version: number, guidance, note, by: persons(by), at: at.toISOString() },
    questions: Questions.parse(row.questions),
  }
}

/** The newest handbook; an empty one where nothing has been written. */
export async function newestHandbook(tx: Tx): Promise<HandbookView> {
  const row = await tx.handbookVersion.findFirst({ orderBy: { number: 'desc' } })
  return row ? handbookView(row, await personsOf(tx, [row.by])) : unwritten
}

/** The handbook as it was saved as `version`; null where there is no such version. */
export async function handbookAt(tx: Tx, version: number): Promise<HandbookView | null> {
  const row = await tx.handbookVersion.findFirst({ where: { number: version } })
  if (row) return handbookView(row, await personsOf(tx, [row.by]))
  return version === 0 ? unwritten : null
}

/** Versions as a list shows them, with one look at the people. */
export async function handbookVersions(
  tx: Tx,
  rows: readonly HandbookVersion[],
): Promise<HandbookVersionView[]> {
  const persons = await personsOf(
    tx,
    rows.map(({ by }) => by),
  )
  return rows.map((row) => ({
    ...{ version: row.number, note: row.note, by: persons(row.by), at: row.at.toISOString() },
    questions: Questions.parse(row.questions).length,
  }))
}
