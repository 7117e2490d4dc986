// The page of the handbook: a version of it, the one before, and whether the reader may write the next.
import { z } from 'zod'
import { handbookAt, newestHandbook } from '#lib/db/handbooks'
import { query } from '#lib/kernel/query'
import { HandbookPage } from '#lib/record/handbook'
import { can, isAllowed } from '#lib/record/permissions'
import { refuse } from '#lib/record/refusal'

export const handbookPage = query({
  name: 'handbook.page',
  input: z.strictObject({ version: z.coerce.number().int().min(1).optional() }),
  output: HandbookPage,
  example: {},
  may: can.read,
  async read({ tx, actor }, { version }) {
    const newest = await newestHandbook(tx)
    const handbook = version === undefined ? newest : await handbookAt(tx, version)
    if (!handbook) refuse({ kind: 'missing', code: 'missing', what: 'handbook' })
    return {
      handbook,
      before: handbook.version > 0 ? await handbookAt(tx, handbook.version - 1) : null,
      newest: newest.version,
      allowed: { edit: isAllowed(can.editHandbook, actor, actor) },
    }
  },
})
