// Many sources come in at once: a batch of them in one transaction, with one line of history that vouches for every
// row. What is refused of a batch is named, and the rest goes on.
import { z } from 'zod'
import { canonicalJson, sha256 } from '#lib/db/canonical-json'
import { deskOf } from '#lib/db/desks'
import type { Digests } from '#lib/db/ground'
import { lockIdentities } from '#lib/db/source-identities'
import { snapshotDigest, sourceIdentity } from '#lib/db/sources'
import { operation } from '#lib/kernel/operation'
import { Id } from '#lib/record/fields'
import { ImportedSource } from '#lib/record/import'
import { can } from '#lib/record/permissions'
import { addImported } from './add-imported.ts'
import { prepareImported } from './prepare-imported.ts'

export const importSources = operation({
  name: 'source.import',
  input: z.strictObject({ sources: z.array(ImportedSource).min(1).max(100) }),
  output: z.object({
    /** One for each source, in the same order. */
    results: z.array(
      z.discriminatedUnion('outcome', [
        z.object({ outcome: z.enum(['new', 'known']), sourceId: Id }),
        z.object({ outcome: z.literal('refused'), refusal: z.custom<{ code: string }>() }),
      ]),
    ),
  }),
  example: { sources: [{ text: '“The gates were shut at noon,” said Ada Holm.', title: 'Gates shut' }] },
  prepare: ({ sources }) => sources.map(prepareImported),
  subject: (tx, _input, actor) => deskOf(tx, actor),
  may: can.importSources,
  async run({ tx, actor, now, prepared }, desk) {
    const ready = prepared.flatMap((one) => ('refusal' in one ? [] : [one]))
    const identities = ready.map(({ kept, details }) =>
      sourceIdentity(kept.sha256, details.publisher ?? null, details.url ?? null),
    )
    const known = await lockIdentities(tx, desk.id, identities)
    const added = []
    let digests: Digests = {}
    const outcomes = new Map<(typeof ready)[number], { outcome: 'new' | 'known'; sourceId: string }>()
    for (const [i, one] of ready.entries()) {
      const identity = identities[i] ?? ''
      const there = known.get(identity)
      if (there !== undefined) {
        outcomes.set(one, { outcome: 'known', sourceId: there })
        continue
      }
      const { source, snapshot, statements } = await addImported(tx, desk, identity, one, {
        id: actor.id,
        at: now,
      })
      known.set(identity, source.id)
      outcomes.set(one, { outcome: 'new', sourceId: source.id })
      digests = { ...digests, [`snapshot:${snapshot.id}`]: snapshotDigest(snapshot) }
      added.push({ source, statements })
    }
    const results = prepared.map((one) =>
      'refusal' in one
        ? { outcome: 'refused' as const, refusal: one.refusal }
        : (outcomes.get(one) ?? lost()),
    )
    if (added.length === 0) return { value: { results }, event: null }
    return {
      value: { results },
      event: {
        subject: `desk:${desk.id}`,
        detail: {
          sources: added.map(({ source }) => source.id),
          statements: added.reduce((sum, { statements }) => sum + statements.length, 0),
          rows: sha256(canonicalJson(added)),
          digests,
        },
      },
    }
  },
})

function lost(): never {
  throw new Error('a source of the batch has no outcome')
}
