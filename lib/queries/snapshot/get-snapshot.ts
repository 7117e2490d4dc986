// One capture of a source: its canonical text, which every offset counts into, and its hashes.
import { z } from 'zod'
import { personsOf } from '#lib/db/persons'
import { query } from '#lib/kernel/query'
import { Id } from '#lib/record/fields'
import { can } from '#lib/record/permissions'
import { refuse } from '#lib/record/refusal'
import { SnapshotView } from '#lib/record/source'

export const getSnapshot = query({
  name: 'snapshot.get',
  input: z.strictObject({ snapshotId: Id }),
  output: SnapshotView,
  example: { snapshotId: '019ab000-0000-7000-8000-000000000003' },
  may: can.read,
  async read({ tx }, { snapshotId }) {
    const row = await tx.snapshot.findUnique({ where: { id: snapshotId }, omit: { original: true } })
    if (!row) refuse({ kind: 'missing', code: 'missing', what: 'snapshot' })
    const { deskId: _deskId, capturedAt, capturedBy, ...columns } = row
    const persons = await personsOf(tx, [capturedBy])
    return { ...columns, capturedAt: capturedAt.toISOString(), capturedBy: persons(capturedBy) }
  },
})
