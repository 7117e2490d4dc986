// What people mend of a statement, and of who speaks, and what the model expects of it.
import { mergeSpeakers } from '#lib/operations/speaker/merge-speakers'
import { correctStatement } from '#lib/operations/statement/correct-statement'
import type { Model, Span, Statement } from './model.ts'
import { flagUnmet, restingOn, voidDecisions } from './moves.ts'
import { claimsOfSpeakers, standsBeside, supportedBy } from './own.ts'
import { restsOn } from './rules.ts'
import { anyStatement, becomes, isWithdrawn } from './statement-steps.ts'
import { plan } from './turn.ts'
import type { Plan, Turn } from './turn.ts'

const names = ['Ada Holm', 'Piotr Wendell', 'Greta Moss']

type Mending = Partial<Pick<Statement, 'name' | 'speaker' | 'content' | 'cue'>>
/** What is sent, and what becomes of the statement by it. */
type Mended = { fields: object; mending: Mending }

/** The words cut short or whole again, or beyond the end of the text; the cue; who speaks, by name or chosen; the role. */
function mended({ model, numbers, pick }: Turn, { found }: Statement): Mended {
  const [start = 0] = found.content[0] ?? []
  const content = (spans: readonly Span[]) => ({ fields: { content: spans }, mending: { content: spans } })
  const named = (name: string | null) => ({
    fields: { speakerName: name },
    mending: { name, speaker: null },
  })
  const role = { fields: { role: `role ${numbers[2]}` }, mending: {} }
  switch ((numbers[1] ?? 0) % 9) {
    case 0:
      return content([[start, start + 10]])
    case 1:
      return content(found.content)
    case 2:
      return content([[start, 9999]])
    case 3:
      return { fields: { cue: null }, mending: { cue: null } }
    case 4:
      return { fields: { cue: found.cue }, mending: { cue: found.cue } }
    case 5:
    case 6: {
      const speaker = pick([...model.speakers.keys()], 2)
      return speaker ? { fields: { speakerId: speaker }, mending: { speaker } } : role
    }
    case 7:
      return named((numbers[2] ?? 0) === 0 ? null : (names[(numbers[2] ?? 0) % names.length] ?? null))
    default:
      return role
  }
}

export function correct(turn: Turn): Plan | null {
  const { model, me, versionOf, isStale } = turn
  const [key, statement] = anyStatement(turn) ?? []
  if (!key || !statement) return null
  const { fields, mending } = mended(turn, statement)
  const { content, speaker } = mending
  const text = model.sources.get(statement.source)?.text ?? ''
  const isOutside = content?.some(([, end]) => end > text.length) === true
  const isBeside =
    content !== undefined &&
    statement.claim !== null &&
    standsBeside(model, statement.claim, { ...statement, content })
  const closesCircle =
    content !== undefined &&
    statement.claim !== null &&
    supportedBy(model, key, content).some((user) => restsOn(model, statement.claim, user))
  return plan(
    'checker',
    correctStatement,
    { statementId: key, version: versionOf(key), ...fields },
    [
      [isStale, 'version'],
      [statement.state === 'rejected', 'state'],
      [isWithdrawn(model, statement), 'source-withdrawn'],
      [isOutside, 'not-in-text'],
      [isBeside, 'own-words'],
      [closesCircle, 'circular-evidence'],
      [Boolean(speaker && model.speakers.get(speaker)?.into), 'missing'],
    ],
    () => {
      const wasConfirmed = statement.state === 'confirmed'
      Object.assign(statement, mending)
      becomes(model, key, statement, 'found', 'statement-edited', me)
      if (!wasConfirmed) flagUnmet(model, restingOn(model, key), 'statement-edited', key, me)
    },
  )
}

export function merge(turn: Turn): Plan | null {
  const { model, me, pick, versionOf, isStale } = turn
  const all = [...model.speakers.keys()]
  const [one, other] = [pick(all), pick(all, 1)]
  if (!one || !other) return null
  const isGone = (key: string) => model.speakers.get(key)?.into !== null
  return plan(
    'editor',
    mergeSpeakers,
    { speakerId: one, version: versionOf(one), into: other },
    [
      [isGone(one), 'missing'],
      [isStale, 'version'],
      [one === other, 'same-speaker'],
      [isGone(other), 'missing'],
    ],
    () => {
      const claims = claimsOfSpeakers(model, [one, other])
      move(model, one, other)
      for (const claim of claims) voidDecisions(model, claim, me)
      flagUnmet(model, claims, 'speakers-merged', one, me)
    },
  )
}

/** Everything of the one is the other's. */
function move(model: Model, one: string, other: string): void {
  const [gone, kept] = [model.speakers.get(one), model.speakers.get(other)]
  for (const name of gone?.names ?? []) kept?.names.add(name)
  gone?.names.clear()
  for (const [key, speaker] of model.speakers) if (key === one || speaker.into === one) speaker.into = other
  for (const spoken of [...model.statements.values(), ...model.replies.values()])
    if (spoken.speaker === one) spoken.speaker = other
  for (const evidence of model.evidence.values())
    if (evidence.fromSpeaker === one) evidence.fromSpeaker = other
}
