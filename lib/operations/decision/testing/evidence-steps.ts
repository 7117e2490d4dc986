// What people do with evidence, and what the model expects of it.
import { addEvidence } from '#lib/operations/claim/add-evidence'
import { answerEvidence } from '#lib/operations/evidence/answer-evidence'
import { mendEvidence } from '#lib/operations/evidence/mend-evidence'
import { withdrawEvidence } from '#lib/operations/evidence/withdraw-evidence'
import { onRecord } from './model.ts'
import type { Evidence, Model, Span, Statement } from './model.ts'
import { flag, voidDecisions } from './moves.ts'
import { claimsIn } from './own.ts'
import { restsOn, stillStands } from './rules.ts'
import { isWithdrawn } from './statement-steps.ts'
import { anyClaim, plan } from './turn.ts'
import type { Plan, Turn } from './turn.ts'

const bodies = ['Harbour Office', 'Ada Holm', 'Piotr Wendell', 'Skerra Radio']
const bodyOf = (number = 0) => bodies[number % bodies.length] ?? ''

const sideOf = (number = 0) =>
  number === 11 ? ('context' as const) : number % 3 === 0 ? ('refutes' as const) : ('supports' as const)

export function link(turn: Turn): Plan | null {
  const { model, me, numbers } = turn
  const claim = anyClaim(turn)
  if (!claim) return null
  const [side, from] = [sideOf(numbers[1]), bodyOf(numbers[2])]
  const url = `https://evidence.example/${numbers[3] ?? 0}`
  const hasMethod = (numbers[1] ?? 0) % 4 > 0
  const said = { side, from, ...(hasMethod && { method: 'document' as const }) } as const
  return plan(
    'checker',
    addEvidence,
    { claimId: claim, evidence: { kind: 'link', url, ...said } },
    [[!onRecord(model, claim), 'missing']],
    ({ id }) => add(model, me, claim, id, { side, from, hasMethod, origin: url }),
  )
}

export function statementAsEvidence(turn: Turn): Plan | null {
  const { model, me, pick, numbers } = turn
  const [claim, key] = [anyClaim(turn), pick([...model.statements.keys()], 1)]
  const statement = model.statements.get(key ?? '')
  if (!claim || !key || !statement) return null
  const said = { side: sideOf(numbers[2]), from: 'A report', method: 'second source' } as const
  const added = { ...said, hasMethod: true, fromSpeaker: statement.speaker, statement: key }
  return plan(
    'checker',
    addEvidence,
    { claimId: claim, evidence: { kind: 'statement', statementId: key, ...said } },
    [
      [!onRecord(model, claim), 'missing'],
      [isWithdrawn(model, statement), 'source-withdrawn'],
      [statement.state !== 'confirmed', 'state'],
      [statement.claim === claim, 'same-claim'],
      [said.side === 'supports' && restsOn(model, statement.claim, claim), 'circular-evidence'],
    ],
    ({ id }) => add(model, me, claim, id, { ...added, origin: statement.source }),
  )
}

/** Of a source: a statement's words or their beginning, those and what follows, its first word, or beyond its end. */
function placeIn({ found }: Statement, number = 0): Span {
  const [start, end] = found.content[0] ?? [0, 1]
  const places: readonly Span[] = [
    [start, end],
    [start, start + 10],
    [start, end + 12],
    [0, 6],
    [0, 9999],
  ]
  return places[number % places.length] ?? [0, 6]
}

export function excerpt(turn: Turn): Plan | null {
  const { model, me, pick, numbers } = turn
  const [claim, key] = [anyClaim(turn), pick([...model.statements.keys()], 1)]
  const statement = model.statements.get(key ?? '')
  const source = model.sources.get(statement?.source ?? '')
  if (!claim || !statement || !source) return null
  const said = { side: sideOf(numbers[2]), from: bodyOf(numbers[1]), method: 'document' } as const
  const span = placeIn(statement, numbers[3])
  const taken = { source: statement.source, spans: [span] }
  const holds = claimsIn(model, taken)
  return plan(
    'checker',
    addEvidence,
    {
      claimId: claim,
      evidence: { kind: 'excerpt', snapshotId: source.snapshot, spans: [[...span]], ...said },
    },
    [
      [!onRecord(model, claim), 'missing'],
      [isWithdrawn(model, statement), 'source-withdrawn'],
      [span[1] > source.text.length, 'not-in-text'],
      [holds.includes(claim), 'own-words'],
      [said.side === 'supports' && holds.some((one) => restsOn(model, one, claim)), 'circular-evidence'],
    ],
    ({ id }) =>
      add(model, me, claim, id, { ...said, hasMethod: true, excerpt: taken, origin: statement.source }),
  )
}

