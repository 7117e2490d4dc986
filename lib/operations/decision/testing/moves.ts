// What a change of ground does to everything that rests on it, in the model.
import { among, opposed, standingEvidence, standsAtAll, statementsOf } from './model.ts'
import type { Model } from './model.ts'
import { stillStands } from './rules.ts'

/** What is proposed for the claim is void: `by` moved its ground. */
export function voidDecisions(
  model: Model,
  claim: string,
  by: string,
  fits: { tag?: string; states?: string[] } = {},
): void {
  for (const decision of model.decisions.values()) {
    if (decision.claim !== claim || !(fits.states ?? ['open']).includes(decision.state)) continue
    if (fits.tag && decision.tag !== fits.tag) continue
    if (decision.state === 'sent-back') decision.rounds += 1
    Object.assign(decision, { state: 'void', decider: by })
  }
}

/** Flags the claim: `by` moved what it rests on. */
export function flag(model: Model, claim: string, reason: string, subject: string, by: string): void {
  const flags = model.claims.get(claim)?.flags
  const key = `${reason}:${subject}`
  flags?.set(key, new Set([...(flags.get(key) ?? []), by]))
}

export function flagUnmet(
  model: Model,
  claims: readonly string[],
  reason: string,
  subject: string,
  by: string,
): void {
  for (const claim of claims)
    if (model.claims.get(claim)?.tag !== 'attributed' && !stillStands(model, claim))
      flag(model, claim, reason, subject, by)
}

/** A statement is no longer confirmed: its claim goes out of sight or is flagged, and so on to the end. */
export function letGo(model: Model, key: string, reason: string, by: string): void {
  const statement = model.statements.get(key)
  const users = among(model.claims, ({ onRecord }, claim) => onRecord && usesAsEvidence(model, claim, key))
  const claim = statement?.claim
  if (claim) {
    const facing = opposed(model, claim)
    if (statement.opened && restsAlone(model, claim, key)) {
      const gone = model.claims.get(claim)
      if (gone) gone.onRecord = false
    } else {
      voidDecisions(model, claim, by)
      flag(model, claim, reason, key, by)
      if (!standsAtAll(model, claim)) for (const other of facing) loseOpposing(model, other, claim, by)
    }
  }
  for (const user of users) {
    voidDecisions(model, user, by)
    flag(model, user, reason, key, by)
  }
}

function loseOpposing(model: Model, contested: string, gone: string, by: string): void {
  voidDecisions(model, contested, by, { tag: 'contested' })
  if (model.claims.get(contested)?.tag === 'contested')
    flag(model, contested, 'opposing-claim-gone', gone, by)
}

/** The claims on record that the statement asserts or is evidence of. */
export const restingOn = (model: Model, statement: string) =>
  among(
    model.claims,
    ({ onRecord }, claim) =>
      onRecord &&
      (model.statements.get(statement)?.claim === claim || usesAsEvidence(model, claim, statement)),
  )

export const usesAsEvidence = (model: Model, claim: string, statement: string) =>
  standingEvidence(model, claim).some((e) => model.evidence.get(e)?.statement === statement)

function restsAlone(model: Model, claim: string, statement: string): boolean {
  return (
    statementsOf(model, claim).every((s) => s === statement) &&
    among(model.evidence, (e) => e.claim === claim).length === 0 &&
    among(model.decisions, (d) => d.claim === claim).length === 0 &&
    among(model.replies, (r) => r.claim === claim).length === 0 &&
    ![...model.oppositions].some((both) => both.split(' ').includes(claim))
  )
}
