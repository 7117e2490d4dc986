// What a tag needs, and what rests on what: the rules that the real desk must come to by itself.
import { holds, isConfirmed, opposed, standingEvidence, standsAtAll, statementsOf } from './model.ts'
import type { Asked, Evidence, Model, Tag } from './model.ts'
import { claimsIn, isOwnWord } from './own.ts'

/** Whether `claim` is supported by what `other` asserts, itself or by way of others. */
export function restsOn(
  model: Model,
  claim: string | null,
  other: string,
  seen = new Set<string>(),
): boolean {
  if (claim === null || seen.has(claim)) return false
  if (claim === other) return true
  seen.add(claim)
  return standingEvidence(model, claim).some((key) => {
    const { side, statement, excerpt } = model.evidence.get(key) ?? {}
    if (side !== 'supports') return false
    const under = [
      model.statements.get(statement ?? '')?.claim ?? null,
      ...(excerpt ? claimsIn(model, excerpt) : []),
    ]
    return under.some((one) => restsOn(model, one, other, seen))
  })
}

/** Whether `tag` may stand, resting on `evidence`, its questions answered as in `asked`. A rationale is always given. */
export function isMet(
  model: Model,
  claim: string,
  tag: Tag,
  evidence: readonly string[],
  asked: readonly Asked[] = [],
): boolean {
  if (asked.some(({ must, answered }) => must && !answered)) return false
  if (!statementsOf(model, claim).some((s) => isConfirmed(model, s))) return false
  if (tag === 'attributed') return true
  const standing = standingEvidence(model, claim).flatMap((key) => {
    const one = model.evidence.get(key)
    return one && holds(model, one) ? [{ ...one, isNamed: evidence.includes(key) }] : []
  })
  const named = standing.filter(({ isNamed }) => isNamed)
  if (tag === 'contested')
    return (
      named.some(({ side }) => side === 'refutes') ||
      opposed(model, claim).some((other) => standsAtAll(model, other))
    )
  const counting = named.filter((e) => e.side === 'supports' && !isOwnWord(model, e))
  return (
    standing.every(({ side, answered }) => side !== 'refutes' || answered) &&
    counting.length > 0 &&
    counting.every((e) => kinOf(e, counting).some(({ hasMethod }) => hasMethod))
  )
}

/** What counts once together with `one`: of one body or one origin, itself or by way of others. */
function kinOf(one: Evidence, all: readonly Evidence[]): Evidence[] {
  const kin = [one]
  for (const known of kin)
    for (const other of all)
      if (!kin.includes(other) && (other.from === known.from || other.origin === known.origin))
        kin.push(other)
  return kin
}

/** Whether the claim's tag may stand on all its evidence, but for support that does not say how it was come by. */
export function stillStands(model: Model, claim: string): boolean {
  const told = standingEvidence(model, claim).filter((key) => {
    const evidence = model.evidence.get(key)
    return evidence?.side !== 'supports' || evidence.hasMethod
  })
  return isMet(model, claim, model.claims.get(claim)?.tag ?? 'attributed', told)
}
