// A summary goes out, and is kept as it went out.
import { z } from 'zod'
import { sha256 } from '#lib/db/canonical-json'
import { deskOf } from '#lib/db/desks'
import { showExports } from '#lib/db/exports'
import { newId } from '#lib/db/id'
import { operation } from '#lib/kernel/operation'
import { can } from '#lib/record/permissions'
import { ExportView } from '#lib/record/summary'
import { composeSummary, SummaryInput } from './compose-summary.ts'

export const exportSummary = operation({
  name: 'summary.export',
  input: z.strictObject(SummaryInput),
  output: ExportView,
  example: {
    format: 'markdown' as const,
    title: 'The night ferry',
    claims: ['019ab000-0000-7000-8000-000000000004'],
  },
  subject: (tx, _input, actor) => deskOf(tx, actor),
  may: can.export,
  async run({ tx, actor, now }, desk, input) {
    const { summary, text, mediaType, fileName } = await composeSummary(tx, actor, now, input)
    const file = Buffer.from(text, 'utf8')
    const id = newId()
    const claimIds = summary.sentences.map(({ claim }) => claim.id)
    await tx.export.create({
      data: {
        ...{ id, file, mediaType, fileName, claimIds },
        deskId: desk.id,
        format: input.format,
        title: summary.title,
        sha256: sha256(file),
        madeBy: actor.id,
        madeAt: now,
      },
    })
    const [value] = await showExports(tx, [id])
    if (!value) throw new Error('an export that was just made is not there')
    const flagged = summary.sentences.flatMap(({ claim }) => (claim.flags.length > 0 ? [claim.id] : []))
    return {
      value,
      event: {
        subject: `export:${id}`,
        detail: { format: input.format, sha256: value.sha256, claims: claimIds, flagged },
      },
    }
  },
})
