// What people do with claims, and what the model expects of it.
import { editClaim } from '#lib/operations/claim/edit-claim'
import { joinClaims } from '#lib/operations/claim/join-claims'
import { opposeClaims } from '#lib/operations/claim/oppose-claims'
import { resolveFlags } from '#lib/operations/claim/resolve-flags'
import { splitClaim } from '#lib/operations/claim/split-claim'
import { among, isConfirmed, onRecord, opposed, pair, standingEvidence, statementsOf } from './model.ts'
import { flag, usesAsEvidence, voidDecisions } from './moves.ts'
import { standsBeside } from './own.ts'
import { restsOn, stillStands } from './rules.ts'
import { anyClaim, plan } from './turn.ts'
import type { Plan, Turn } from './turn.ts'

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
      if (claim.tag !== 'attributed') flag(model, key, 'claim-edited', key, me)
    },
  )
}

export function resolve(turn: Turn): Plan | null {
  const { model, me, pick, versionOf, isStale } = turn
  const key = pick(among(model.claims, ({ flags }) => flags.size > 0)) ?? anyClaim(turn)
  const claim = model.claims.get(key ?? '')
  if (!key || !claim) return null
  return plan(
    'editor',
    resolveFlags,
    { claimId: key, version: versionOf(key), note: 'Looked at.' },
    [
      [!claim.onRecord, 'missing'],
      [claim.tag !== 'attributed' && [...claim.flags.values()].some((by) => by.has(me)), 'own-change'],
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
  const both = [...statementsOf(model, one), ...statementsOf(model, other)]
  const crosses = (beside: (claim: string, statement: string) => boolean) =>
    [one, other].some((claim) => both.some((s) => beside(claim, s)))
  return plan(
    'editor',
    joinClaims,
    { claimId: one, version: versionOf(one), into: other },
    [
      [!from.onRecord, 'missing'],
      [isStale, 'version'],
      [one === other, 'same-claim'],
      [!to.onRecord, 'missing'],
      [from.tag !== 'attributed', 'tag-would-be-lost'],
      [opposed(model, one).includes(other), 'opposing-claims'],
      [crosses((claim, s) => usesAsEvidence(model, claim, s)), 'own-evidence'],
      [crosses((claim, s) => standsBeside(model, claim, model.statements.get(s))), 'own-words'],
      [restsOn(model, one, other) || restsOn(model, other, one), 'circular-evidence'],
    ],
    () => {
      voidDecisions(model, one, me, { states: ['open', 'sent-back'] })
      voidDecisions(model, other, me)
      for (const s of statementsOf(model, one))
        Object.assign(model.statements.get(s) ?? {}, moved(one, other))
      for (const e of standingEvidence(model, one))
        Object.assign(model.evidence.get(e) ?? {}, moved(one, other))
      for (const reply of model.replies.values())
        if (reply.claim === one) Object.assign(reply, moved(one, other))
      for (const both of [...model.oppositions]) {
        const [a = '', b = ''] = both.split(' ')
        if (a === one || b === one) model.oppositions.add(pair(other, a === one ? b : a))
      }
      from.onRecord = false
      if (to.tag !== 'attributed' || from.flags.size > 0) flag(model, other, 'claims-joined', one, me)
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
          ...{ onRecord: true, tag: 'attributed', text: made.text, flags: new Map(), approved: [] },
        })
      Object.assign(parting, moved(key, made.id))
      for (const beside of [...model.evidence.values(), ...model.replies.values()])
        if (back && beside.claim === key && beside.cameFrom === back)
          Object.assign(beside, { claim: back, cameFrom: null })
      voidDecisions(model, key, me)
      if (claim.tag !== 'attributed') flag(model, key, 'claim-split', made.id, me)
      if (known && known.tag !== 'attributed') flag(model, made.id, 'claim-split', key, me)
    },
  )
}
