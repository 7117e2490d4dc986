// Exports as people see them; their files are read apart.
import type { ExportView } from '#lib/record/summary'
import type { Tx } from './client.ts'
import { personsOf } from './persons.ts'

/** Exports in the order of `ids`. */
export async function showExports(tx: Tx, ids: readonly string[]): Promise<ExportView[]> {
  const rows = await tx.export.findMany({ where: { id: { in: [...ids] } }, omit: { file: true } })
  const sizes = await tx.$queryRaw<{ id: string; size: number }[]>`
    SELECT id, octet_length(file) AS size FROM export WHERE id = ANY(${[...ids]}::uuid[])`
  const sizeOf = new Map(sizes.map(({ id, size }) => [id, size]))
  const persons = await personsOf(
    tx,
    rows.map(({ madeBy }) => madeBy),
  )
  const byId = new Map(
    rows.map((row): [string, ExportView] => [
      row.id,
      {
        id: row.id,
        format: row.format as ExportView['format'],
        title: row.title,
        claims: row.claimIds,
        fileName: row.fileName,
        mediaType: row.mediaType,
        sha256: row.sha256,
        size: sizeOf.get(row.id) ?? 0,
        madeBy: persons(row.madeBy),
        madeAt: row.madeAt.toISOString(),
      },
    ]),
  )
  return ids.flatMap((id) => byId.get(id) ?? [])
}
