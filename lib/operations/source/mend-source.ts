// The details of a source are mended: what it is called, who published it, where and when. Never its text.
import { z } from 'zod'
import { lockSource, showSource, sourceIdentity } from '#lib/db/sources'
import { operation } from '#lib/kernel/operation'
import { Id, Version } from '#lib/record/fields'
import { can } from '#lib/record/permissions'
import { refuse } from '#lib/record/refusal'
import { SourceDetails, SourceView } from '#lib/record/source'

export const mendSource = operation({
  name: 'source.mend',
  input: z.strictObject({ sourceId: Id, version: Version, ...SourceDetails }),
  output: SourceView,
  example: { sourceId: '019ab000-0000-7000-8000-000000000001', version: 1, publisher: 'Coastwise Agency' },
  subject: (tx, input) => lockSource(tx, input.sourceId),
  may: can.mendSource,
  present: (tx, source) => showSource(tx, source.id),
  async run({ tx }, source, { sourceId, version: _version, publishedAt, ...details }) {
    const first = await tx.snapshot.findFirstOrThrow({
      where: { sourceId, number: 1 },
      select: { sha256: true },
    })
    const publisher = details.publisher === undefined ? source.publisher : details.publisher
    const url = details.url === undefined ? source.url : details.url
    const identity = sourceIdentity(first.sha256, publisher, url)
    const twin = await tx.source.findFirst({ where: { identity, state: 'on-record', id: { not: sourceId } } })
    if (twin) refuse({ kind: 'rule', code: 'duplicate-source', params: { title: twin.title } })
    await tx.source.update({
      where: { id: sourceId },
      data: {
        ...details,
        ...(publishedAt !== undefined && { publishedAt: publishedAt ? new Date(publishedAt) : null }),
        identity,
        version: { increment: 1 },
      },
    })
    const { title, byline, language, takenFrom } = source
    return {
      value: await showSource(tx, sourceId),
      event: {
        subject: `source:${sourceId}`,
        detail: {
          before: {
            title,
            publisher: source.publisher,
            byline,
            url: source.url,
            publishedAt: source.publishedAt,
            language,
            takenFrom,
          },
          after: { ...details, ...(publishedAt !== undefined && { publishedAt }) },
        },
      },
    }
  },
})
