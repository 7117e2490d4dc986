// One source, with its newest snapshot and how its statements stand.
import { z } from 'zod'
import { showSources } from '#lib/db/sources'
import { query } from '#lib/kernel/query'
import { Id } from '#lib/record/fields'
import { can } from '#lib/record/permissions'
import { refuse } from '#lib/record/refusal'
import { SourceView } from '#lib/record/source'

export const getSource = query({
  name: 'source.get',
  input: z.strictObject({ sourceId: Id }),
  output: SourceView,
  example: { sourceId: '019ab000-0000-7000-8000-000000000001' },
  may: can.read,
  async read({ tx }, { sourceId }) {
    const [source] = await showSources(tx, [sourceId])
    return source ?? refuse({ kind: 'missing', code: 'missing', what: 'source' })
  },
})
