// Puts what the engine found in a snapshot before the desk, each statement held against the text once more.
import type { Tx } from '#lib/db/client'
import { newId } from '#lib/db/id'
import { fromSpan, fromSpans } from '#lib/db/spans'
import { engineVersion } from '#lib/extract/engine'
import type { FoundStatement } from '#lib/extract/engine'
import { wordsAt } from '#lib/record/statement'

/** Their ids, place by place. Relays are tied by `tieRelays`, or at once by `recordAllFound`. */
export async function recordFound(
  tx: Tx,
  snapshot: { id: string; deskId: string; sourceId: string; text: string; length: number },
  found: readonly FoundStatement[],
  now: Date,
): Promise<string[]> {
  const ids = found.map(() => newId())
  await tx.statement.createMany({
    data: found.map((statement, i) => ({
      id: ids[i] ?? newId(),
      deskId: snapshot.deskId,
      sourceId: snapshot.sourceId,
      snapshotId: snapshot.id,
      snapshotLength: snapshot.length,
      ...foundColumns(snapshot.text, statement),
      createdAt: now,
    })),
  })
  return ids
}

/** All that was found in a snapshot of which nothing is on record yet. */
export async function recordAllFound(...given: Parameters<typeof recordFound>): Promise<void> {
  const [tx, , found] = given
  const ids = await recordFound(...given)
  const idOf = new Map(found.map((finding, i) => [finding, ids[i]]))
  await tieRelays(tx, found, (finding) => idOf.get(finding))
}

/**
 * Ties what is relayed to what relays it. `innerOf` and `outerOf` give the statement of a finding, where it may be tied and
 * where it may relay; what is not relayed is tied to nothing.
 */
export async function tieRelays(
  tx: Tx,
  found: readonly FoundStatement[],
  innerOf: (finding: FoundStatement) => string | undefined,
  outerOf = innerOf,
): Promise<void> {
  const ties = found.flatMap((finding) => {
    const inner = innerOf(finding)
    const outer = finding.relayedIn === undefined ? undefined : found[finding.relayedIn]
    return inner ? [{ inner, outer: (outer && outerOf(outer)) ?? null }] : []
  })
  await tx.$executeRaw`
    UPDATE statement SET relayed_in_id = tie.outer_id
      FROM unnest(${ties.map(({ inner }) => inner)}::uuid[], ${ties.map(({ outer }) => outer)}::uuid[])
        AS tie (inner_id, outer_id)
     WHERE statement.id = tie.inner_id AND statement.relayed_in_id IS DISTINCT FROM tie.outer_id`
}

/** What the engine found of a statement, as its row has it. */
export function foundColumns(text: string, statement: FoundStatement) {
  return {
    kind: statement.kind,
    content: fromSpans(statement.content),
    cue: fromSpan(statement.cue),
    mention: fromSpan(statement.mention),
    quote: wordsAt(text, statement),
    speakerName: statement.speaker?.name.slice(0, 200) ?? null,
    role: statement.role?.slice(0, 300) ?? null,
    confidence: statement.confidence,
    rule: statement.rule,
    why: statement.why ?? [],
    engine: engineVersion,
  }
}
