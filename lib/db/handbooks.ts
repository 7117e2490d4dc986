// The desk's handbook: locked for a change, and shown, the newest version or an older one.
import { z } from 'zod'
import type { Actor } from '#lib/record/actor'
import { HandbookView, Question } from '#lib/record/handbook'
import type { HandbookVersionView } from '#lib/record/handbook'
import { rows } from './client.ts'
import type { Tx } from './client.ts'
import { deskOf } from './desks.ts'
import type { DeskSubject } from './desks.ts'
import { Prisma } from './generated/client.ts'
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

type Row = Omit<HandbookVersion, 'id' | 'deskId'>

function handbookView(row: Row, persons: Persons): HandbookView {
  const { number, guidance, note, by, at } = row
  return {
    ...{ version: number, guidance, note, by: persons(by), at: at.toISOString() },
    questions: Questions.parse(row.questions),
  }
}

/** The newest handbook; an empty one where nothing has been written. */
export async function newestHandbook(tx: Tx): Promise<HandbookView> {
  return (await oneHandbook(tx, Prisma.sql`true`)) ?? unwritten
}

/** The handbook as it was saved as `version`; null where there is no such version. */
export async function handbookAt(tx: Tx, version: number): Promise<HandbookView | null> {
  return (await oneHandbook(tx, Prisma.sql`number = ${version}`)) ?? (version === 0 ? unwritten : null)
}

/** True where one of these questions was in a handbook before the newest, and is not in that: it has changed since. */
export async function wereAsked(tx: Tx, given: readonly { questionId: string }[]): Promise<boolean> {
  const all = await tx.handbookVersion.findMany({ orderBy: { number: 'desc' }, select: { questions: true } })
  const [now = [], ...before] = all.map(({ questions }) => Questions.parse(questions).map(({ id }) => id))
  return given.some(
    ({ questionId: id }) => !now.includes(id) && before.some((questions) => questions.includes(id)),
  )
}

async function oneHandbook(tx: Tx, condition: Prisma.Sql): Promise<HandbookView | null> {
  const [found] = await rows<Row>(tx)`
    SELECT number, guidance, questions, note, by, at FROM handbook_version
    WHERE ${condition} ORDER BY number DESC LIMIT 1`
  return found ? handbookView(found, await personsOf(tx, [found.by])) : null
}

export type ListedHandbook = {
  id: string
  number: number
  note: string
  by: string
  at: Date
  questions: number
}

/** Versions after `condition`, the newest first, each with how many questions it has. */
export function handbooksWhere(tx: Tx, condition: Prisma.Sql, limit: number): Promise<ListedHandbook[]> {
  return rows<ListedHandbook>(tx)`
    SELECT id, number, note, by, at, jsonb_array_length(questions) AS questions FROM handbook_version
    WHERE ${condition} ORDER BY at DESC, id DESC LIMIT ${limit}`
}

/** Versions as a list shows them, with one look at the people. */
export async function handbookVersions(
  tx: Tx,
  found: readonly ListedHandbook[],
): Promise<HandbookVersionView[]> {
  const persons = await personsOf(
    tx,
    found.map(({ by }) => by),
  )
  return found.map(({ number, note, by, at, questions }) => ({
    ...{ version: number, note, by: persons(by), at: at.toISOString(), questions },
  }))
}
