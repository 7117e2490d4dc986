// The speakers of a desk, newest first; with `q`, those who go by a name that begins with it or has a word that does.
import { z } from 'zod'
import { literally } from '#lib/db/like'
import { newestFirst, olderThan, pageOf } from '#lib/db/pages'
import { showSpeakers } from '#lib/db/speaker-views'
import { query } from '#lib/kernel/query'
import { listOf, Page } from '#lib/record/fields'
import { foldName } from '#lib/record/names'
import { can, isAllowed } from '#lib/record/permissions'
import { speakerKinds, SpeakerView } from '#lib/record/speaker'

export const listSpeakers = query({
  name: 'speaker.list',
  input: z.strictObject({ q: z.string().optional(), kind: z.enum(speakerKinds).optional(), ...Page }),
  output: listOf(SpeakerView).extend({ allowed: z.object({ add: z.boolean(), merge: z.boolean() }) }),
  example: { q: 'holm', limit: 50 },
  may: can.read,
  async read({ tx, actor }, { q, kind, cursor, limit }) {
    const typed = literally(foldName((q ?? '').slice(0, 500)))
    const found = await tx.speaker.findMany({
      where: {
        mergedInto: null,
        ...(kind && { kind }),
        ...(typed && {
          aliases: {
            some: { OR: [{ folded: { startsWith: typed } }, { folded: { contains: ` ${typed}` } }] },
          },
        }),
        ...olderThan(cursor),
      },
      orderBy: newestFirst,
      take: limit + 1,
      select: { id: true, createdAt: true },
    })
    const { rows, next } = pageOf(found, limit, ({ createdAt }) => createdAt)
    return {
      items: await showSpeakers(
        tx,
        rows.map(({ id }) => id),
      ),
      next,
      allowed: {
        add: isAllowed(can.addSpeaker, actor, actor),
        merge: isAllowed(can.mergeSpeakers, actor, actor),
      },
    }
  },
})
