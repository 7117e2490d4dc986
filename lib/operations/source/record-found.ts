// Puts what the engine found in a snapshot before the desk, each statement held against the text once more.
import type { Tx } from '#lib/db/client'
import { newId } from '#lib/db/id'
import { fromSpan, fromSpans } from '#lib/db/spans'
import { engineVersion } from '#lib/extract/engine'
import type { FoundStatement } from '#lib/extract/engine'
import { wordsAt } from '#lib/record/statement'

export async function recordFound(
  tx: Tx,
  snapshot: { id: string; deskId: string; sourceId: string; text: string; length: number },
  found: readonly FoundStatement[],
  now: Date,
): Promise<void> {
  await tx.statement.createMany({
    data: found.map((statement) => ({
      id: newId(),
      deskId: snapshot.deskId,
      sourceId: snapshot.sourceId,
      snapshotId: snapshot.id,
      snapshotLength: snapshot.length,
      ...foundColumns(snapshot.text, statement),
      createdAt: now,
    })),
  })
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
    engine: engineVersion,
  }
}
