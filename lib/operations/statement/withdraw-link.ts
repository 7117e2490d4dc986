// A link is withdrawn, with a reason; never deleted. The statement's basis is again what it rests on without it.
import { z } from 'zod'
import { linksOf, lockLink } from '#lib/db/basis'
import type { Tx } from '#lib/db/client'
import { operation } from '#lib/kernel/operation'
import { Id, Version } from '#lib/record/fields'
import { can } from '#lib/record/permissions'
import { LinkReason, StatementLinkView } from '#lib/record/statement-link'

export const withdrawStatementLink = operation({
  name: 'statement.withdraw-link',
  input: z.strictObject({ linkId: Id, version: Version, reason: LinkReason }),
  output: StatementLinkView,
  example: {
    linkId: '019ab000-0000-7000-8000-000000000012',
    version: 1,
    reason: 'The minutes of another meeting.',
  },
  subject: (tx, input) => lockLink(tx, input.linkId),
  may: can.withdrawLink,
  present: (tx, link) => showLink(tx, link.id),
  async run({ tx }, link, { reason }) {
    await tx.statementLink.update({
      where: { id: link.id },
      data: { state: 'withdrawn', withdrawnReason: reason, version: { increment: 1 } },
    })
    return {
      value: await showLink(tx, link.id),
      event: {
        subject: `statement:${link.statementId}`,
        detail: { link: link.id, kind: link.kind, reason },
      },
    }
  },
})

async function showLink(tx: Tx, id: string): Promise<StatementLinkView> {
  const [view] = await linksOf(tx, { id })
  if (!view) throw new Error(`link ${id} is not there`)
  return view
}
