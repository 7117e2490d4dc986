// The desk's handbook: as it is now, or as it was saved as one version.
import { z } from 'zod'
import { handbookAt, newestHandbook } from '#lib/db/handbooks'
import { query } from '#lib/kernel/query'
import { HandbookView } from '#lib/record/handbook'
import { can } from '#lib/record/permissions'
import { refuse } from '#lib/record/refusal'

export const getHandbook = query({
  name: 'handbook.get',
  input: z.strictObject({ version: z.coerce.number().int().min(1).optional() }),
  output: HandbookView,
  example: {},
  may: can.read,
  async read({ tx }, { version }) {
    const handbook = version === undefined ? await newestHandbook(tx) : await handbookAt(tx, version)
    return handbook ?? refuse({ kind: 'missing', code: 'missing', what: 'handbook' })
  },
})
