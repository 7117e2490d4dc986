// The bytes of a capture as they came: for the door that hands them over.
import { z } from 'zod'
import { query } from '#lib/kernel/query'
import { Id } from '#lib/record/fields'
import { can } from '#lib/record/permissions'
import { refuse } from '#lib/record/refusal'

export const getOriginal = query({
  name: 'snapshot.original',
  input: z.strictObject({ snapshotId: Id }),
  output: z.object({ bytes: z.instanceof(Uint8Array), mediaType: z.string(), sha256: z.string() }),
  example: { snapshotId: '019ab000-0000-7000-8000-000000000003' },
  may: can.read,
  async read({ tx }, { snapshotId }) {
    const row = await tx.snapshot.findUnique({
      where: { id: snapshotId },
      select: { original: true, mediaType: true, originalSha256: true },
    })
    if (!row) refuse({ kind: 'missing', code: 'missing', what: 'snapshot' })
    return { bytes: row.original, mediaType: row.mediaType, sha256: row.originalSha256 }
  },
})
