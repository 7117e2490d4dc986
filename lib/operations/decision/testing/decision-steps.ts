// What people do with proposals, and with each other's roles, and what the model expects of it.
import { changeRole } from '#lib/operations/member/change-role'
import { removeMember } from '#lib/operations/member/remove-member'
import { approveDecision } from '../approve-decision.ts'
import { propose as proposeTag } from '../propose.ts'
import { refuseDecision } from '../refuse-decision.ts'
import { resubmitDecision } from '../resubmit-decision.ts'
import { sendBackDecision } from '../send-back-decision.ts'
import { withdrawDecision } from '../withdraw-decision.ts'
import { answersTo, askedFor, isAnother } from './handbook-steps.ts'
import { among, standingEvidence } from './model.ts'
import type { Decision, Model, Role, Tag } from './model.ts'
import { isMet } from './rules.ts'
import { anyClaim, plan } from './turn.ts'
import type { Plan, Turn } from './turn.ts'

const tags: readonly Tag[] = ['attributed', 'contested', 'verified']
const isOpen = (model: Model, claim: string) =>
  among(model.decisions, (d) => d.claim === claim && d.state === 'open').length > 0

export function propose(turn: Turn): Plan | null {
  const { model, me, numbers } = turn
  const key = anyClaim(turn)
  const claim = model.claims.get(key ?? '')
  if (!key || !claim) return null
  const evidence = standingEvidence(model, key)
  const possible = tags.filter((tag) => tag !== claim.tag && isMet(model, key, tag, evidence))
  // Mostly what can be proposed: what cannot says so, and leads nowhere.
  const choice = possible.length > 0 && (numbers[2] ?? 0) % 4 > 0 ? possible.toReversed() : tags
  const tag = choice[(numbers[1] ?? 0) % choice.length] ?? 'verified'
  const asked = askedFor(model, tag, numbers[3])
  const answers = answersTo(asked, numbers[3])
  return plan(
    'checker',
    proposeTag,
    { claimId: key, tag, rationale: 'The log.', evidenceIds: evidence, answers },
    [
      [!claim.onRecord, 'missing'],
      [isOpen(model, key), 'open-decision'],
      [tag === claim.tag, 'same-tag'],
      [isAnother(numbers[3]), 'question-not-asked'],
      [!isMet(model, key, tag, evidence, asked), 'unmet'],
    ],
    ({ id }) =>
      model.decisions.set(id, {
        ...{ claim: key, tag, evidence, state: 'open', proposer: me, decider: null },
        ...{ handbook: model.handbook.version || null, asked, rounds: 0 },
      }),
  )
}

/** An open decision rather than any: most of those that ended only say so. */
function anyDecision({ model, numbers, pick }: Turn): [string, Decision] | null {
  const wanted = among(model.decisions, ({ state }) => state === 'open' || state === 'sent-back')
  const key = pick(wanted.length > 0 && (numbers[1] ?? 0) % 4 > 0 ? wanted : [...model.decisions.keys()])
  const decision = model.decisions.get(key ?? '')
  return key && decision ? [key, decision] : null
}

export function approve(turn: Turn): Plan | null {
  const { model, me, versionOf, isStale } = turn
  const [key, decision] = anyDecision(turn) ?? []
  if (!key || !decision) return null
  return plan(
    'editor',
    approveDecision,
    { decisionId: key, version: versionOf(key) },
    [
      [decision.proposer === me, 'own-proposal'],
      [isStale, 'version'],
      [decision.state !== 'open', 'state'],
      [!isMet(model, decision.claim, decision.tag, decision.evidence, decision.asked), 'unmet'],
    ],
    () => {
      Object.assign(decision, { state: 'approved', decider: me })
      Object.assign(model.claims.get(decision.claim) ?? {}, {
        tag: decision.tag,
        approved: decision.evidence,
      })
    },
  )
}

const ending =
  (operation: typeof refuseDecision | typeof sendBackDecision, state: 'refused' | 'sent-back') =>
  (turn: Turn): Plan | null => {
    const { me, versionOf, isStale } = turn
    const [key, decision] = anyDecision(turn) ?? []
    if (!key || !decision) return null
    return plan(
      'editor',
      operation,
      { decisionId: key, version: versionOf(key), note: 'Not so.' },
      [
        [decision.proposer === me, 'own-proposal'],
        [isStale, 'version'],
        [decision.state !== 'open', 'state'],
      ],
      () => Object.assign(decision, { state, decider: me }),
    )
  }
