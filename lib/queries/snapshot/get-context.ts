// The words around a statement in its snapshot, without the rest of a long text.
import { z } from 'zod'
import { query } from '#lib/kernel/query'
import { Id, Spans } from '#lib/record/fields'
import { can } from '#lib/record/permissions'
import { refuse } from '#lib/record/refusal'
import { wordsAt } from '#lib/record/statement'
import { contextOf } from '#lib/text/context'

const around = 90

export const getContext = query({
  name: 'snapshot.context',
  input: z.strictObject({ snapshotId: Id, content: Spans.min(1).max(50) }),
  output: z.object({ runs: z.array(z.object({ text: z.string(), isSaid: z.boolean() })) }),
  example: { snapshotId: '019ab000-0000-7000-8000-000000000003', content: [[10, 24]] },
  may: can.read,
  async read({ tx }, { snapshotId, content }) {
    const snapshot = await tx.snapshot.findUnique({ where: { id: snapshotId }, select: { text: true } })
    if (!snapshot) refuse({ kind: 'missing', code: 'missing', what: 'snapshot' })
    wordsAt(snapshot.text, { content, cue: null, mention: null })
    return { runs: contextOf(snapshot.text, content, around) }
  },
})
