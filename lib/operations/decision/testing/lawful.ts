// What must never be, whatever the model says of single steps.
import { expect } from 'vitest'
import { statementsOf } from './model.ts'
import type { Model } from './model.ts'
import { standsBeside } from './own.ts'
import { stillStands } from './rules.ts'
import type { Look } from './world.ts'

export function expectLawful(model: Model, look: Look, step: string): void {
  const open = look.decisions.filter(({ state }) => state === 'open').map(({ claim_id }) => claim_id)
  expect(new Set(open).size, step).toBe(open.length)
  for (const { state, proposed_by, decided_by, answers } of look.decisions) {
    if (['approved', 'refused', 'sent-back'].includes(state)) expect(decided_by, step).not.toBe(proposed_by)
    expect(
      answers.filter(({ must, answer }) => must && answer === null),
      `${step}: a question that must be answered is not`,
    ).toEqual([])
  }
  for (const { id, state, tag, flags } of look.claims) {
    if (state !== 'on-record') continue
    const own = statementsOf(model, id).filter((key) => standsBeside(model, id, model.statements.get(key)))
    expect(own, `${step}: a claim is evidence of itself`).toEqual([])
    if (tag === 'attributed') continue
    const approved = look.decisions.some((d) => d.claim_id === id && d.tag === tag && d.state === 'approved')
    expect(approved, step).toBe(true)
    // A tag whose ground is gone says so: it leaves no export silently.
    expect(
      flags.length > 0 || stillStands(model, id),
      `${step}: ${tag} without its ground, and no flag`,
    ).toBe(true)
  }
}
