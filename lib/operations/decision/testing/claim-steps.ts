// What people do with claims and their evidence, and what the model expects of it.
import { addEvidence } from '#lib/operations/claim/add-evidence'
import { editClaim } from '#lib/operations/claim/edit-claim'
import { joinClaims } from '#lib/operations/claim/join-claims'
import { opposeClaims } from '#lib/operations/claim/oppose-claims'
import { resolveFlags } from '#lib/operations/claim/resolve-flags'
import { splitClaim } from '#lib/operations/claim/split-claim'
import { answerEvidence } from '#lib/operations/evidence/answer-evidence'
import { withdrawEvidence } from '#lib/operations/evidence/withdraw-evidence'
import {
  among,
  isConfirmed,
  opposed,
  pair,
  restsOn,
  standingEvidence,
  statementsOf,
  stillStands,
} from './model.ts'
import type { Evidence, Model } from './model.ts'
import { flag, usesAsEvidence, voidDecisions } from './moves.ts'
import { anyClaim, plan } from './turn.ts'
import type { Plan, Turn } from './turn.ts'

const onRecord = (model: Model, claim: string | null) => model.claims.get(claim ?? '')?.onRecord === true
const sources = ['Harbour Office', 'Ada Holm', 'Piotr Wendell', 'Skerra Radio']

let links = 0

export function link(turn: Turn): Plan | null {
  const { model, numbers } = turn
  const claim = anyClaim(turn)
  if (!claim) return null
  const side = (numbers[1] ?? 0) % 3 === 0 ? 'refutes' : 'supports'
  const from = sources[(numbers[2] ?? 0) % sources.length] ?? ''
  const url = `https://evidence.example/${++links}`
  const hasMethod = (numbers[1] ?? 0) % 4 > 0
  const said = { side, from, ...(hasMethod && { method: 'document' as const }) } as const
  return plan(
    'checker',
    addEvidence,
    { claimId: claim, evidence: { kind: 'link', url, ...said } },
    [[!onRecord(model, claim), 'missing']],
    ({ id }) => add(model, claim, id, { side, from, hasMethod, fromSpeaker: null, statement: null }),
  )
}

export function statementAsEvidence(turn: Turn): Plan | null {
  const { model, pick, numbers } = turn
  const [claim, key] = [anyClaim(turn), pick([...model.statements.keys()], 1)]
  const statement = model.statements.get(key ?? '')
  if (!claim || !key || !statement) return null
  const side = (numbers[2] ?? 0) % 3 === 0 ? 'refutes' : 'supports'
  const said = { side, from: 'A report', method: 'second source' } as const
  const added = { ...said, hasMethod: true, fromSpeaker: statement.speaker, statement: key }
  return plan(
    'checker',
    addEvidence,
    { claimId: claim, evidence: { kind: 'statement', statementId: key, ...said } },
    [
      [!onRecord(model, claim), 'missing'],
      [model.sources.get(statement.source) === 'withdrawn', 'source-withdrawn'],
      [statement.state !== 'confirmed', 'state'],
      [statement.claim === claim, 'same-claim'],
      [side === 'supports' && restsOn(model, statement.claim, claim), 'circular-evidence'],
    ],
    ({ id }) => add(model, claim, id, added),
  )
}

function add(
  model: Model,
  claim: string,
  id: string,
  evidence: Pick<Evidence, 'side' | 'from' | 'fromSpeaker' | 'hasMethod' | 'statement'>,
): void {
  model.evidence.set(id, { ...evidence, claim, state: 'on-record', answered: false, cameFrom: null })
  if (evidence.side === 'refutes' && model.claims.get(claim)?.tag === 'verified')
    flag(model, claim, 'refuting-added', id)
}

export function withdraw(turn: Turn): Plan | null {
  const { model, me, pick, versionOf, isStale } = turn
  const key = pick([...model.evidence.keys()])
  const evidence = model.evidence.get(key ?? '')
  if (!key || !evidence) return null
  const { claim } = evidence
  return plan(
    'checker',
    withdrawEvidence,
    { evidenceId: key, version: versionOf(key), reason: 'Superseded.' },
    [
      [!onRecord(model, claim), 'missing'],
      [isStale, 'version'],
      [evidence.state !== 'on-record', 'state'],
    ],
    () => {
      evidence.state = 'withdrawn'
      voidDecisions(model, claim, me)
      const { tag, approved } = model.claims.get(claim) ?? { tag: 'attributed', approved: [] }
      if (tag !== 'attributed' && (approved.includes(key) || !stillStands(model, claim)))
        flag(model, claim, 'evidence-withdrawn', key)
    },
  )
}

export function answer(turn: Turn): Plan | null {
  const { model, me, pick, versionOf, isStale } = turn
  const key = pick([...model.evidence.keys()])
  const evidence = model.evidence.get(key ?? '')
  if (!key || !evidence) return null
  return plan(
    'checker',
    answerEvidence,
    { evidenceId: key, version: versionOf(key), note: 'Another gate.' },
    [
      [!onRecord(model, evidence.claim), 'missing'],
      [isStale, 'version'],
      [evidence.state !== 'on-record', 'state'],
      [evidence.side !== 'refutes', 'refuting-only'],
    ],
    () => {
      evidence.answered = true
      voidDecisions(model, evidence.claim, me)
    },
  )
}

