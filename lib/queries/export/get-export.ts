// One summary that went out.
import { z } from 'zod'
import { showExports } from '#lib/db/exports'
import { query } from '#lib/kernel/query'
import { Id } from '#lib/record/fields'
import { can } from '#lib/record/permissions'
import { refuse } from '#lib/record/refusal'
import { ExportView } from '#lib/record/summary'

export const getExport = query({
  name: 'export.get',
  input: z.strictObject({ exportId: Id }),
  output: ExportView,
  example: { exportId: '019ab000-0000-7000-8000-000000000009' },
  may: can.read,
  async read({ tx }, { exportId }) {
    const [found] = await showExports(tx, [exportId])
    return found ?? refuse({ kind: 'missing', code: 'missing', what: 'export' })
  },
})
