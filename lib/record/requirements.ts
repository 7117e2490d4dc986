// What a tag needs before it may be proposed, and again before it is approved. The checklist on the screen and the
// refusal of the server are this one list.
import type { Unmet } from './refusal.ts'
import type { Asked } from './answers.ts'
import type { Tag } from './claim.ts'
import type { Fallen } from './evidence.ts'
import { independentGroups } from './origin.ts'

/**
 * What is known of a claim when a tag is asked for. Evidence is what the proposal rests on, left out what was withdrawn and
 * what has fallen.
 */
export type Ground = {
  confirmedStatements: number
  opposingClaims: number
  rationale: string
  evidence: readonly {
    side: 'supports' | 'refutes' | 'context'
    origin: string
    /** Who it comes from. */
    from: string
    /** True where it comes from the claim's own speaker. */
    fromSpeaker: boolean
    /** How it was come by. */
    method: string | null
  }[]
  /** Evidence of the claim, whether the proposal names it or not, that counts for nothing because what it leads to fell. */
  fallen: readonly { side: string; fallen: Fallen }[]
  /** Refuting evidence of the claim, whether the proposal names it or not, that nobody has answered. */
  unansweredRefutations: number
  /** What the desk's handbook asks of this proposal. */
  questions: readonly Asked[]
}

export type Requirement = Unmet & { met: boolean }

/**
 * How many of these count: copies of one origin, and all that comes from one body, count once. A speaker's own word supports nothing; a speaker who
 * takes it back does refute it.
 */
export function independentCount(evidence: readonly Counted[], side: 'supports' | 'refutes'): number {
  return countingGroups(evidence, side).length
}

type Counted = Omit<Ground['evidence'][number], 'method'>

function countingGroups<E extends Counted>(evidence: readonly E[], side: 'supports' | 'refutes'): E[][] {
  const counted = evidence.filter((e) => e.side === side && !(side === 'supports' && e.fromSpeaker))
  return independentGroups(counted)
}

/** How much of one side counts for nothing, and why: an unmet requirement says it. */
function fallenOf({ fallen }: Ground, side: 'supports' | 'refutes') {
  const ofSide = fallen.filter((one) => one.side === side)
  const count = (why: Fallen) => ofSide.filter((one) => one.fallen === why).length
  return {
    fallen: ofSide.length,
    rejected: count('statement-rejected'),
    unconfirmed: count('statement-not-confirmed'),
    withdrawn: count('source-withdrawn'),
  }
}

/** What supports and does not say how it was come by: each with what counts once with it. One that says it is enough. */
export function unnamedSupports<E extends Ground['evidence'][number]>(evidence: readonly E[]): E[][] {
  return countingGroups(evidence, 'supports').filter((group) => group.every(({ method }) => method === null))
}

/** Every requirement of `tag`, in the order of the checklist, the approval that comes after left out. */
export function requirementsOf(tag: Tag, ground: Ground): Requirement[] {
  return [...requirementsOfTag(tag, ground), ...requirementsOfDesk(ground.questions)]
}

/** What the desk's own handbook adds: each question that must be answered. */
function requirementsOfDesk(questions: Ground['questions']): Requirement[] {
  return questions
    .filter(({ must }) => must)
    .map(({ questionId, question, answer }) => ({
      rule: 'question',
      params: { question, questionId },
      met: answer !== null,
    }))
}

function requirementsOfTag(tag: Tag, ground: Ground): Requirement[] {
  const statement = {
    rule: 'confirmed-statement',
    params: { count: ground.confirmedStatements },
    met: ground.confirmedStatements > 0,
  }
  const rationale = {
    rule: 'rationale',
    params: { words: ground.rationale.trim().split(/\s+/).filter(Boolean).length },
    met: ground.rationale.trim() !== '',
  }
  if (tag === 'attributed') return [statement, rationale]
  if (tag === 'contested') {
    const refuting = independentCount(ground.evidence, 'refutes')
    return [
      statement,
      {
        rule: 'refuting-or-opposed',
        params: { evidence: refuting, claims: ground.opposingClaims, ...fallenOf(ground, 'refutes') },
        met: refuting + ground.opposingClaims > 0,
      },
      rationale,
    ]
  }
  const supporting = countingGroups(ground.evidence, 'supports')
  const unnamed = unnamedSupports(ground.evidence).length
  return [
    statement,
    {
      rule: 'refuting-answered',
      params: { count: ground.unansweredRefutations },
      met: ground.unansweredRefutations === 0,
    },
    {
      rule: 'independent-support',
      params: { count: supporting.length, ...fallenOf(ground, 'supports') },
      met: supporting.length > 0,
    },
    { rule: 'method-named', params: { count: unnamed }, met: unnamed === 0 },
    rationale,
  ]
}

/** The requirements of `tag` that do not hold. */
export function unmetOf(tag: Tag, ground: Ground): Unmet[] {
  return requirementsOf(tag, ground)
    .filter((requirement) => !requirement.met)
    .map(({ rule, params }) => ({ rule, params }))
}
