// A text is brought in: an immutable, hashed snapshot of a source, and every statement that is found in it.
import { z } from 'zod'
import { deskOf } from '#lib/db/desks'
import { newId } from '#lib/db/id'
import { sha256 } from '#lib/db/canonical-json'
import { showSource, snapshotDigest, sourceIdentity } from '#lib/db/sources'
import { engineVersion, extractStatements } from '#lib/extract/engine'
import { operation } from '#lib/kernel/operation'
import { can } from '#lib/record/permissions'
import { SourceDetails, SourceView } from '#lib/record/source'
import { keptText, readAtOnce, startReading, titleOf } from './reading.ts'
import { recordAllFound } from './record-found.ts'

export const bringIn = operation({
  name: 'source.bring-in',
  input: z.strictObject({
    text: z.string(),
    ...SourceDetails,
    /** How it came: what the doors say, not the caller. */
    method: z.enum(['paste', 'file', 'api', 'import']).default('paste'),
    mediaType: z.string().max(100).default('text/plain'),
  }),
  output: z.object({ source: SourceView, isNew: z.boolean() }),
  example: {
    text: '“The gates were shut at noon,” said Ada Holm, who keeps them.',
    title: 'Gates shut',
    publisher: 'The Tarn Haven Courier',
  },
  prepare({ text }) {
    const kept = keptText(text)
    return {
      ...kept,
      found: kept.canonical.length <= readAtOnce ? extractStatements(kept.canonical, { why: true }) : null,
    }
  },
  subject: (tx, _input, actor) => deskOf(tx, actor),
  may: can.bringIn,
  async run({ tx, actor, now, prepared }, desk, input) {
    const publisher = input.publisher ?? null
    const url = input.url ?? null
    const identity = sourceIdentity(prepared.sha256, publisher, url)
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`source:${desk.id}:${identity}`}, 0))`
    const known = await tx.source.findFirst({ where: { identity, state: 'on-record' }, select: { id: true } })
    if (known) return { value: { source: await showSource(tx, known.id), isNew: false }, event: null }

    const source = await tx.source.create({
      data: {
        id: newId(),
        deskId: desk.id,
        identity,
        title: input.title ?? titleOf(prepared.canonical),
        publisher,
        byline: input.byline ?? null,
        url,
        publishedAt: input.publishedAt ? new Date(input.publishedAt) : null,
        language: input.language ?? null,
        takenFrom: input.takenFrom ?? null,
        readBy: prepared.found && engineVersion,
        broughtInBy: actor.id,
        createdAt: now,
      },
    })
    const snapshot = await tx.snapshot.create({
      data: {
        id: newId(),
        deskId: desk.id,
        sourceId: source.id,
        number: 1,
        original: prepared.bytes,
        mediaType: input.mediaType,
        method: input.method,
        text: prepared.canonical,
        length: prepared.canonical.length,
        sha256: prepared.sha256,
        originalSha256: sha256(prepared.bytes),
        capturedAt: now,
        capturedBy: actor.id,
      },
    })
    if (prepared.found) await recordAllFound(tx, snapshot, prepared.found, now)
    else
      await startReading(tx, { deskId: desk.id, sourceId: source.id, snapshotId: snapshot.id, by: actor.id })
    return {
      value: { source: await showSource(tx, source.id), isNew: true },
      event: {
        subject: `source:${source.id}`,
        detail: {
          snapshot: snapshot.id,
          sha256: snapshot.sha256,
          statements: prepared.found?.length ?? null,
          digests: { [`snapshot:${snapshot.id}`]: snapshotDigest(snapshot) },
        },
      },
    }
  },
})
