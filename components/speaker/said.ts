// A speaker's statements as marks on a timeline: those whose source has a date and whose claim is on record.
import type { Tag } from '#lib/record/claim'
import type { SpeakerPage } from '#lib/record/speaker-page'

export type Said = { id: string; sourceId: string; at: number; tag: Tag; words: string; where: string }

export function saidOf(statements: SpeakerPage['statements']): Said[] {
  return statements.flatMap(({ id, quote, source, claim }) =>
    source.publishedAt && claim
      ? [
          {
            id,
            sourceId: source.id,
            at: Date.parse(source.publishedAt),
            tag: claim.tag,
            words: quote,
            where: source.publisher ?? source.title,
          },
        ]
      : [],
  )
}
