// What of a batch the desk does not have yet: looked up before anything is read, so that an import that is started
// again passes quickly over what it had done.
import { sha256 } from '#lib/db/canonical-json'
import { knownIdentities } from '#lib/db/source-identities'
import { sourceIdentity } from '#lib/db/sources'
import { canonicalText } from '#lib/text/canonical'
import type { ImportedSource } from '#lib/record/import'

/** One source of the file, with the number of its line. */
export type Line = { number: number; source: ImportedSource }

export async function withoutKnown(batch: readonly Line[], deskId: string): Promise<Line[]> {
  const identities = batch.map(({ source }) =>
    sourceIdentity(sha256(canonicalText(source.text)), source.publisher ?? null, source.url ?? null),
  )
  const known = await knownIdentities(deskId, identities)
  return batch.filter((_line, i) => !known.has(identities[i] ?? ''))
}
