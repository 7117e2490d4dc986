// A small scene for tests, made by the same operations that people use: a report on record, a claim, a proposal.
import type { z } from 'zod'
import { onDesk } from '#lib/db/client'
import { statementIncluding, viewerOf } from '#lib/db/statements'
import { execute } from '#lib/kernel/execute'
import { ask } from '#lib/kernel/ask'
import type { Operation, Subject } from '#lib/kernel/operation'
import type { Query } from '#lib/kernel/query'
import { bringIn } from '#lib/operations/source/bring-in'
import { confirmStatement } from '#lib/operations/statement/confirm-statement'
import { addEvidence } from '#lib/operations/claim/add-evidence'
import { propose } from '#lib/operations/decision/propose'
import type { Actor } from '#lib/record/actor'
import type { ClaimView } from '#lib/record/claim'
import type { DecisionView } from '#lib/record/decision'
import type { EvidenceView } from '#lib/record/evidence'
import type { SourceView } from '#lib/record/source'
import type { StatementView } from '#lib/record/statement'

/** What `operation` gives `actor`; a refusal fails the test with its code. */
export async function must<I extends z.ZodType, O extends z.ZodType, M, S extends Subject & M, P>(
  operation: Operation<I, O, M, S, P>,
  actor: Actor,
  input: z.input<I>,
): Promise<z.output<O>> {
  const answer = await execute(operation, actor, input)
  if (!answer.ok) throw new Error(`${operation.name} was refused: ${JSON.stringify(answer.refusal)}`)
  return answer.value
}

/** What `query` gives `actor`; a refusal fails the test with its code. */
export async function mustAsk<I extends z.ZodType, O extends z.ZodType>(
  query: Query<I, O>,
  actor: Actor,
  input: z.input<I>,
): Promise<z.output<O>> {
  const answer = await ask(query, actor, input)
  if (!answer.ok) throw new Error(`${query.name} was refused: ${JSON.stringify(answer.refusal)}`)
  return answer.value
}

/** The code of the refusal; fails the test where there was none. */
export async function refusalCode<I extends z.ZodType, O extends z.ZodType, M, S extends Subject & M, P>(
  operation: Operation<I, O, M, S, P>,
  actor: Actor | null,
  input: unknown,
): Promise<string> {
  const answer = await execute(operation, actor, input)
  if (answer.ok) throw new Error(`${operation.name} was not refused`)
  return answer.refusal.code
}

export const report =
  'The gates of the lower lock were shut on Friday.\n\n“The gates were shut at noon,” said Ada Holm, who keeps them.\n\n' +
  '“They stood open until two,” said Piotr Wendell of Straitline Ferries. “I have the log.”\n'

/** Brings `text` in as `actor` and gives the source with its statements, in the order of the text. */
export async function sourceOnRecord(
  actor: Actor,
  text: string = report,
  details: { title?: string; publisher?: string; url?: string } = {},
): Promise<{ source: SourceView; statements: StatementView[] }> {
  const { source } = await must(bringIn, actor, { text, ...details })
  const statements = await onDesk(actor.deskId, async (tx) => {
    const rows = await tx.statement.findMany({ where: { sourceId: source.id }, include: statementIncluding })
    return rows.map(await viewerOf(tx, rows))
  })
  statements.sort((a, b) => (a.content[0]?.[0] ?? 0) - (b.content[0]?.[0] ?? 0))
  return { source, statements }
}

/** A claim on record, opened by confirming the first statement of a report. */
export async function claimOnRecord(
  actor: Actor,
  text?: string,
): Promise<{ source: SourceView; statement: StatementView; statements: StatementView[]; claim: ClaimView }> {
  const { source, statements } = await sourceOnRecord(actor, text)
  const first = statements[0]
  if (!first) throw new Error('nothing was found in the report')
  const { statement, claim } = await must(confirmStatement, actor, {
    statementId: first.id,
    version: first.version,
  })
  return { source, statement, statements, claim }
}

/** Evidence by link, from somebody who is not the speaker. */
export function addLink(
  actor: Actor,
  claimId: string,
  evidence: {
    side?: 'supports' | 'refutes' | 'context'
    from?: string
    url?: string
    method?: 'document' | 'data'
  } = {},
): Promise<EvidenceView> {
  return must(addEvidence, actor, {
    claimId,
    evidence: {
      kind: 'link',
      side: 'supports',
      from: 'Harbour Office',
      method: 'document',
      url: 'https://harbour.example/log',
      ...evidence,
    },
  })
}

/** A claim with an open proposal for `verified`, made by `actor`. */
export async function proposalOnRecord(
  actor: Actor,
  text?: string,
): Promise<{
  claim: ClaimView
  evidence: EvidenceView
  decision: DecisionView
  statement: StatementView
  source: SourceView
}> {
  const { claim, statement, source } = await claimOnRecord(actor, text)
  const evidence = await addLink(actor, claim.id)
  const decision = await must(propose, actor, {
    claimId: claim.id,
    tag: 'verified',
    rationale: 'The log of the harbour office has the hour.',
    evidenceIds: [evidence.id],
  })
  return { claim, evidence, decision, statement, source }
}