export const refuse = ending(refuseDecision, 'refused')
export const sendBack = ending(sendBackDecision, 'sent-back')

/** Whose proposal was sent back: nobody else can propose it again. */
export const toWhomSentBack = (model: Model): string | null =>
  [...model.decisions.values()].find(({ state }) => state === 'sent-back')?.proposer ?? null

export function resubmit(turn: Turn): Plan | null {
  const { model, me, pick, numbers, versionOf, isStale } = turn
  const mine = pick(among(model.decisions, (d) => d.state === 'sent-back' && d.proposer === me))
  const found = model.decisions.get(mine ?? '')
  const [key, decision] = mine && found ? [mine, found] : (anyDecision(turn) ?? [])
  if (!key || !decision) return null
  const { claim, tag } = decision
  // What is left out stays as it was: what it rested on, as far as that is there.
  const isAsBefore = (numbers[1] ?? 0) % 3 === 2
  const standing = standingEvidence(model, claim)
  const evidence = isAsBefore ? decision.evidence.filter((e) => standing.includes(e)) : standing
  // It keeps the questions that it was asked; its answers are given anew, or stay as they were.
  const isAnswered = (numbers[3] ?? 0) % 2 === 1
  const asked = isAnswered ? decision.asked.map((one) => ({ ...one, answered: true })) : decision.asked
  return plan(
    'checker',
    resubmitDecision,
    {
      ...{ decisionId: key, version: versionOf(key) },
      ...(!isAsBefore && { rationale: 'The log, again.', evidenceIds: evidence }),
      ...(isAnswered && { answers: answersTo(asked, numbers[3]) }),
    },
    [
      [decision.proposer !== me, 'forbidden'],
      [isStale, 'version'],
      [decision.state !== 'sent-back', 'state'],
      [isOpen(model, claim), 'open-decision'],
      [model.claims.get(claim)?.tag === tag, 'same-tag'],
      [isAnswered && isAnother(numbers[3]), 'question-not-asked'],
      [!isMet(model, claim, tag, evidence, asked), 'unmet'],
    ],
    () => {
      const rounds = decision.rounds + 1
      Object.assign(decision, { state: 'open', decider: null, evidence, asked, rounds })
    },
  )
}

export function takeBack(turn: Turn): Plan | null {
  const { me, versionOf, isStale } = turn
  const [key, decision] = anyDecision(turn) ?? []
  if (!key || !decision) return null
  return plan(
    'checker',
    withdrawDecision,
    { decisionId: key, version: versionOf(key) },
    [
      [decision.proposer !== me, 'forbidden'],
      [isStale, 'version'],
      [decision.state !== 'open' && decision.state !== 'sent-back', 'state'],
    ],
    () => {
      if (decision.state === 'sent-back') decision.rounds += 1
      Object.assign(decision, { state: 'withdrawn', decider: null })
    },
  )
}

const roles: readonly Role[] = ['viewer', 'checker', 'editor', 'admin']

export function setRole(turn: Turn): Plan | null {
  const { model, numbers, versionOf, isStale } = turn
  const [memberId, person] = anyMember(turn) ?? []
  if (!memberId || !person) return null
  const role = roles[(numbers[1] ?? 0) % roles.length] ?? 'viewer'
  return plan(
    'admin',
    changeRole,
    { memberId, version: versionOf(memberId), role },
    [
      [person.role === null, 'missing'],
      [isStale, 'version'],
      [role !== 'admin' && isLastAdmin(model, person.role), 'last-admin'],
    ],
    () => (person.role = role),
  )
}

export function remove(turn: Turn): Plan | null {
  const { model, versionOf, isStale } = turn
  const [memberId, person] = anyMember(turn) ?? []
  if (!memberId || !person) return null
  return plan(
    'admin',
    removeMember,
    { memberId, version: versionOf(memberId) },
    [
      [person.role === null, 'missing'],
      [isStale, 'version'],
      [isLastAdmin(model, person.role), 'last-admin'],
    ],
    () => (person.role = null),
  )
}

const isLastAdmin = (model: Model, role: Role | null) =>
  role === 'admin' && among(model.people, (person) => person.role === 'admin').length === 1

function anyMember({ model, pick }: Turn) {
  const key = pick([...model.people.keys()])
  const person = model.people.get(key ?? '')
  return key && person ? ([person.memberId, person] as const) : null
}
