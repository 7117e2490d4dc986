// The rules of a desk once more, as small as they can be said: what the real one is held against. Pure; knows no
// database and none of the code that it checks.
export type Role = 'viewer' | 'checker' | 'editor' | 'admin'
export type Tag = 'attributed' | 'contested' | 'verified'

export type Person = { memberId: string; role: Role | null }
export type Statement = {
  source: string
  state: 'found' | 'confirmed' | 'rejected'
  /** Who speaks by the words found, and the speaker that a confirmation made of it. */
  name: string
  speaker: string | null
  claim: string | null
  opened: boolean
  cameFrom: string | null
}
export type Evidence = {
  claim: string
  side: 'supports' | 'refutes'
  from: string
  fromSpeaker: string | null
  /** True where it says how it was come by. */
  hasMethod: boolean
  statement: string | null
  state: 'on-record' | 'withdrawn'
  answered: boolean
  cameFrom: string | null
}
export type Decision = {
  claim: string
  tag: Tag
  state: 'open' | 'approved' | 'refused' | 'sent-back' | 'withdrawn' | 'void'
  proposer: string
  decider: string | null
  evidence: string[]
}
/** `flags` holds `reason:subject`; `approved` the evidence that its present tag was approved on. */
export type Claim = { onRecord: boolean; tag: Tag; text: string; flags: Set<string>; approved: string[] }

export type Model = {
  people: Map<string, Person>
  /** Where a name leads: several to one, once speakers were merged. */
  speakers: Map<string, string>
  sources: Map<string, 'on-record' | 'withdrawn'>
  statements: Map<string, Statement>
  claims: Map<string, Claim>
  evidence: Map<string, Evidence>
  decisions: Map<string, Decision>
  oppositions: Set<string>
}

export const emptyModel = (): Model => ({
  ...{ people: new Map(), speakers: new Map(), sources: new Map(), statements: new Map() },
  ...{ claims: new Map(), evidence: new Map(), decisions: new Map(), oppositions: new Set() },
})

const ranks: readonly Role[] = ['viewer', 'checker', 'editor', 'admin']
export const may = (person: Person | undefined, least: Role): boolean =>
  person !== undefined && person.role !== null && ranks.indexOf(person.role) >= ranks.indexOf(least)

/** The keys of what fits. */
export const among = <T>(
  things: ReadonlyMap<string, T>,
  fits: (thing: T, key: string) => boolean,
): string[] => [...things].flatMap(([key, thing]) => (fits(thing, key) ? [key] : []))

export const statementsOf = (model: Model, claim: string) => among(model.statements, (s) => s.claim === claim)
export const isConfirmed = (model: Model, key: string) => model.statements.get(key)?.state === 'confirmed'
export const standsAtAll = (model: Model, claim: string) =>
  model.claims.get(claim)?.onRecord === true && statementsOf(model, claim).some((s) => isConfirmed(model, s))
export const standingEvidence = (model: Model, claim: string) =>
  among(model.evidence, (e) => e.claim === claim && e.state === 'on-record')

export const pair = (a: string, b: string) => [a, b].sort().join(' ')
/** The claims on record that are set against `claim`. */
export const opposed = (model: Model, claim: string): string[] =>
  [...model.oppositions].flatMap((both) => {
    const [a = '', b = ''] = both.split(' ')
    const other = a === claim ? b : b === claim ? a : null
    return other && model.claims.get(other)?.onRecord ? [other] : []
  })

/** True where the evidence is the word of one of the claim's own speakers. */
function isOwnWord(model: Model, { claim, from, fromSpeaker }: Evidence): boolean {
  const own = new Set(statementsOf(model, claim).flatMap((s) => model.statements.get(s)?.speaker ?? []))
  return fromSpeaker ? own.has(fromSpeaker) : own.has(model.speakers.get(from) ?? '')
}

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
    const { side, statement } = model.evidence.get(key) ?? {}
    const under = side === 'supports' ? model.statements.get(statement ?? '')?.claim : null
    return restsOn(model, under ?? null, other, seen)
  })
}

/** Whether `tag` may stand, resting on `evidence`. A rationale is always given here. */
export function isMet(model: Model, claim: string, tag: Tag, evidence: readonly string[]): boolean {
  if (!statementsOf(model, claim).some((s) => isConfirmed(model, s))) return false
  if (tag === 'attributed') return true
  const named = standingEvidence(model, claim).flatMap((e) =>
    evidence.includes(e) ? (model.evidence.get(e) ?? []) : [],
  )
  if (tag === 'contested')
    return (
      named.some(({ side }) => side === 'refutes') ||
      opposed(model, claim).some((other) => standsAtAll(model, other))
    )
  const isAnswered = (e: string) => {
    const { side, answered } = model.evidence.get(e) ?? { side: 'supports', answered: true }
    return side !== 'refutes' || answered
  }
  const counting = named.filter((e) => e.side === 'supports' && !isOwnWord(model, e))
  // What comes from one body counts once: one that says how it was come by says it for all.
  const isTold = (e: Evidence) => counting.some(({ from, hasMethod }) => hasMethod && from === e.from)
  return standingEvidence(model, claim).every(isAnswered) && counting.length > 0 && counting.every(isTold)
}

/** Whether the claim's tag may stand on all its evidence, but for support that does not say how it was come by. */
export function stillStands(model: Model, claim: string): boolean {
  const told = standingEvidence(model, claim).filter((key) => {
    const evidence = model.evidence.get(key)
    return evidence?.side === 'refutes' || evidence?.hasMethod
  })
  return isMet(model, claim, model.claims.get(claim)?.tag ?? 'attributed', told)
}
