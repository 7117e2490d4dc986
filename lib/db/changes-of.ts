// What a line of the history changed, row by row, with ids as the desk calls what they stand for.
import type { FieldChange, RowChangeView } from '#lib/record/history'
import { hiddenColumns, personColumns, thingColumns, wordColumns } from '#lib/record/columns'
import type { Tx } from './client.ts'
import { subjectsNamed } from './history-lines.ts'
import { personsOf } from './persons.ts'

type Row = Record<string, unknown>
type Changed = { noun: string; key: Row; before: Row | null; after: Row | null; total: number }

const most = 100

/** The rows that a change touched, each from what it was before the first touch to what it was after the last. */
export async function changesOf(tx: Tx, changeId: string): Promise<{ rows: RowChangeView[]; more: number }> {
  const changed = await tx.$queryRaw<Changed[]>`
    SELECT table_name AS noun, row_key AS key, row_before(table_name, row_key, first) AS before,
           row_before(table_name, row_key, last + 1) AS after, total::int
    FROM (SELECT table_name, row_key, min(id) AS first, max(id) AS last, count(*) OVER () AS total
          FROM row_change WHERE change_id = ${changeId}::uuid GROUP BY table_name, row_key ORDER BY first LIMIT ${most}) c
    ORDER BY first`
  const things = changed.flatMap(({ noun, key, before, after }) => [
    subjectOf(noun, key, before ?? after ?? {}),
    ...[before, after].flatMap((row) => (row ? thingsIn(row) : [])),
  ])
  const named = await subjectsNamed(tx, things)
  const persons = await personsOf(
    tx,
    changed.flatMap(({ before, after }) => [before, after].flatMap((row) => (row ? personsIn(row) : []))),
  )
  const nameOf = (column: string, id: string): string => {
    if (personColumns.has(column)) return persons(id).name || id
    const labels = thingColumns[column]?.map((noun) => named(`${noun}:${id}`).label) ?? []
    return labels.find((label) => label !== null) ?? id
  }
  const rows = changed.map(({ noun, key, before, after }): RowChangeView => ({
    noun,
    kind: before === null ? 'insert' : after === null ? 'delete' : 'update',
    subject: named(subjectOf(noun, key, before ?? after ?? {})),
    fields: fieldsOf(before, after, nameOf),
  }))
  return {
    // What was made and undone in one go leaves nothing to show.
    rows: rows.filter(({ kind, fields }) => kind !== 'update' || fields.length > 0),
    more: Math.max((changed[0]?.total ?? 0) - most, 0),
  }
}

/** What a row is about, as `noun:id`: itself, where it has an id of its own; else the first thing that it ties. */
function subjectOf(noun: string, key: Row, row: Row): string {
  if (typeof key.id === 'string') return `${noun}:${key.id}`
  return thingsIn({ ...row, ...key })[0] ?? `${noun}:`
}

function thingsIn(row: Row): string[] {
  return Object.entries(row).flatMap(([column, id]) => {
    const nouns = thingColumns[column] ?? []
    return typeof id === 'string' ? nouns.map((noun) => `${noun}:${id}`) : []
  })
}

function personsIn(row: Row): string[] {
  return Object.entries(row).flatMap(([column, id]) =>
    personColumns.has(column) && typeof id === 'string' ? [id] : [],
  )
}

function fieldsOf(
  before: Row | null,
  after: Row | null,
  nameOf: (column: string, id: string) => string,
): FieldChange[] {
  const columns = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])]
  return columns.flatMap((name): FieldChange[] => {
    if (hiddenColumns.has(name)) return []
    const look = lookOf(name)
    const shown = (row: Row | null) => textOf(row?.[name], look === 'name' ? (id) => nameOf(name, id) : null)
    const field = { name, look, before: shown(before), after: shown(after) }
    return field.before === field.after ? [] : [field]
  })
}

function lookOf(column: string): FieldChange['look'] {
  if (wordColumns.has(column)) return 'words'
  if (personColumns.has(column) || column in thingColumns) return 'name'
  return /(^|_)at$/.test(column) ? 'moment' : 'value'
}

/** A value as text; a list of offsets as ranges, a question with its answer by its words alone. */
function textOf(value: unknown, nameOf: ((id: string) => string) | null): string | null {
  if (value === null || value === undefined || value === '') return null
  if (typeof value === 'object' && !Array.isArray(value)) return wordsIn(value)
  if (!Array.isArray(value)) return nameOf && typeof value === 'string' ? nameOf(value) : String(value)
  if (value.length === 0) return null
  if (value.some((part) => typeof part !== 'number'))
    return value.map((part) => textOf(part, nameOf)).join(', ')
  return value.flatMap((start, i) => (i % 2 === 0 ? [`${start}–${value[i + 1]}`] : [])).join(', ')
}

/** jsonb keeps the shortest key first: turned round, a question comes before its answer, and before comes before after. */
function wordsIn(value: object): string {
  const words = Object.entries(value).filter(([key, one]) => typeof one === 'string' && !/id$/i.test(key))
  return words
    .toReversed()
    .map(([, one]) => String(one))
    .join(' ')
}
