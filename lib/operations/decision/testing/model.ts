// What stands on a desk, as small as it can be said: what the real one is held against. Pure; knows no database and none
// of the code that it checks. Its rules are beside it.
export type Role = 'viewer' | 'checker' | 'editor' | 'admin'
export type Tag = 'attributed' | 'contested' | 'verified'

export type Person = { memberId: string; role: Role | null }
export type Span = readonly [number, number]
export type Source = { state: 'on-record' | 'withdrawn'; snapshot: string; text: string }
/** `names`: what they go by; `into` whom they were merged into. */
export type Speaker = { name: string; names: Set<string>; into: string | null }
export type Statement = {
  source: string
  state: 'found' | 'confirmed' | 'rejected'
  /** Who speaks by the words found or corrected, and the speaker that was chosen or that a confirmation made of it. */
  name: string | null
  speaker: string | null
  claim: string | null
  opened: boolean
  cameFrom: string | null
  /** Its words, and its cue; as they are, and as they were found. */
  content: readonly Span[]
  cue: Span | null
  found: { content: readonly Span[]; cue: Span | null }
}
export type Evidence = {
  claim: string
  side: 'supports' | 'refutes' | 'context'
  from: string
  fromSpeaker: string | null
  /** True where it says how it was come by. */
  hasMethod: boolean
  statement: string | null
  excerpt: { source: string; spans: readonly Span[] } | null
  /** What makes two of them one. */
  origin: string
  state: 'on-record' | 'withdrawn'
  answered: boolean
  cameFrom: string | null
}
/** A question as a proposal was asked it. */
export type Asked = { id: string; must: boolean; answered: boolean }
export type Decision = {
  claim: string
  tag: Tag
  state: 'open' | 'approved' | 'refused' | 'sent-back' | 'withdrawn' | 'void'
  proposer: string
  decider: string | null
  evidence: string[]
  /** The handbook that it was asked from, its questions and how often it was sent back and something came of that. */
  handbook: number | null
  asked: readonly Asked[]
  rounds: number
}
/** `flags` holds by `reason:subject` whose changes raised it; `approved` the evidence that its present tag was approved on. */
export type Claim = {
  onRecord: boolean
  tag: Tag
  text: string
  flags: Map<string, Set<string>>
  approved: string[]
}
export type Reply = {
  claim: string
  speaker: string | null
  state: 'asked' | 'answered' | 'declined' | 'withdrawn'
  cameFrom: string | null
}
export type Question = { id: string; tag: Tag; must: boolean }

export type Model = {
  people: Map<string, Person>
  /** In the order in which they were made. */
  speakers: Map<string, Speaker>
  sources: Map<string, Source>
  statements: Map<string, Statement>
  claims: Map<string, Claim>
  evidence: Map<string, Evidence>
  decisions: Map<string, Decision>
  replies: Map<string, Reply>
  handbook: { version: number; questions: readonly Question[] }
  oppositions: Set<string>
}

export const emptyModel = (): Model => ({
  ...{ people: new Map(), speakers: new Map(), sources: new Map(), statements: new Map() },
  ...{ claims: new Map(), evidence: new Map(), decisions: new Map(), replies: new Map() },
  handbook: { version: 0, questions: [] },
  oppositions: new Set(),
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
/** What evidence leads to on the desk is confirmed, in a source that nobody withdrew. */
export function holds(model: Model, { statement: key, excerpt }: Evidence): boolean {
  const statement = model.statements.get(key ?? '')
  const source = model.sources.get(statement?.source ?? excerpt?.source ?? '')
  return (!statement || statement.state === 'confirmed') && source?.state !== 'withdrawn'
}

export const onRecord = (model: Model, claim: string | null) =>
  model.claims.get(claim ?? '')?.onRecord === true

export const pair = (a: string, b: string) => [a, b].sort().join(' ')
/** The claims on record that are set against `claim`. */
export const opposed = (model: Model, claim: string): string[] =>
  [...model.oppositions].flatMap((both) => {
    const [a = '', b = ''] = both.split(' ')
    const other = a === claim ? b : b === claim ? a : null
    return other && model.claims.get(other)?.onRecord ? [other] : []
  })
