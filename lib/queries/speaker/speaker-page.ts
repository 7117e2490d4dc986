// The page of a speaker in one read.
import { z } from 'zod'
import { showSpeakers } from '#lib/db/speaker-views'
import { statementIncluding, viewerOf } from '#lib/db/statements'
import { query } from '#lib/kernel/query'
import { Id } from '#lib/record/fields'
import { can, isAllowed } from '#lib/record/permissions'
import { refuse } from '#lib/record/refusal'
import { SpeakerPage } from '#lib/record/speaker-page'
import { Tag } from '#lib/record/claim'

const most = 500

export const speakerPage = query({
  name: 'speaker.page',
  input: z.strictObject({ speakerId: Id }),
  output: SpeakerPage,
  example: { speakerId: '019ab000-0000-7000-8000-000000000008' },
  may: can.read,
  async read({ tx, actor }, { speakerId }) {
    const [speaker] = await showSpeakers(tx, [speakerId])
    if (!speaker) refuse({ kind: 'missing', code: 'missing', what: 'speaker' })
    const where = { speakerId, state: { not: 'rejected' } }
    const rows = await tx.statement.findMany({
      where,
      orderBy: [
        { source: { publishedAt: { sort: 'desc', nulls: 'last' } } },
        { createdAt: 'desc' },
        { id: 'desc' },
      ],
      take: most,
      include: {
        speaker: statementIncluding.speaker,
        relayedIn: statementIncluding.relayedIn,
        source: { select: { id: true, title: true, publisher: true, publishedAt: true } },
        appearance: {
          include: { claim: { include: { flags: { where: { resolvedAt: null }, select: { id: true } } } } },
        },
      },
    })
    const total = await tx.statement.count({ where })
    const merged = await tx.speaker.findMany({
      where: { mergedInto: speakerId },
      select: { id: true, name: true },
    })
    const view = await viewerOf(tx, rows)
    const standing = speaker.mergedInto === null
    return {
      speaker,
      statements: rows.map((row) => {
        const claim = row.appearance?.claim
        return {
          ...view(row),
          source: { ...row.source, publishedAt: row.source.publishedAt?.toISOString() ?? null },
          claim:
            claim?.state === 'on-record'
              ? {
                  ...{ id: claim.id, number: claim.number, text: claim.text },
                  tag: Tag.parse(claim.tag),
                  needsReview: claim.flags.length > 0,
                }
              : null,
        }
      }),
      more: total - rows.length,
      merged,
      allowed: {
        edit: standing && isAllowed(can.editSpeaker, actor, actor),
        merge: standing && isAllowed(can.mergeSpeakers, actor, actor),
      },
    }
  },
})
