// Where a person's words stand in the latest snapshot of a source: what an excerpt is made of.
import { z } from 'zod'
import { query } from '#lib/kernel/query'
import { Id, prose, SpanField } from '#lib/record/fields'
import { can } from '#lib/record/permissions'
import { refuse } from '#lib/record/refusal'
import { contextOf } from '#lib/text/context'
import { placesOfWords } from '#lib/text/find-words'

const most = 50
/** Code units shown on either side, so that one place is told from another. */
const around = 60

export const findWords = query({
  name: 'snapshot.find-words',
  input: z.strictObject({ sourceId: Id, words: prose(20_000) }),
  output: z.object({
    places: z.array(
      z.object({ snapshotId: Id, span: SpanField, before: z.string(), words: z.string(), after: z.string() }),
    ),
  }),
  example: { sourceId: '019ab000-0000-7000-8000-000000000001', words: 'the gates were shut' },
  may: can.read,
  async read({ tx }, { sourceId, words }) {
    const snapshot = await tx.snapshot.findFirst({
      where: { sourceId },
      orderBy: { number: 'desc' },
      select: { id: true, text: true },
    })
    if (!snapshot) refuse({ kind: 'missing', code: 'missing', what: 'source' })
    const { id: snapshotId, text } = snapshot
    return {
      places: placesOfWords(text, words, most).map((span) => {
        const runs = contextOf(text, [span], around)
        const at = runs.findIndex(({ isSaid }) => isSaid)
        return {
          snapshotId,
          span: [...span] as [number, number],
          before: at > 0 ? (runs[0]?.text ?? '') : '',
          words: text.slice(...span),
          after: runs[at + 1]?.text ?? '',
        }
      }),
    }
  },
})
