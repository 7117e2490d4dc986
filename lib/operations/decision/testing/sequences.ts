// Random sequences of steps by random people, each step held against the model: its refusal, and all that stands after.
import fc from 'fast-check'
import { expect } from 'vitest'
import type { Connection } from '#lib/db/connection'
import type { Actor } from '#lib/record/actor'
import type { Answer } from '#lib/record/refusal'
import * as claimSteps from './claim-steps.ts'
import * as decisionSteps from './decision-steps.ts'
import { emptyModel, may, stillStands } from './model.ts'
import type { Model, Role } from './model.ts'
import { bring, confirm, correct, merge, reject, reopen, withdrawWhole } from './statement-steps.ts'
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
  correct: [2, 'checker', correct],
  withdrawSource: [1, 'editor', withdrawWhole],
  merge: [1, 'editor', merge],
  link: [8, 'checker', claimSteps.link],
  statementAsEvidence: [3, 'checker', claimSteps.statementAsEvidence],
  withdrawEvidence: [2, 'checker', claimSteps.withdraw],
  answer: [3, 'checker', claimSteps.answer],
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
  for (const { id, source_id, speaker_name } of look.statements) {
    if (model.statements.has(id)) continue
    model.statements.set(id, {
      ...{ source: source_id, state: 'found', name: speaker_name ?? '', speaker: null },
      ...{ claim: null, opened: false, cameFrom: null },
    })
  }
}

const byId = <T>(entries: [string, T][]) => Object.fromEntries(entries.sort(([a], [b]) => a.localeCompare(b)))

/** All that stands, as the database has it. */
function seen(look: Look) {
  return {
    members: byId(look.members.map(({ id, role, ended }) => [id, ended ? null : role])),
    sources: byId(look.sources.map(({ id, state }) => [id, state])),
    statements: byId(look.statements.map((s) => [s.id, [s.state, s.speaker_id, s.claim_id]])),
    claims: byId(
      look.claims.map((c) => [c.id, [c.state === 'on-record', c.tag, c.text, [...c.flags].sort()]]),
    ),
    evidence: byId(look.evidence.map((e) => [e.id, [e.claim_id, e.state, e.answer !== null]])),
    decisions: byId(
      look.decisions.map((d) => [d.id, [d.claim_id, d.tag, d.state, d.proposed_by, d.decided_by]]),
    ),
    oppositions: [...look.oppositions].sort(),
  }
}

/** The same, as the model says it. */
function said(model: Model): ReturnType<typeof seen> {
  return {
    members: byId([...model.people.values()].map(({ memberId, role }) => [memberId, role])),
    sources: byId([...model.sources]),
    statements: byId([...model.statements].map(([id, s]) => [id, [s.state, s.speaker, s.claim]])),
    claims: byId([...model.claims].map(([id, c]) => [id, [c.onRecord, c.tag, c.text, [...c.flags].sort()]])),
    evidence: byId([...model.evidence].map(([id, e]) => [id, [e.claim, e.state, e.answered]])),
    decisions: byId(
      [...model.decisions].map(([id, d]) => [id, [d.claim, d.tag, d.state, d.proposer, d.decider]]),
    ),
    oppositions: [...model.oppositions].sort(),
  }
}

/** What must never be, whatever the model says. */
function expectLawful(model: Model, look: Look, step: string): void {
  const open = look.decisions.filter(({ state }) => state === 'open').map(({ claim_id }) => claim_id)
  expect(new Set(open).size, step).toBe(open.length)
  for (const { state, proposed_by, decided_by } of look.decisions)
    if (['approved', 'refused', 'sent-back'].includes(state)) expect(decided_by, step).not.toBe(proposed_by)
  for (const { id, state, tag, flags } of look.claims) {
    if (tag === 'attributed' || state !== 'on-record') continue
    const approved = look.decisions.some((d) => d.claim_id === id && d.tag === tag && d.state === 'approved')
    expect(approved, step).toBe(true)
    // A tag whose ground is gone says so: it leaves no export silently.
    expect(
      flags.length > 0 || stillStands(model, id),
      `${step}: ${tag} without its ground, and no flag`,
    ).toBe(true)
  }
}

const anyStep = (name: string, least: Role) =>
  fc
    .record({
      by: fc.oneof(
        { weight: 6, arbitrary: fc.constantFrom(...Object.keys(cast).filter((who) => atLeast(who, least))) },
        { weight: 1, arbitrary: fc.constantFrom(...Object.keys(cast)) },
      ),
      numbers: fc.array(fc.nat(11), { minLength: 3, maxLength: 3 }),
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
    fc.asyncProperty(anySequence(longest), async (sequence) => {
      const world = await makeWorld(db)
      const model = emptyModel()
      for (const { id, memberId, role } of world.actors.values())
        model.people.set(id, { memberId, role: role as Role })
      const real: Real = { world, look: await world.look(), counts }
      await begin(model, real)
      await fc.asyncModelRun(() => ({ model, real }), sequence)
      await end(world, real.look)
      counts.sequences += 1
    }),
    { numRuns: sequences },
  )
}

/** Two claims on record and one statement that waits, so that a short sequence gets somewhere. */
async function begin(model: Model, real: Real): Promise<void> {
  const first = [
    step('bring', 'yuki', [0, 1, 1]),
    step('confirm', 'yuki', [0, 1, 1]),
    step('confirm', 'callum', [1, 1, 1]),
    step('link', 'yuki', [0, 1, 0]),
  ]
  for (const one of first) await one.run(model, real)
}
