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
import { isWithinWords } from '#lib/record/own-words'
import { can } from '#lib/record/permissions'
import { refuse } from '#lib/record/refusal'
import { wordsAt } from '#lib/record/statement'
import { StatementLinkInput, StatementLinkView } from '#lib/record/statement-link'
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
    const place = await placeOf(tx, statement, link)
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

/** Where the link leads. A denial is the speaker's own, and is not the words that are denied. */
async function placeOf(tx: Tx, statement: Statement, link: StatementLinkInput) {
  if ('url' in link) return { url: link.url, title: link.title ?? null }
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
  const isOwn = snapshotId === statement.snapshotId && isWithinWords(text, spans, toSpans(statement.content))
  if (link.kind === 'denial' && isOwn) refuse({ kind: 'rule', code: 'own-words' })
  return { snapshotId, spans: fromSpans(spans), title: title ?? null }
}
