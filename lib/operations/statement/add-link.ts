// A person links a statement to where it is recorded, or to where its speaker denies having said it. Its basis follows.
import { z } from 'zod'
import { sha256 } from '#lib/db/canonical-json'
import { linksOf } from '#lib/db/basis'
import type { Tx } from '#lib/db/client'
import type { Statement } from '#lib/db/generated/client'
import { newId } from '#lib/db/id'
import { fromSpans, toSpans } from '#lib/db/spans'
import { lockStatement, showStatement } from '#lib/db/statements'
import { operation } from '#lib/kernel/operation'
import { Id } from '#lib/record/fields'
import { originOfAddress } from '#lib/record/origin'
import { isWithinWords } from '#lib/record/own-words'
import { can } from '#lib/record/permissions'
import { refuse } from '#lib/record/refusal'
import { wordsAt } from '#lib/record/statement'
import { StatementLinkInput, StatementLinkView } from '#lib/record/statement-link'
import { isOver, isToCome } from '#lib/record/when'
import { snapshotText } from './snapshot-text.ts'

export const addStatementLink = operation({
  name: 'statement.add-link',
  input: z.strictObject({ statementId: Id, link: StatementLinkInput }),
  output: StatementLinkView,
  example: {
    statementId: '019ab000-0000-7000-8000-000000000002',
    link: {
      kind: 'recording' as const,
      url: 'https://council.example/minutes/2026-11-06',
      title: 'Minutes of the council',
      at: '2026-11-06',
    },
  },
  subject: (tx, input) => lockStatement(tx, input.statementId),
  may: can.linkStatement,
  present: (tx, statement) => showStatement(tx, statement.id),
  async run({ tx, actor, now }, statement, { link }) {
    if (link.at && isToCome(link.at, now)) refuse({ kind: 'rule', code: 'not-yet' })
    const place = await placeOf(tx, statement, link)
    await refuseKnown(tx, statement.id, link.kind, place)
    const { id } = await tx.statementLink.create({
      data: {
        ...{ id: newId(), deskId: statement.deskId, statementId: statement.id, kind: link.kind },
        ...place,
        at: link.at ? new Date(link.at) : null,
        addedBy: actor.id,
        createdAt: now,
      },
    })
    const [value] = await linksOf(tx, { id })
    if (!value) throw new Error('a link that was just added is not there')
    return {
      value,
      event: {
        subject: `statement:${statement.id}`,
        detail: { link: id, kind: link.kind, place: sha256(JSON.stringify(place)) },
      },
    }
  },
})

type Place = { url?: string; toldInId?: string; snapshotId?: string; spans?: number[] }

/** Refuses with `duplicate-link` what is linked already, and on record. */
async function refuseKnown(tx: Tx, statementId: string, kind: string, place: Place): Promise<void> {
  const known = await tx.statementLink.findMany({ where: { statementId, kind, state: 'on-record' } })
  const isSame = (one: (typeof known)[number]) =>
    place.url
      ? one.url !== null && originOfAddress(one.url) === originOfAddress(place.url)
      : place.toldInId
        ? one.toldInId === place.toldInId
        : one.snapshotId === place.snapshotId && one.spans.join() === place.spans?.join()
  if (known.some(isSame)) refuse({ kind: 'rule', code: 'duplicate-link' })
}

/**
 * Where the link leads. A recording is not the source that reports it; a denial is the speaker's own, is not the words
 * that are denied, and comes after them.
 */
async function placeOf(tx: Tx, statement: Statement, link: StatementLinkInput) {
  const source = await tx.source.findUniqueOrThrow({
    where: { id: statement.sourceId },
    select: { url: true, publishedAt: true },
  })
  if (link.kind === 'denial' && source.publishedAt && isOver(link.at, source.publishedAt))
    refuse({ kind: 'rule', code: 'denied-before-published' })
  const isRecording = link.kind === 'recording'
  if ('url' in link) {
    const isItself = source.url !== null && originOfAddress(link.url) === originOfAddress(source.url)
    if (isRecording && isItself) refuse({ kind: 'rule', code: 'own-source' })
    return { url: link.url, title: link.title ?? null }
  }
  if ('toldInId' in link) {
    const told = await tx.statement.findUnique({ where: { id: link.toldInId } })
    if (!told) refuse({ kind: 'missing', code: 'missing', what: 'statement' })
    if (told.id === statement.id) refuse({ kind: 'rule', code: 'own-words' })
    if (told.state !== 'confirmed') refuse({ kind: 'conflict', code: 'state', state: told.state })
    if (told.speakerId !== statement.speakerId) refuse({ kind: 'rule', code: 'denied-by-another' })
    await snapshotText(tx, told.snapshotId)
    return { toldInId: told.id }
  }
  const { snapshotId, spans, title } = link
  const { text } = await snapshotText(tx, snapshotId)
  wordsAt(text, { content: spans, cue: null, mention: null })
  const isItself = (await tx.snapshot.count({ where: { id: snapshotId, sourceId: statement.sourceId } })) > 0
  if (isRecording && isItself) refuse({ kind: 'rule', code: 'own-source' })
  const isOwn = snapshotId === statement.snapshotId && isWithinWords(text, spans, toSpans(statement.content))
  if (link.kind === 'denial' && isOwn) refuse({ kind: 'rule', code: 'own-words' })
  return { snapshotId, spans: fromSpans(spans), title: title ?? null }
}
