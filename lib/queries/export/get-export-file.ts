// The file of a summary, as it went out: for the door that hands it over.
import { z } from 'zod'
import { query } from '#lib/kernel/query'
import { Id } from '#lib/record/fields'
import { can } from '#lib/record/permissions'
import { refuse } from '#lib/record/refusal'

export const getExportFile = query({
  name: 'export.file',
  input: z.strictObject({ exportId: Id }),
  output: z.object({
    bytes: z.instanceof(Uint8Array),
    fileName: z.string(),
    mediaType: z.string(),
    sha256: z.string(),
  }),
  example: { exportId: '019ab000-0000-7000-8000-000000000009' },
  may: can.export,
  async read({ tx }, { exportId }) {
    const row = await tx.export.findUnique({ where: { id: exportId } })
    if (!row) refuse({ kind: 'missing', code: 'missing', what: 'export' })
    return { bytes: row.file, fileName: row.fileName, mediaType: row.mediaType, sha256: row.sha256 }
  },
})
