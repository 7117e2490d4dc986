// The workbench's data as it changes on the page: at once when a person acts, and again when the server has answered.
import type { ClaimSummary } from '#lib/record/claim'
import { coverageOf, sentenceStatesOf } from '#lib/record/coverage'
import { foldName, initialsOf, kindOfName } from '#lib/record/names'
import type { StatementView } from '#lib/record/statement'
import type { Workbench, WorkbenchStatement } from '#lib/record/workbench'

/** `data` with `statement` in the place of the one with its id, or added, and coverage to match. */
export function withStatement(data: Workbench, statement: WorkbenchStatement): Workbench {
  const known = data.statements.some(({ id }) => id === statement.id)
  const statements = known
    ? data.statements.map((one) => (one.id === statement.id ? statement : one))
    : [...data.statements, statement].sort(inTextOrder)
  return covered({ ...data, statements, speakers: withSpeaker(data.speakers, statement) })
}

/** What the server says of a statement, laid over what the page knows of it. */
export function merged(
  before: WorkbenchStatement,
  view: StatementView,
  claim?: ClaimSummary | null,
): WorkbenchStatement {
  const sameSpeaker = view.speaker?.name === before.speaker?.name && view.speaker?.id === before.speaker?.id
  return withAllowed({
    ...before,
    ...view,
    ...(!sameSpeaker && {
      speakerKey: keyOf(view),
      initials: view.speaker ? initialsOf(view.speaker.name) : null,
    }),
    claim: claim === undefined ? (view.claimId === before.claimId ? before.claim : null) : claim,
  })
}

/** A statement that a person has just put on record, before the workbench was read anew. */
export function fresh(view: StatementView, by: { id: string; name: string }, at: string): WorkbenchStatement {
  return withAllowed({
    ...view,
    speakerKey: keyOf(view),
    initials: view.speaker ? initialsOf(view.speaker.name) : null,
    alternatives: [],
    offer: null,
    explanation: {
      rule: view.rule,
      engine: view.engine,
      confidence: view.confidence,
      foundBy: by,
      at,
      why: [],
    },
    claim: null,
    restsOn: { links: [], sources: [] },
    revisions: [],
    allowed: {
      confirm: true,
      reject: true,
      correct: true,
      reopen: true,
      link: true,
      propose: false,
      addEvidence: false,
    },
  })
}

/**
 * What may be done with a statement in the state that it has now, by whoever could do anything with it before. A guess
 * for the moment until the server has said it.
 */
export function withAllowed(statement: WorkbenchStatement): WorkbenchStatement {
  const { state, allowed, claim } = statement
  const may = allowed.confirm || allowed.reject || allowed.correct || allowed.reopen
  return {
    ...statement,
    allowed: {
      confirm: may && state === 'found',
      reject: may && state !== 'rejected',
      correct: may && state !== 'rejected',
      reopen: may && state !== 'found',
      link: may && state !== 'rejected',
      propose: may && claim !== null && claim.openDecision === null,
      addEvidence: may && claim !== null,
    },
  }
}

/** What the server has, but with the page's own of those statements on which something is under way. */
export function renewed(page: Workbench, server: Workbench, underWay: ReadonlySet<string>): Workbench {
  const own = new Map(page.statements.map((statement) => [statement.id, statement]))
  const statements = server.statements.map((statement) => {
    const mine = own.get(statement.id)
    return mine && (underWay.has(statement.id) || mine.version > statement.version) ? mine : statement
  })
  const text = page.snapshot.id === server.snapshot.id ? page.snapshot.text : server.snapshot.text
  return covered({ ...server, statements, snapshot: { ...server.snapshot, text } })
}

/** The statement `by` places on from `id`; the first where there is none. */
export function neighbour(
  statements: readonly WorkbenchStatement[],
  id: string | null,
  by: 1 | -1,
): WorkbenchStatement | undefined {
  const at = statements.findIndex((statement) => statement.id === id)
  if (at === -1) return statements[0]
  return statements[Math.min(statements.length - 1, Math.max(0, at + by))]
}

/** The next statement after `id` that waits for a decision; from the start again where none follows. */
export function nextUndecided(
  statements: readonly WorkbenchStatement[],
  id: string | null,
): WorkbenchStatement | undefined {
  return roundFrom(statements, id).find(({ state }) => state === 'found')
}

/** The next statement after `id` that a newer reading has otherwise; from the start again where none follows. */
export function nextOffered(
  statements: readonly WorkbenchStatement[],
  id: string | null,
): WorkbenchStatement | undefined {
  return roundFrom(statements, id).find(isOffered)
}

/** Whether a newer reading has it otherwise; what was rejected waits for nothing. */
export function isOffered({ offer, state }: Pick<WorkbenchStatement, 'offer' | 'state'>): boolean {
  return offer !== null && state !== 'rejected'
}

/** The others from the one after `id` on, and round again. */
function roundFrom(statements: readonly WorkbenchStatement[], id: string | null): WorkbenchStatement[] {
  const at = statements.findIndex((statement) => statement.id === id)
  return [...statements.slice(at + 1), ...statements.slice(0, Math.max(0, at))]
}

/** `data` with other sentences set aside. */
export function withAsides(data: Workbench, asides: Workbench['asides']): Workbench {
  return covered({ ...data, asides })
}

function covered(data: Workbench): Workbench {
  const piecesOf = (state: string) =>
    data.statements.filter((statement) => statement.state === state).flatMap(({ content }) => content)
  const sentences = sentenceStatesOf(
    data.sentences.map(({ span }) => span),
    {
      confirmed: piecesOf('confirmed'),
      found: piecesOf('found'),
      setAside: data.asides.map(({ span }) => span),
    },
  )
  return { ...data, sentences, coverage: coverageOf(sentences) }
}

function keyOf({ speaker }: StatementView): string | null {
  return speaker ? (speaker.id ?? `name:${foldName(speaker.name)}`) : null
}

function withSpeaker(
  speakers: Workbench['speakers'],
  { speaker, speakerKey }: WorkbenchStatement,
): Workbench['speakers'] {
  if (!speaker || !speakerKey || speakers.some(({ key }) => key === speakerKey)) return speakers
  const { id, name } = speaker
  return [
    ...speakers,
    { key: speakerKey, id, name, initials: initialsOf(name), kind: kindOfName(name), statements: 1 },
  ]
}

function inTextOrder(a: WorkbenchStatement, b: WorkbenchStatement): number {
  const [[start, end], [otherStart, otherEnd]] = [a.content[0] ?? [0, 0], b.content[0] ?? [0, 0]]
  return start - otherStart || end - otherEnd || a.id.localeCompare(b.id)
}
