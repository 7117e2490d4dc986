// A summary as it would go out now. Nothing is kept of it, and nothing happens: the history stays as it is.
import { z } from 'zod'
import { deskOf } from '#lib/db/desks'
import { operation } from '#lib/kernel/operation'
import { can } from '#lib/record/permissions'
import { composeSummary, SummaryInput } from './compose-summary.ts'

export const previewSummary = operation({
  name: 'summary.preview',
  input: z.strictObject(SummaryInput),
  output: z.object({
    text: z.string(),
    fileName: z.string(),
    mediaType: z.string(),
    sentences: z.array(z.object({ claimId: z.string(), text: z.string(), needsReview: z.boolean() })),
  }),
  example: { format: 'markdown' as const, claims: ['019ab000-0000-7000-8000-000000000004'] },
  subject: (tx, _input, actor) => deskOf(tx, actor),
  may: can.export,
  async run({ tx, actor, now }, _desk, input) {
    const { summary, text, fileName, mediaType } = await composeSummary(tx, actor, now, input)
    const sentences = summary.sentences.map((sentence) => ({
      claimId: sentence.claim.id,
      text: sentence.text,
      needsReview: sentence.claim.flags.length > 0,
    }))
    return { value: { text, fileName, mediaType, sentences }, event: null }
  },
})
