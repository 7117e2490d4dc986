// The words by which a report says that something was said: "denied", "according to".
import type { Statement } from './generated/client.ts'
import type { Tx } from './client.ts'
import { toSpan } from './spans.ts'

/** The words at the cues of `statements`, by statement. One text at a time: a hundred at once may be half a gigabyte. */
export async function cueWordsOf(
  tx: Tx,
  statements: readonly Pick<Statement, 'id' | 'cue' | 'snapshotId'>[],
): Promise<Map<string, string>> {
  const words = new Map<string, string>()
  for (const id of new Set(statements.map(({ snapshotId }) => snapshotId))) {
    const { text } = await tx.snapshot.findUniqueOrThrow({ where: { id }, select: { text: true } })
    for (const statement of statements) {
      const cue = statement.snapshotId === id ? toSpan(statement.cue) : null
      if (cue) words.set(statement.id, text.slice(cue[0], cue[1]).replace(/\s+/g, ' '))
    }
  }
  return words
}
