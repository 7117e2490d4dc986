// What people do to let those whom a claim concerns answer, and what the model expects of it.
import { askForReply } from '#lib/operations/reply/ask-for-reply'
import { extendRequest } from '#lib/operations/reply/extend-request'
import { noteNoAnswer } from '#lib/operations/reply/note-no-answer'
import { recordAnswer } from '#lib/operations/reply/record-answer'
import { withdrawRequest } from '#lib/operations/reply/withdraw-request'
import { onRecord } from './model.ts'
import type { Reply } from './model.ts'
import { anyClaim, plan } from './turn.ts'
import type { Plan, Turn } from './turn.ts'

const day = 24 * 60 * 60 * 1000
const inDays = (days: number) => new Date(Date.now() + days * day).toISOString()

/** Asked yesterday, and due tomorrow; now and then asked tomorrow, or due last week. */
export function ask(turn: Turn): Plan | null {
  const { model, numbers, pick } = turn
  const claim = anyClaim(turn)
  if (!claim) return null
  const speaker = (numbers[2] ?? 0) % 2 === 0 ? pick([...model.speakers.keys()], 2) : null
  const [asked, due] = [(numbers[1] ?? 0) === 0 ? 1 : -1, (numbers[1] ?? 0) === 1 ? -7 : 2]
  return plan(
    'checker',
    askForReply,
    {
      ...{ claimId: claim, to: 'Press office', way: 'telephone', speakerId: speaker },
      ...{ askedAt: inDays(asked), dueAt: inDays(due) },
    },
    [
      [!onRecord(model, claim), 'missing'],
      [asked > 0, 'not-yet'],
      [due < 0, 'due-passed'],
      [Boolean(speaker && model.speakers.get(speaker)?.into), 'missing'],
    ],
    ({ id }) => model.replies.set(id, { claim, speaker, state: 'asked', cameFrom: null }),
  )
}

function anyReply({ model, pick }: Turn): [string, Reply] | null {
  const key = pick([...model.replies.keys()])
  const reply = model.replies.get(key ?? '')
  return key && reply ? [key, reply] : null
}

/** That which every step with a request refuses first. */
const ofRequest = ({ isStale }: Turn, { state }: Reply) =>
  [
    [isStale, 'version'],
    [state !== 'asked', 'state'],
  ] as const

/** Answered today; now and then before it was asked, or tomorrow, or without a word. */
export function answered(turn: Turn): Plan | null {
  const { numbers, versionOf } = turn
  const [key, reply] = anyReply(turn) ?? []
  if (!key || !reply) return null
  const number = numbers[1] ?? 0
  const days = number < 3 ? -30 : number === 3 ? 1 : 0
  const state = number > 9 ? 'declined' : 'answered'
  const words = number === 4 ? null : 'We did not look.'
  return plan(
    'checker',
    recordAnswer,
    {
      ...{ replyId: key, version: versionOf(key), state, answer: words, way: 'telephone' },
      ...(days !== 0 && { answeredAt: inDays(days) }),
    },
    [
      [turn.isStale, 'version'],
      // What they answered is put right, and whoever declined may answer after all.
      [reply.state === 'withdrawn', 'state'],
      [days > 0, 'not-yet'],
      [days < 0, 'reply-before-request'],
      [state === 'answered' && words === null, 'invalid'],
    ],
    () => (reply.state = state),
  )
}

/** A longer time, silence noted before it is over, or the request taken back. */
export function request(turn: Turn): Plan | null {
  const { numbers, versionOf } = turn
  const [key, reply] = anyReply(turn) ?? []
  if (!key || !reply) return null
  const at = { replyId: key, version: versionOf(key) }
  const first = ofRequest(turn, reply)
  switch ((numbers[1] ?? 0) % 4) {
    case 0:
      return plan('checker', noteNoAnswer, at, [...first, [true, 'not-due-yet']], () => undefined)
    case 1:
      return plan('checker', withdrawRequest, { ...at, reason: 'Another office.' }, first, () => {
        reply.state = 'withdrawn'
      })
    case 2:
      return plan(
        'checker',
        extendRequest,
        { ...at, dueAt: inDays(1) },
        [...first, [true, 'due-not-later']],
        () => undefined,
      )
    default:
      return plan('checker', extendRequest, { ...at, dueAt: inDays(30) }, first, () => undefined)
  }
}
