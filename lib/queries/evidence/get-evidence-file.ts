// The file of a piece of evidence, as it came.
import { z } from 'zod'
import { query } from '#lib/kernel/query'
import { Id } from '#lib/record/fields'
import { can } from '#lib/record/permissions'
import { refuse } from '#lib/record/refusal'

export const getEvidenceFile = query({
  name: 'evidence.file',
  input: z.strictObject({ evidenceId: Id }),
  output: z.object({
    bytes: z.custom<Uint8Array>((bytes) => bytes instanceof Uint8Array),
    mediaType: z.string(),
    fileName: z.string(),
    sha256: z.string(),
  }),
  example: { evidenceId: '019ab000-0000-7000-8000-000000000006' },
  may: can.read,
  async read({ tx }, { evidenceId }) {
    const evidence = await tx.evidence.findUnique({ where: { id: evidenceId }, include: { file: true } })
    if (!evidence?.file) refuse({ kind: 'missing', code: 'missing', what: 'evidence' })
    const { bytes, mediaType, name, sha256 } = evidence.file
    return { bytes, mediaType, fileName: name, sha256 }
  },
})
