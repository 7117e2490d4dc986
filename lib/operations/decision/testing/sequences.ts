// Random sequences of steps by random people, each step held against the model: its refusal, and all that stands after.
import fc from 'fast-check'
import { expect } from 'vitest'
import type { Connection } from '#lib/db/connection'
import { toSpan, toSpans } from '#lib/db/spans'
import type { Actor } from '#lib/record/actor'
import type { Answer } from '#lib/record/refusal'
import * as claimSteps from './claim-steps.ts'
import * as decisionSteps from './decision-steps.ts'
import * as evidenceSteps from './evidence-steps.ts'
import { correct, merge } from './correct-steps.ts'
import { save } from './handbook-steps.ts'
import { expectLawful } from './lawful.ts'
import { emptyModel, may } from './model.ts'
import type { Model, Role } from './model.ts'
import * as replySteps from './reply-steps.ts'
import { said, seen } from './stands.ts'
import { bring, confirm, reject, reopen, withdrawWhole } from './statement-steps.ts'
import type { Plan, Turn } from './turn.ts'
import { cast, makeWorld } from './world.ts'
import type { Look, World } from './world.ts'

type Planner = (turn: Turn) => Plan | null
/** The one person who can do it now, by their id. */
type Only = (model: Model) => string | null
/** How often each is tried, and by whom mostly: what leads deep more often than what ends it. */
const steps: Readonly<Record<string, readonly [number, Role, Planner, Only?]>> = {
  bring: [1, 'checker', bring],
  confirm: [6, 'checker', confirm],
  reject: [2, 'checker', reject],
  reopen: [2, 'checker', reopen],
  correct: [4, 'checker', correct],
  withdrawSource: [1, 'editor', withdrawWhole],
  merge: [1, 'editor', merge],
  link: [8, 'checker', evidenceSteps.link],
  statementAsEvidence: [3, 'checker', evidenceSteps.statementAsEvidence],
  excerpt: [3, 'checker', evidenceSteps.excerpt],
  withdrawEvidence: [2, 'checker', evidenceSteps.withdraw],
  mendEvidence: [2, 'checker', evidenceSteps.mend],
  answer: [3, 'checker', evidenceSteps.answer],
  oppose: [3, 'checker', claimSteps.oppose],
  edit: [1, 'checker', claimSteps.edit],
  resolve: [3, 'editor', claimSteps.resolve],
  join: [2, 'editor', claimSteps.join],
  split: [2, 'editor', claimSteps.split],
  propose: [10, 'checker', decisionSteps.propose],
  approve: [10, 'editor', decisionSteps.approve],
  refuse: [1, 'editor', decisionSteps.refuse],
  sendBack: [6, 'editor', decisionSteps.sendBack],
  resubmit: [12, 'checker', decisionSteps.resubmit, decisionSteps.toWhomSentBack],
  takeBack: [1, 'checker', decisionSteps.takeBack],
  saveHandbook: [2, 'editor', save],
  askForReply: [2, 'checker', replySteps.ask],
  answerRequest: [4, 'checker', replySteps.answered],
  request: [1, 'checker', replySteps.request],
  setRole: [1, 'admin', decisionSteps.setRole],
  remove: [1, 'admin', decisionSteps.remove],
}

export type Counts = {
  sequences: number
  steps: number
  done: Map<string, number>
  refused: Map<string, number>
}
export const noCounts = (): Counts => ({ sequences: 0, steps: 0, done: new Map(), refused: new Map() })

type Real = { world: World; look: Look; counts: Counts }

type Command = fc.AsyncCommand<Model, Real>

/** One step by one person; `numbers` choose what it is done to, among what there is then. */
function step(name: string, by: string, numbers: readonly number[], isStale = false): Command {
  const words = `${by} ${name}(${numbers.join(' ')}${isStale ? ', stale' : ''})`
  return {
    check: () => true,
    toString: () => words,
    async run(model, real) {
      const [, , planner, only] = steps[name] ?? []
      const me = ((numbers[2] ?? 0) > 2 && only?.(model)) || (real.world.actors.get(by)?.id ?? '')
      const planned = planner?.(turnOf(model, real.look, me, numbers, isStale))
      if (!planned) return
      const person = model.people.get(me)
      const expected = !person?.role
        ? 'unauthenticated'
        : may(person, planned.least)
          ? planned.expected
          : 'forbidden'
      const answer = await planned.call(actorNow(real, me))
      expect(answer.ok ? null : answer.refusal.code, words).toBe(expected)
      if (answer.ok) planned.apply(answer.value)
      count(real.counts, name, answer)
      real.look = await real.world.look()
      learn(model, real.look)
      expect(seen(real.look), words).toEqual(said(model))
      expectLawful(model, real.look, words)
    },
  }
}

function count(counts: Counts, name: string, answer: Answer<unknown>): void {
  const [tally, key] = answer.ok ? [counts.done, name] : [counts.refused, answer.refusal.code]
  tally.set(key, (tally.get(key) ?? 0) + 1)
  counts.steps += 1
}

/** As the doors make an actor: the member's role as it is now; whoever was removed is nobody. */
function actorNow({ world, look }: Real, me: string): Actor | null {
  const actor = [...world.actors.values()].find(({ id }) => id === me)
  const member = look.members.find(({ id }) => id === actor?.memberId)
  return actor && member && !member.ended ? { ...actor, role: member.role } : null
}

