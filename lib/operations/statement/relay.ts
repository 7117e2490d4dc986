// Which statement relays another, as a person says, held against the words of both.
import type { Tx } from '#lib/db/client'
import { toSpans } from '#lib/db/spans'
import { refuse } from '#lib/record/refusal'
import { holds } from '#lib/record/relay'
import type { Span } from '#lib/text/span'

/** Refuses with `not-relayed` where the words of `outerId` do not hold `content`, or stand in another snapshot. */
export async function checkRelay(
  tx: Tx,
  outerId: string,
  inner: { snapshotId: string; content: readonly Span[] },
): Promise<void> {
  const outer = await tx.statement.findUnique({ where: { id: outerId } })
  if (!outer) refuse({ kind: 'missing', code: 'missing', what: 'statement' })
  if (outer.snapshotId !== inner.snapshotId || !holds(toSpans(outer.content), inner.content))
    refuse({ kind: 'rule', code: 'not-relayed' })
}
