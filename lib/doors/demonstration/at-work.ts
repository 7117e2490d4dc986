// The demonstration's people at work: each step is an operation, done by the person who would do it.
import type { z } from 'zod'
import { onDesk } from '#lib/db/client'
import { statementIncluding, viewerOf } from '#lib/db/statements'
import { execute } from '#lib/kernel/execute'
import type { Operation, Subject } from '#lib/kernel/operation'
import { editClaim } from '#lib/operations/claim/edit-claim'
import { bringIn } from '#lib/operations/source/bring-in'
import { addStatement } from '#lib/operations/statement/add-statement'
import { confirmStatement } from '#lib/operations/statement/confirm-statement'
import { correctStatement } from '#lib/operations/statement/correct-statement'
import type { Actor } from '#lib/record/actor'
import type { ClaimView } from '#lib/record/claim'
import type { StatementView } from '#lib/record/statement'
import type { Report } from './reports.ts'

/** Does `operation` as `actor`. The demonstration has no step that is refused; one that is ends it. */
export async function does<I extends z.ZodType, O extends z.ZodType, M, S extends Subject & M, P>(
  actor: Actor,
  operation: Operation<I, O, M, S, P>,
  input: z.input<I>,
): Promise<z.output<O>> {
  const answer = await execute(operation, actor, input)
  if (!answer.ok) throw new Error(`${actor.name}, ${operation.name}: ${JSON.stringify(answer.refusal)}`)
  return answer.value
}

export type OnDesk = { sourceId: string; snapshotId: string; text: string }

/** Brings a report in. */
export async function bringsIn(actor: Actor, report: Report): Promise<OnDesk> {
  const { title, publisher, byline, url, publishedAt, text } = report
  const { source } = await does(actor, bringIn, {
    title,
    publisher,
    byline,
    url,
    publishedAt,
    text,
    language: 'en',
  })
  return { sourceId: source.id, snapshotId: source.snapshot.id, text }
}

type Said = {
  /** The words as they stand in the text, piece by piece. */
  words: readonly string[]
  speaker: string
  kind: StatementView['kind']
  role?: string
}

/** The statement with these words: the one that was found, mended where its words or speaker differ, or one added by hand. */
export async function finds(actor: Actor, source: OnDesk, said: Said): Promise<StatementView> {
  const content = said.words.map((words): [number, number] => {
    const start = source.text.indexOf(words)
    if (start < 0) throw new Error(`not in the text: ${words}`)
    return [start, start + words.length]
  })
  const found = await onDesk(actor.deskId, async (tx) => {
    const rows = await tx.statement.findMany({
      where: { sourceId: source.sourceId, state: 'found' },
      include: statementIncluding,
    })
    return rows.map(await viewerOf(tx, rows))
  })
  const first = content[0]?.[0] ?? 0
  const startOf = ({ content: pieces }: StatementView) => pieces[0]?.[0] ?? 0
  const known = found
    .filter(({ content: pieces }) => pieces.some(([start, end]) => start <= first + 2 && first < end))
    .sort((a, b) => startOf(b) - startOf(a))[0]
  if (!known) {
    return does(actor, addStatement, {
      snapshotId: source.snapshotId,
      kind: said.kind,
      content,
      speakerName: said.speaker,
      ...(said.role && { role: said.role }),
    })
  }
  const isRight =
    JSON.stringify(known.content) === JSON.stringify(content) && known.speaker?.name === said.speaker
  if (isRight) return known
  return does(actor, correctStatement, {
    statementId: known.id,
    version: known.version,
    content,
    kind: said.kind,
    speakerName: said.speaker,
    ...(said.role && { role: said.role }),
  })
}

/** Confirms a statement; the claim it opens gets the words `text`, or it joins the claim given. */
export async function confirms(
  actor: Actor,
  statement: StatementView,
  as: { text: string } | { joining: ClaimView },
): Promise<ClaimView> {
  const { claim } = await does(actor, confirmStatement, {
    statementId: statement.id,
    version: statement.version,
    ...('joining' in as && { claimId: as.joining.id }),
  })
  return 'text' in as
    ? does(actor, editClaim, { claimId: claim.id, version: claim.version, text: as.text })
    : claim
}