function turnOf(model: Model, look: Look, me: string, numbers: readonly number[], isStale: boolean): Turn {
  const versions = new Map(
    [look.members, look.speakers, look.sources, look.statements, look.claims, look.evidence, look.decisions]
      .flat()
      .concat(look.replies)
      .map(({ id, version }) => [id, version]),
  )
  return {
    ...{ model, look, me, numbers, isStale },
    pick: (keys, n = 0) => keys[(numbers[n] ?? 0) % Math.max(keys.length, 1)] ?? null,
    versionOf: (id) => (versions.get(id) ?? 1) + (isStale ? 1 : 0),
  }
}

/** What a source that was just brought in holds. */
function learn(model: Model, look: Look): void {
  for (const one of look.statements) {
    if (model.statements.has(one.id)) continue
    const found = { content: toSpans(one.content), cue: toSpan(one.cue) }
    model.statements.set(one.id, {
      ...{ source: one.source_id, state: 'found', name: one.speaker_name, speaker: null },
      ...{ claim: null, opened: false, cameFrom: null, ...found, found },
    })
  }
}

const anyStep = (name: string, least: Role) =>
  fc
    .record({
      by: fc.oneof(
        { weight: 6, arbitrary: fc.constantFrom(...Object.keys(cast).filter((who) => atLeast(who, least))) },
        { weight: 1, arbitrary: fc.constantFrom(...Object.keys(cast)) },
      ),
      numbers: fc.array(fc.nat(11), { minLength: 4, maxLength: 4 }),
      isStale: fc.nat(24).map((n) => n === 0),
    })
    .map(({ by, numbers, isStale }) => step(name, by, numbers, isStale))

const atLeast = (who: string, least: Role) => may({ memberId: '', role: cast[who] ?? null }, least)

const anySequence = (longest: number) =>
  fc.commands(
    Object.entries(steps).flatMap(([name, [often, least]]) =>
      Array.from({ length: often }, () => anyStep(name, least)),
    ),
    { maxCommands: longest, size: 'max' },
  )

/** Plays sequences of at most `longest` steps, each at a desk of its own. `end` is called with each when it is over. */
export function play(
  db: Connection,
  { sequences, longest }: { sequences: number; longest: number },
  counts: Counts,
  end: (world: World, look: Look) => Promise<void>,
): Promise<void> {
  return fc.assert(
    fc.asyncProperty(fc.nat(scenes.length - 1), anySequence(longest), async (scene, sequence) => {
      const world = await makeWorld(db)
      const model = emptyModel()
      for (const { id, memberId, role } of world.actors.values())
        model.people.set(id, { memberId, role: role as Role })
      const real: Real = { world, look: await world.look(), counts }
      await begin(model, real, scene)
      await fc.asyncModelRun(() => ({ model, real }), sequence)
      await end(world, real.look)
      counts.sequences += 1
    }),
    { numRuns: sequences },
  )
}

type First = readonly [name: string, by: string, numbers: readonly number[]]
const onRecord: readonly First[] = [
  ['bring', 'yuki', [0, 1, 1, 0]],
  ['confirm', 'yuki', [0, 1, 1, 0]],
  ['confirm', 'callum', [1, 1, 1, 0]],
  ['link', 'yuki', [0, 1, 0, 0]],
]
const proposed: readonly First[] = [...onRecord, ['propose', 'yuki', [0, 0, 1, 0]]]
const asked: readonly First[] = [
  ...onRecord,
  ['saveHandbook', 'noor', [0, 2, 0, 0]],
  ['askForReply', 'yuki', [0, 2, 1, 0]],
]
/** The other statement waits, its words beside the first claim: it cannot join it. */
const beside: readonly First[] = [...onRecord.slice(0, 2), ['excerpt', 'yuki', [0, 1, 1, 0]]]
const approved: First = ['approve', 'noor', [0, 1, 0, 0]]
const verified: readonly First[] = [...proposed, approved]
const byStatement: readonly First[] = [
  ...onRecord.slice(0, 3),
  ['statementAsEvidence', 'yuki', [0, 1, 1, 0]],
  ['propose', 'yuki', [0, 0, 1, 0]],
  approved,
]
const rejected: First = ['reject', 'yuki', [1, 0, 0, 0]]
/** What supports and what refutes fell with its statement: the one verifies nothing, the other is in nobody's way. */
const unsupported: readonly First[] = [
  ...byStatement.slice(0, 4),
  rejected,
  ['propose', 'yuki', [0, 2, 0, 0]],
]
const unrefuted: readonly First[] = [
  ...onRecord,
  ['statementAsEvidence', 'yuki', [0, 1, 0, 0]],
  rejected,
  ['propose', 'yuki', [0, 0, 1, 0]],
]
/** Two are one, with whom the desk had asked about the first. */
const joined: readonly First[] = [
  ...onRecord,
  ['askForReply', 'yuki', [0, 2, 1, 0]],
  ['join', 'noor', [0, 1, 0, 0]],
]
/** Where a sequence starts, so that a short one gets somewhere: two claims on record, and what was done with the first. */
const scenes: readonly (readonly First[])[] = [
  ...[onRecord, proposed, asked, beside, verified, byStatement],
  ...[unsupported, unrefuted, joined],
]

async function begin(model: Model, real: Real, scene: number): Promise<void> {
  for (const [name, by, numbers] of scenes[scene] ?? []) await step(name, by, numbers).run(model, real)
}
