// Decisions: locked for a change, shown, and digested for the history.
import { z } from 'zod'
import { Asked } from '#lib/record/answers'
import type { DecisionView } from '#lib/record/decision'
import type { Decision, DecisionEvidence, DecisionRound } from './generated/client.ts'
import { canonicalJson, sha256 } from './canonical-json.ts'
import type { Tx } from './client.ts'
import type { Persons } from './persons.ts'
import { movedUnder } from './moved-under.ts'
import { personsOf } from './persons.ts'

export type DecisionRow = Decision & { evidence: DecisionEvidence[]; rounds: DecisionRound[] }

const AllAsked = z.array(Asked)

/** The questions that a decision, or an earlier round of it, was asked, from its row. */
export function askedIn({ answers }: { answers: unknown }): Asked[] {
  return AllAsked.parse(answers)
}

/** What a decision is read with, wherever it is shown or digested. */
export const decisionIncluding = { evidence: true, rounds: { orderBy: { number: 'asc' } } } as const

/** The decision, its claim locked before it, so that everything about one claim happens one after the other. */
export async function lockDecision(tx: Tx, id: string): Promise<DecisionRow | null> {
  await tx.$queryRaw`SELECT 1 FROM claim WHERE id = (SELECT claim_id FROM decision WHERE id = ${id}::uuid) FOR UPDATE`
  return tx.decision.findUnique({ where: { id }, include: decisionIncluding })
}

/** Keeps what a decision was that somebody sent back, before it becomes something else; `decision` was sent back. */
export async function keepRound(tx: Tx, decision: DecisionRow): Promise<void> {
  const { id: decisionId, deskId, decidedBy, decidedAt, note, proposedAt, rationale } = decision
  if (!decidedBy || !decidedAt || !note) throw new Error(`decision ${decisionId} was sent back by nobody`)
  await tx.decisionRound.create({
    data: {
      ...{ decisionId, deskId, note, proposedAt, rationale, answers: askedIn(decision) },
      number: decision.rounds.length + 1,
      evidenceIds: decision.evidence.map(({ evidenceId }) => evidenceId),
      sentBackBy: decidedBy,
      sentBackAt: decidedAt,
    },
  })
}

export function decisionView(
  row: DecisionRow,
  persons: Persons,
  moved: DecisionView['moved'] = null,
): DecisionView {
  return {
    id: row.id,
    version: row.version,
    claimId: row.claimId,
    fromTag: row.fromTag as DecisionView['fromTag'],
    tag: row.tag as DecisionView['tag'],
    state: row.state as DecisionView['state'],
    rationale: row.rationale,
    evidenceIds: row.evidence.map(({ evidenceId }) => evidenceId).sort(),
    proposedBy: persons(row.proposedBy),
    proposedAt: row.proposedAt.toISOString(),
    decidedBy: row.decidedBy ? persons(row.decidedBy) : null,
    decidedAt: row.decidedAt?.toISOString() ?? null,
    note: row.note,
    moved,
    handbook: row.handbook,
    answers: askedIn(row),
    rounds: row.rounds.map((round) => ({
      rationale: round.rationale,
      evidenceIds: [...round.evidenceIds].sort(),
      answers: askedIn(round),
      proposedAt: round.proposedAt.toISOString(),
      sentBackBy: persons(round.sentBackBy),
      sentBackAt: round.sentBackAt.toISOString(),
      note: round.note,
    })),
  }
}

/** Everybody who had a hand in the decision. */
export function personsIn({ proposedBy, decidedBy, rounds }: DecisionRow): (string | null)[] {
  return [proposedBy, decidedBy, ...rounds.map(({ sentBackBy }) => sentBackBy)]
}

/** The decision as people see it. It must be there. */
export async function showDecision(tx: Tx, id: string): Promise<DecisionView> {
  const row = await tx.decision.findUniqueOrThrow({ where: { id }, include: decisionIncluding })
  const moved = await movedUnder(tx, [row])
  return decisionView(row, await personsOf(tx, personsIn(row)), moved.get(row.id))
}

/**
 * SHA-256 over every column of the decision, the evidence it names, and what it was each time that it was sent back: what the history keeps of it, and what
 * `audit verify` computes anew from the row. What nobody asked is left out, as it was before desks could ask.
 */
export function decisionDigest(row: DecisionRow): string {
  const { evidence, rounds, handbook, answers, ...columns } = row
  const named = evidence.map(({ evidenceId }) => evidenceId).sort()
  return sha256(
    canonicalJson({
      ...columns,
      evidence: named,
      ...(handbook !== null && { handbook }),
      ...withAnswers(answers),
      ...(rounds.length > 0 && { rounds: rounds.map(roundAsKept) }),
    }),
  )
}

function roundAsKept({ answers, ...round }: DecisionRound) {
  return { ...round, ...withAnswers(answers) }
}

function withAnswers(answers: unknown) {
  return Array.isArray(answers) && answers.length > 0 ? { answers } : {}
}
