// The rules of a request by its moments: when it was asked, when it is due, when somebody answered.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Actor, Role } from './actor.ts'
import {
  answerProblem,
  isOverdue,
  mailStates,
  replyStates,
  requestProblem,
  silenceProblem,
  withAllowed,
} from './reply.ts'
import type { ReplyView } from './reply.ts'

const now = new Date('2026-11-25T12:00:30Z')
const at = (minutes: number) => new Date(now.getTime() + minutes * 60_000)

test.each([
  ['asked now, due later', 0, 60, null],
  ['asked yesterday, due later', -1440, 1, null],
  ['asked in a minute', 1, 60, 'not-yet'],
  ['due a minute ago', -60, -1, 'due-passed'],
  ['due at this moment', -60, 0, 'due-passed'],
] as const)('a request %s', (_what, askedAt, dueAt, problem) => {
  expect(requestProblem({ askedAt: at(askedAt), dueAt: at(dueAt) }, now)).toBe(problem)
})

test.each([
  ['at the moment of the request', 'none', 0, 0, null],
  ['within the minute in which it was asked', 'none', -10, -10.4, null],
  ['a minute before the request', 'none', -10, -11, 'reply-before-request'],
  ['in a minute', 'none', -10, 1, 'not-yet'],
  ['to a mail that was sent', 'sent', -10, -5, null],
  ['to a mail that waits', 'queued', -10, -5, 'request-not-sent'],
  ['to a mail that failed', 'failed', -10, -5, 'request-not-sent'],
] as const)('an answer %s', (_what, mail, askedAt, answeredAt, problem) => {
  expect(answerProblem({ mail, askedAt: at(askedAt) }, at(answeredAt), now)).toBe(problem)
})

const moments = fc.integer({ min: -100_000, max: 100_000 }).map(at)
const mails = fc.constantFrom(...mailStates)
const states = fc.constantFrom(...replyStates)

test('what is overdue can be noted as unanswered, and nothing else that is asked can', () => {
  fc.assert(
    fc.property(mails, moments, (mail, dueAt) => {
      const noted = silenceProblem({ mail, dueAt }, now) === null
      expect(noted).toBe(isOverdue({ state: 'asked', mail, dueAt }, now))
    }),
  )
})

test('only what is asked is ever overdue, and no answer is taken from the future or from before the request', () => {
  fc.assert(
    fc.property(states, mails, moments, moments, moments, (state, mail, askedAt, dueAt, answeredAt) => {
      if (isOverdue({ state, mail, dueAt }, now)) expect(state).toBe('asked')
      if (answerProblem({ mail, askedAt }, answeredAt, now) !== null) return
      expect(answeredAt.getTime()).toBeLessThanOrEqual(now.getTime())
      expect(answeredAt.getTime()).toBeGreaterThan(askedAt.getTime() - 60_000)
      expect(['none', 'sent']).toContain(mail)
    }),
  )
})

const actor = (role: Role): Actor => ({
  ...{ id: 'p', name: 'Yuki Brandt', email: 'yuki@desk.example', memberId: 'm', role, via: 'session' },
  ...{ deskId: 'd', desk: 'tidewater', deskName: 'Tidewater desk', scopes: ['read', 'write'] },
})
const person = { id: 'p', name: 'Yuki Brandt' }
const reply = (state: ReplyView['state'], mail: ReplyView['mail']['state'], overdue: boolean): ReplyView => ({
  ...{ id: 'r', version: 1, claimId: 'c', to: 'Ada Holm', speakerId: null, contactId: null, address: null },
  ...{ way: 'email', subject: 's', text: 't', askedBy: person, askedAt: '', dueAt: '', overdue, state },
  mail: { state: mail, sentAt: null, error: null },
  ...{ answer: null, answeredAt: null, answeredWay: null, sourceId: null, statementId: null },
  ...{ recordedBy: null, recordedAt: null, withdrawnReason: null },
})
const deeds = (...shown: [ReplyView['state'], ReplyView['mail']['state'], boolean]) =>
  Object.entries(withAllowed(reply(...shown), actor('checker')).allowed).flatMap(([deed, is]) =>
    is ? [deed] : [],
  )

test.each([
  ['asked', 'none', false, ['answer', 'extend', 'withdraw']],
  ['asked', 'sent', true, ['answer', 'noAnswer', 'extend', 'withdraw']],
  ['asked', 'queued', false, ['extend', 'withdraw']],
  ['asked', 'sending', false, ['extend']],
  ['asked', 'failed', false, ['extend', 'sendAgain', 'withdraw']],
  ['unanswered', 'sent', false, ['answer']],
  ['answered', 'sent', false, ['answer']],
  ['declined', 'none', false, ['answer']],
  ['withdrawn', 'failed', false, []],
] as const)('what a checker may do with one %s, mail %s, overdue %s', (state, mail, overdue, expected) => {
  expect(deeds(state, mail, overdue)).toEqual(expected)
})

test('a viewer may do nothing with any', () => {
  fc.assert(
    fc.property(states, mails, fc.boolean(), (state, mail, overdue) => {
      const { allowed } = withAllowed(reply(state, mail, overdue), actor('viewer'))
      expect(Object.values(allowed)).not.toContain(true)
    }),
  )
})
