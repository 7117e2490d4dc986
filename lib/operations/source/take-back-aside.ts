// A sentence that was set aside is open again.
import { z } from 'zod'
import { operation } from '#lib/kernel/operation'
import { Id } from '#lib/record/fields'
import { can } from '#lib/record/permissions'

export const takeBackAside = operation({
  name: 'source.take-back-aside',
  input: z.strictObject({ asideId: Id }),
  output: z.object({ id: Id, sourceId: Id }),
  example: { asideId: '019ab000-0000-7000-8000-00000000000b' },
  async subject(tx, input) {
    await tx.$queryRaw`SELECT 1 FROM aside WHERE id = ${input.asideId}::uuid FOR UPDATE`
    return tx.aside.findUnique({ where: { id: input.asideId } })
  },
  may: can.setAside,
  async run({ tx }, { id, sourceId, start, end, reason, by }) {
    await tx.aside.delete({ where: { id } })
    return {
      value: { id, sourceId },
      event: {
        subject: `source:${sourceId}`,
        detail: { aside: id, before: { span: [start, end], reason, by } },
      },
    }
  },
})