export function oppose(turn: Turn): Plan | null {
  const { model } = turn
  const [one, other] = [anyClaim(turn), anyClaim(turn, 1)]
  if (!one || !other) return null
  return plan(
    'checker',
    opposeClaims,
    { id: one, claimId: other },
    [
      [!onRecord(model, one), 'missing'],
      [one === other, 'same-claim'],
      [!onRecord(model, other), 'missing'],
    ],
    () => model.oppositions.add(pair(one, other)),
  )
}

export function edit(turn: Turn): Plan | null {
  const { model, me, versionOf, isStale } = turn
  const key = anyClaim(turn)
  const claim = model.claims.get(key ?? '')
  if (!key || !claim) return null
  const text = `${claim.text}!`
  return plan(
    'checker',
    editClaim,
    { claimId: key, version: versionOf(key), text },
    [
      [!claim.onRecord, 'missing'],
      [isStale, 'version'],
    ],
    () => {
      claim.text = text
      voidDecisions(model, key, me)
      if (claim.tag !== 'attributed') flag(model, key, 'claim-edited', key)
    },
  )
}

export function resolve(turn: Turn): Plan | null {
  const { model, pick, versionOf, isStale } = turn
  const key = pick(among(model.claims, ({ flags }) => flags.size > 0)) ?? anyClaim(turn)
  const claim = model.claims.get(key ?? '')
  if (!key || !claim) return null
  return plan(
    'editor',
    resolveFlags,
    { claimId: key, version: versionOf(key), note: 'Looked at.' },
    [
      [!claim.onRecord, 'missing'],
      [isStale, 'version'],
      [claim.flags.size === 0, 'already'],
      [!stillStands(model, key), 'unmet'],
    ],
    () => claim.flags.clear(),
  )
}

export function join(turn: Turn): Plan | null {
  const { model, me, versionOf, isStale } = turn
  const [one, other] = [anyClaim(turn), anyClaim(turn, 1)]
  const [from, to] = [model.claims.get(one ?? ''), model.claims.get(other ?? '')]
  if (!one || !other || !from || !to) return null
  const crosses = [one, other].some((claim) =>
    [...statementsOf(model, one), ...statementsOf(model, other)].some((s) => usesAsEvidence(model, claim, s)),
  )
  return plan(
    'editor',
    joinClaims,
    { claimId: one, version: versionOf(one), into: other },
    [
      [!from.onRecord, 'missing'],
      [isStale, 'version'],
      [one === other, 'same-claim'],
      [!to.onRecord, 'missing'],
      [opposed(model, one).includes(other), 'opposing-claims'],
      [crosses, 'own-evidence'],
      [restsOn(model, one, other) || restsOn(model, other, one), 'circular-evidence'],
    ],
    () => {
      voidDecisions(model, one, me, { states: ['open', 'sent-back'] })
      voidDecisions(model, other, me)
      for (const s of statementsOf(model, one))
        Object.assign(model.statements.get(s) ?? {}, moved(one, other))
      for (const e of standingEvidence(model, one))
        Object.assign(model.evidence.get(e) ?? {}, moved(one, other))
      for (const both of [...model.oppositions]) {
        const [a = '', b = ''] = both.split(' ')
        if (a === one || b === one) model.oppositions.add(pair(other, a === one ? b : a))
      }
      from.onRecord = false
      if (from.tag !== 'attributed' || to.tag !== 'attributed' || from.flags.size > 0)
        flag(model, other, 'claims-joined', one)
    },
  )
}
const moved = (from: string, to: string) => ({ claim: to, cameFrom: from })

export function split(turn: Turn): Plan | null {
  const { model, me, pick, versionOf, isStale } = turn
  const key = pick(among(model.claims, (_, claim) => statementsOf(model, claim).length > 1)) ?? anyClaim(turn)
  const claim = model.claims.get(key ?? '')
  const statement = pick([...model.statements.keys()], 1)
  const parting = model.statements.get(statement ?? '')
  if (!key || !claim || !statement || !parting) return null
  const staying = statementsOf(model, key).filter((s) => s !== statement)
  return plan(
    'editor',
    splitClaim,
    { claimId: key, version: versionOf(key), statementIds: [statement] },
    [
      [!claim.onRecord, 'missing'],
      [isStale, 'version'],
      [parting.claim !== key, 'statement-of-another-claim'],
      [parting.state !== 'confirmed' || !staying.some((s) => isConfirmed(model, s)), 'split-leaves-none'],
    ],
    ({ made }) => {
      const origin = parting.cameFrom
      const back =
        origin && !onRecord(model, origin) && statementsOf(model, origin).length === 0 ? origin : null
      if (back !== null && made.id !== back) throw new Error('the claim that was joined did not come back')
      const known = model.claims.get(made.id)
      if (known) known.onRecord = true
      else
        model.claims.set(made.id, {
          ...{ onRecord: true, tag: 'attributed', text: made.text, flags: new Set(), approved: [] },
        })
      Object.assign(parting, moved(key, made.id))
      for (const evidence of model.evidence.values())
        if (back && evidence.claim === key && evidence.cameFrom === back)
          Object.assign(evidence, { claim: back, cameFrom: null })
      voidDecisions(model, key, me)
      if (claim.tag !== 'attributed') flag(model, key, 'claim-split', made.id)
      if (known && known.tag !== 'attributed') flag(model, made.id, 'claim-split', key)
    },
  )
}
