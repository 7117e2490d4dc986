// What people do with sources and with the state of statements, and what the model expects of it.
import { bringIn } from '#lib/operations/source/bring-in'
import { withdrawSource } from '#lib/operations/source/withdraw-source'
import { confirmStatement } from '#lib/operations/statement/confirm-statement'
import { rejectStatement } from '#lib/operations/statement/reject-statement'
import { reopenStatement } from '#lib/operations/statement/reopen-statement'
import { among, standingEvidence } from './model.ts'
import type { Model, Statement } from './model.ts'
import { flag, flagUnmet, letGo, restingOn, usesAsEvidence, voidDecisions } from './moves.ts'
import { speakerCalled, standsBeside, supportedBy } from './own.ts'
import { restsOn } from './rules.ts'
import { plan } from './turn.ts'
import type { Plan, Turn } from './turn.ts'

let reports = 0
export const report = () =>
  `Report ${++reports}.\n\n“The gates were shut at noon,” said Ada Holm.\n\n“The ferry left at two,” said Piotr Wendell.\n`

/** What was found in it the model learns from the look that follows. */
export function bring({ model }: Turn): Plan {
  const text = report()
  return plan('checker', bringIn, { text }, [], ({ source }) =>
    model.sources.set(source.id, { state: 'on-record', snapshot: source.snapshot.id, text }),
  )
}

export const isWithdrawn = (model: Model, { source }: { source: string }) =>
  model.sources.get(source)?.state === 'withdrawn'
export const anyStatement = ({ model, pick }: Turn): [string, Statement] | null => {
  const key = pick([...model.statements.keys()])
  const statement = model.statements.get(key ?? '')
  return key && statement ? [key, statement] : null
}

export function confirm(turn: Turn): Plan | null {
  const { model, me, numbers, pick, versionOf, isStale } = turn
  const [key, statement] = anyStatement(turn) ?? []
  if (!key || !statement) return null
  const wanted = (numbers[1] ?? 0) % 3 === 0 ? pick([...model.claims.keys()], 2) : null
  const moves = wanted !== null && wanted !== statement.claim
  // Now and then somebody chooses who speaks: whom they had chosen was merged away, perhaps.
  const chosen = (numbers[3] ?? 0) % 5 === 4 ? pick([...model.speakers.keys()], 2) : null
  const known = chosen ? (model.speakers.get(chosen)?.into ?? chosen) : statement.speaker
  return plan(
    'checker',
    confirmStatement,
    {
      ...{ statementId: key, version: versionOf(key) },
      ...(wanted && { claimId: wanted }),
      ...(chosen && { speakerId: chosen }),
    },
    [
      [isStale, 'version'],
      [statement.state !== 'found', 'state'],
      [isWithdrawn(model, statement), 'source-withdrawn'],
      [known === null && statement.name === null, 'needs-speaker'],
      [moves && !model.claims.get(wanted)?.onRecord, 'missing'],
      [moves && usesAsEvidence(model, wanted, key), 'own-evidence'],
      [moves && standsBeside(model, wanted, statement), 'own-words'],
      [moves && supportedBy(model, key).some((user) => restsOn(model, wanted, user)), 'circular-evidence'],
    ],
    (value) => {
      const called = known ?? speakerCalled(model, statement.name ?? '')
      const speaker = called ?? value.statement.speaker?.id
      if (!speaker) throw new Error('a confirmed statement has no speaker')
      Object.assign(statement, { state: 'confirmed', speaker })
      if (called === null) makeSpeaker(model, speaker, statement.name ?? '')
      const claim = model.claims.get(moves ? wanted : (statement.claim ?? ''))
      if (moves) Object.assign(statement, { claim: wanted, opened: false, cameFrom: null })
      else if (claim && !claim.onRecord) Object.assign(claim, { onRecord: true, text: value.claim.text })
      else if (!claim) {
        const { id, text } = value.claim
        model.claims.set(id, { onRecord: true, tag: 'attributed', text, flags: new Map(), approved: [] })
        Object.assign(statement, { claim: id, opened: true })
      }
      flagUnmet(model, restingOn(model, key), 'statement-joined', key, me)
    },
  )
}

const makeSpeaker = (model: Model, key: string, name: string) =>
  model.speakers.set(key, { name, names: new Set([name]), into: null })

export function reject(turn: Turn): Plan | null {
  const { model, me, versionOf, isStale } = turn
  const [key, statement] = anyStatement(turn) ?? []
  if (!key || !statement) return null
  return plan(
    'checker',
    rejectStatement,
    { statementId: key, version: versionOf(key), reason: 'A title.' },
    [
      [isStale, 'version'],
      [statement.state === 'rejected', 'state'],
      [isWithdrawn(model, statement), 'source-withdrawn'],
    ],
    () => becomes(model, key, statement, 'rejected', 'statement-rejected', me),
  )
}

export function reopen(turn: Turn): Plan | null {
  const { model, me, versionOf, isStale } = turn
  const [key, statement] = anyStatement(turn) ?? []
  if (!key || !statement) return null
  return plan(
    'checker',
    reopenStatement,
    { statementId: key, version: versionOf(key) },
    [
      [isStale, 'version'],
      [statement.state === 'found', 'state'],
      [isWithdrawn(model, statement), 'source-withdrawn'],
    ],
    () => becomes(model, key, statement, 'found', 'statement-reopened', me),
  )
}

export function becomes(
  model: Model,
  key: string,
  statement: Statement,
  state: Statement['state'],
  reason: string,
  me: string,
): void {
  const was = statement.state
  statement.state = state
  if (was === 'confirmed') letGo(model, key, reason, me)
}

export function withdrawWhole(turn: Turn): Plan | null {
  const { model, me, pick, versionOf, isStale } = turn
  const source = pick([...model.sources.keys()])
  if (!source) return null
  return plan(
    'editor',
    withdrawSource,
    { sourceId: source, version: versionOf(source), reason: 'A parody.' },
    [
      [isStale, 'version'],
      [isWithdrawn(model, { source }), 'state'],
    ],
    () => {
      Object.assign(model.sources.get(source) ?? {}, { state: 'withdrawn' })
      const ofSource = among(model.statements, (statement) => statement.source === source)
      for (const [claim, { onRecord }] of model.claims) {
        const rests =
          ofSource.some((s) => model.statements.get(s)?.claim === claim || usesAsEvidence(model, claim, s)) ||
          standingEvidence(model, claim).some((e) => model.evidence.get(e)?.excerpt?.source === source)
        if (!onRecord || !rests) continue
        voidDecisions(model, claim, me)
        flag(model, claim, 'source-withdrawn', source, me)
      }
    },
  )
}