type Added = Pick<Evidence, 'side' | 'from' | 'hasMethod' | 'origin'> &
  Partial<Pick<Evidence, 'fromSpeaker' | 'statement' | 'excerpt'>>

function add(model: Model, me: string, claim: string, id: string, evidence: Added): void {
  model.evidence.set(id, {
    ...{ fromSpeaker: null, statement: null, excerpt: null, ...evidence, claim },
    ...{ state: 'on-record', answered: false, cameFrom: null },
  })
  if (evidence.side === 'refutes' && model.claims.get(claim)?.tag === 'verified')
    flag(model, claim, 'refuting-added', id, me)
}

function anyEvidence({ model, pick }: Turn): [string, Evidence] | null {
  const key = pick([...model.evidence.keys()])
  const evidence = model.evidence.get(key ?? '')
  return key && evidence ? [key, evidence] : null
}

/** The refusals of whatever is done to evidence, in their order. */
const ofEvidence = ({ model, isStale }: Turn, { claim, state }: Evidence) =>
  [
    [!onRecord(model, claim), 'missing'],
    [isStale, 'version'],
    [state !== 'on-record', 'state'],
  ] as const

/** What rested on it: proposals are void, and a tag that was approved on it or stands no longer is flagged. */
function moved(model: Model, key: string, { claim }: Evidence, reason: string, me: string): void {
  voidDecisions(model, claim, me)
  const { tag, approved } = model.claims.get(claim) ?? { tag: 'attributed', approved: [] }
  if (tag !== 'attributed' && (approved.includes(key) || !stillStands(model, claim)))
    flag(model, claim, reason, key, me)
}

export function withdraw(turn: Turn): Plan | null {
  const { model, me, versionOf } = turn
  const [key, evidence] = anyEvidence(turn) ?? []
  if (!key || !evidence) return null
  return plan(
    'checker',
    withdrawEvidence,
    { evidenceId: key, version: versionOf(key), reason: 'Superseded.' },
    ofEvidence(turn, evidence),
    () => {
      evidence.state = 'withdrawn'
      moved(model, key, evidence, 'evidence-withdrawn', me)
    },
  )
}

export function mend(turn: Turn): Plan | null {
  const { model, me, numbers, versionOf } = turn
  const [key, evidence] = anyEvidence(turn) ?? []
  if (!key || !evidence) return null
  const isRenamed = (numbers[1] ?? 0) % 2 === 0
  const from = isRenamed ? bodyOf(numbers[2]) : evidence.from
  const hasMethod = isRenamed ? evidence.hasMethod : (numbers[2] ?? 0) % 3 > 0
  const isSame = from === evidence.from && hasMethod === evidence.hasMethod
  return plan(
    'checker',
    mendEvidence,
    {
      ...{ evidenceId: key, version: versionOf(key) },
      ...(isRenamed ? { from } : isSame ? {} : { method: hasMethod ? ('data' as const) : null }),
    },
    ofEvidence(turn, evidence),
    () => {
      if (isSame) return
      Object.assign(evidence, { from, hasMethod, ...(isRenamed && { fromSpeaker: null }) })
      moved(model, key, evidence, 'evidence-mended', me)
    },
  )
}

export function answer(turn: Turn): Plan | null {
  const { model, me, versionOf } = turn
  const [key, evidence] = anyEvidence(turn) ?? []
  if (!key || !evidence) return null
  return plan(
    'checker',
    answerEvidence,
    { evidenceId: key, version: versionOf(key), note: 'Another gate.' },
    [...ofEvidence(turn, evidence), [evidence.side !== 'refutes', 'refuting-only']],
    () => {
      evidence.answered = true
      voidDecisions(model, evidence.claim, me)
    },
  )
}
