// What people do with sources, statements and speakers, and what the model expects of it.
import { bringIn } from '#lib/operations/source/bring-in'
import { withdrawSource } from '#lib/operations/source/withdraw-source'
import { mergeSpeakers } from '#lib/operations/speaker/merge-speakers'
import { confirmStatement } from '#lib/operations/statement/confirm-statement'
import { correctStatement } from '#lib/operations/statement/correct-statement'
import { rejectStatement } from '#lib/operations/statement/reject-statement'
import { reopenStatement } from '#lib/operations/statement/reopen-statement'
import { among, restsOn, statementsOf } from './model.ts'
import type { Model, Statement } from './model.ts'
import { flag, flagUnmet, letGo, usesAsEvidence, voidDecisions } from './moves.ts'
import { plan } from './turn.ts'
import type { Plan, Turn } from './turn.ts'

const names = ['Ada Holm', 'Piotr Wendell', 'Greta Moss']
let reports = 0
export const report = () =>
  `Report ${++reports}.\n\n“The gates were shut at noon,” said Ada Holm.\n\n“The ferry left at two,” said Piotr Wendell.\n`

/** What was found in it the model learns from the look that follows. */
export const bring = ({ model }: Turn): Plan =>
  plan('checker', bringIn, { text: report() }, [], ({ source }) => model.sources.set(source.id, 'on-record'))

const isWithdrawn = (model: Model, { source }: Statement) => model.sources.get(source) === 'withdrawn'
const anyStatement = ({ model, pick }: Turn): [string, Statement] | null => {
  const key = pick([...model.statements.keys()])
  const statement = model.statements.get(key ?? '')
  return key && statement ? [key, statement] : null
}

/** The claims that the statement supports. */
const supportedBy = (model: Model, key: string) =>
  [...model.evidence.values()].flatMap(({ claim, side, state, statement }) =>
    statement === key && side === 'supports' && state === 'on-record' ? [claim] : [],
  )

export function confirm(turn: Turn): Plan | null {
  const { model, numbers, pick, versionOf, isStale } = turn
  const [key, statement] = anyStatement(turn) ?? []
  if (!key || !statement) return null
  const wanted = (numbers[1] ?? 0) % 3 === 0 ? pick([...model.claims.keys()], 2) : null
  const moves = wanted !== null && wanted !== statement.claim
  return plan(
    'checker',
    confirmStatement,
    { statementId: key, version: versionOf(key), ...(wanted && { claimId: wanted }) },
    [
      [isStale, 'version'],
      [statement.state !== 'found', 'state'],
      [isWithdrawn(model, statement), 'source-withdrawn'],
      [moves && !model.claims.get(wanted)?.onRecord, 'missing'],
      [moves && usesAsEvidence(model, wanted, key), 'own-evidence'],
      [moves && supportedBy(model, key).some((user) => restsOn(model, wanted, user)), 'circular-evidence'],
    ],
    (value) => {
      const speaker = statement.speaker ?? model.speakers.get(statement.name) ?? value.statement.speaker?.id
      if (!speaker) throw new Error('a confirmed statement has no speaker')
      model.speakers.set(statement.name, speaker)
      Object.assign(statement, { state: 'confirmed', speaker })
      const claim = model.claims.get(moves ? wanted : (statement.claim ?? ''))
      if (moves) Object.assign(statement, { claim: wanted, opened: false, cameFrom: null })
      else if (claim && !claim.onRecord) Object.assign(claim, { onRecord: true, text: value.claim.text })
      else if (!claim) {
        const { id, text } = value.claim
        model.claims.set(id, { onRecord: true, tag: 'attributed', text, flags: new Set(), approved: [] })
        Object.assign(statement, { claim: id, opened: true })
      }
      if (statement.claim) flagUnmet(model, [statement.claim], 'statement-joined', key)
    },
  )
}

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

export function correct(turn: Turn): Plan | null {
  const { model, me, numbers, versionOf, isStale } = turn
  const [key, statement] = anyStatement(turn) ?? []
  if (!key || !statement) return null
  const name = (numbers[1] ?? 0) % 2 === 0 ? names[(numbers[2] ?? 0) % names.length] : undefined
  const fields = name ? { speakerName: name } : { role: `role ${numbers[2]}` }
  return plan(
    'checker',
    correctStatement,
    { statementId: key, version: versionOf(key), ...fields },
    [
      [isStale, 'version'],
      [statement.state === 'rejected', 'state'],
      [isWithdrawn(model, statement), 'source-withdrawn'],
    ],
    () => {
      if (name) Object.assign(statement, { name, speaker: null })
      becomes(model, key, statement, 'found', 'statement-edited', me)
    },
  )
}

function becomes(
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
      [model.sources.get(source) === 'withdrawn', 'state'],
    ],
    () => {
      model.sources.set(source, 'withdrawn')
      const ofSource = among(model.statements, (statement) => statement.source === source)
      for (const [claim, { onRecord }] of model.claims) {
        const rests = ofSource.some(
          (s) => model.statements.get(s)?.claim === claim || usesAsEvidence(model, claim, s),
        )
        if (!onRecord || !rests) continue
        voidDecisions(model, claim, me)
        flag(model, claim, 'source-withdrawn', source)
      }
    },
  )
}

export function merge(turn: Turn): Plan | null {
  const { model, me, look, pick, versionOf, isStale } = turn
  const all = look.speakers.map(({ id }) => id).sort()
  const [one, other] = [pick(all), pick(all, 1)]
  if (!one || !other) return null
  const isGone = (id: string) => look.speakers.some((s) => s.id === id && s.merged_into !== null)
  return plan(
    'editor',
    mergeSpeakers,
    { speakerId: one, version: versionOf(one), into: other },
    [
      [isGone(one), 'missing'],
      [isStale, 'version'],
      [one === other, 'same-speaker'],
      [isGone(other), 'missing'],
    ],
    () => {
      const touches = (speaker: string | null) => speaker === one || speaker === other
      const claims = among(
        model.claims,
        ({ onRecord }, claim) =>
          onRecord &&
          (statementsOf(model, claim).some((s) => touches(model.statements.get(s)?.speaker ?? null)) ||
            among(model.evidence, (e) => e.claim === claim && touches(e.fromSpeaker)).length > 0),
      )
      for (const statement of model.statements.values())
        if (statement.speaker === one) statement.speaker = other
      for (const evidence of model.evidence.values())
        if (evidence.fromSpeaker === one) evidence.fromSpeaker = other
      for (const [name, id] of model.speakers) if (id === one) model.speakers.set(name, other)
      for (const claim of claims) voidDecisions(model, claim, me)
      flagUnmet(model, claims, 'speakers-merged', one)
    },
  )
}
