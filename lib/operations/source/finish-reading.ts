// A text that was too long to be read at once, or that a newer engine reads again, has been read: what was found in it
// comes before the desk, all of it or nothing, and once however often the job is tried.
import { z } from 'zod'
import { canonicalJson, sha256 } from '#lib/db/canonical-json'
import { lockJob } from '#lib/db/jobs'
import { showSource } from '#lib/db/sources'
import { engineVersion, extractStatements } from '#lib/extract/engine'
import { operation } from '#lib/kernel/operation'
import { Id } from '#lib/record/fields'
import { can } from '#lib/record/permissions'
import { refuse } from '#lib/record/refusal'
import { SourceView } from '#lib/record/source'
import { recordReading } from './record-reading.ts'

export const finishReading = operation({
  name: 'source.finish-reading',
  input: z.strictObject({
    jobId: Id,
    snapshotId: Id,
    /** The snapshot's canonical text, as the job read it: what is found must be found outside the transaction. */
    text: z.string(),
  }),
  output: SourceView,
  example: {
    jobId: '019ab000-0000-7000-8000-00000000000a',
    snapshotId: '019ab000-0000-7000-8000-000000000003',
    text: '“The gates were shut at noon,” said Ada Holm.',
  },
  prepare: ({ text }) => ({ found: extractStatements(text, { why: true }), sha256: sha256(text) }),
  subject: (tx, input) => lockJob(tx, input.jobId),
  may: can.workInJobs,
  async run({ tx, now, prepared }, job, { snapshotId }) {
    const snapshot = await tx.snapshot.findUnique({ where: { id: snapshotId }, omit: { original: true } })
    if (!snapshot || snapshot.sourceId !== job.subjectId)
      refuse({ kind: 'missing', code: 'missing', what: 'snapshot' })
    if (job.state === 'done') return { value: await showSource(tx, snapshot.sourceId), event: null }
    if (snapshot.sha256 !== prepared.sha256) refuse({ kind: 'rule', code: 'snapshot-changed' })
    const recorded = await recordReading(tx, snapshot, prepared.found, now)
    await tx.source.update({ where: { id: snapshot.sourceId }, data: { readBy: engineVersion } })
    await tx.job.update({
      where: { id: job.id },
      data: { state: 'done', done: snapshot.length, of: snapshot.length, error: null, finishedAt: now },
    })
    return {
      value: await showSource(tx, snapshot.sourceId),
      event: {
        subject: `source:${snapshot.sourceId}`,
        detail: {
          snapshot: snapshotId,
          job: job.id,
          engine: engineVersion,
          statements: prepared.found.length,
          ...recorded,
          found: sha256(canonicalJson(prepared.found)),
        },
      },
    }
  },
})
