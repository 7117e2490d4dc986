// What a correction changed of a statement, in words, for whoever reviews the claims that rest on it.
import type { Tx } from '#lib/db/client'
import { cueWordsOf } from '#lib/db/cue-words'
import type { Statement } from '#lib/db/generated/client'
import type { FlagChange } from '#lib/record/claim'

/** What differs between `before` and `after`, which are one statement. */
export async function changesOf(tx: Tx, before: Statement, after: Statement): Promise<FlagChange[]> {
  const [said, says] = [await shown(tx, before), await shown(tx, after)]
  return (['words', 'speaker', 'role', 'kind', 'cue'] as const).flatMap((what) =>
    said[what] === says[what] ? [] : [{ what, before: said[what], after: says[what] }],
  )
}

async function shown(tx: Tx, statement: Statement) {
  const { quote, kind, role, speakerId, speakerName } = statement
  const speaker = speakerId
    ? await tx.speaker.findUnique({ where: { id: speakerId }, select: { name: true } })
    : null
  const cues = await cueWordsOf(tx, [statement])
  return {
    ...{ words: quote, kind, role },
    speaker: speaker?.name ?? speakerName,
    cue: cues.get(statement.id) ?? null,
  }
}
