// The right of reply: whom the desk asked about a claim, when, by which way and until when, and what they answered.
import { z } from 'zod'
import type { Actor } from './actor.ts'
import { contactWays } from './contact.ts'
import { Id, line, Moment, PersonView, prose, Version } from './fields.ts'
import { can, isAllowed } from './permissions.ts'
import type { RuleCode } from './refusal.ts'

export const replyWays = [...contactWays, 'in person'] as const
export type ReplyWay = (typeof replyWays)[number]
export const replyStates = ['asked', 'answered', 'declined', 'unanswered', 'withdrawn'] as const
/** What a list can be narrowed to. `asked` waits for an answer; `overdue` does so beyond its time. */
export const replyFilters = [
  'overdue',
  'asked',
  'not-sent',
  'answered',
  'declined',
  'unanswered',
  'withdrawn',
] as const
/** How far the mail is: `none` where the request went another way, or from somebody's own mailbox. */
export const mailStates = ['none', 'queued', 'sending', 'sent', 'failed'] as const

export const RequestSubject = line(200)
export const RequestText = prose(20_000)
export const AnswerText = prose(20_000)

export const ReplyView = z.object({
  id: Id,
  version: Version,
  claimId: Id,
  /** Who was asked, as it was written, and the speaker of the desk that they speak for. */
  to: z.string(),
  speakerId: Id.nullable(),
  contactId: Id.nullable(),
  way: z.enum(replyWays),
  address: z.string().nullable(),
  /** The request, word for word as it went out. */
  subject: z.string(),
  text: z.string(),
  askedBy: PersonView,
  askedAt: Moment,
  dueAt: Moment,
  /** Still asked, gone out, and past its time. */
  overdue: z.boolean(),
  mail: z.object({ state: z.enum(mailStates), sentAt: Moment.nullable(), error: z.string().nullable() }),
  state: z.enum(replyStates),
  answer: z.string().nullable(),
  answeredAt: Moment.nullable(),
  answeredWay: z.enum(replyWays).nullable(),
  /** Where the answer stands on record, if it does. */
  sourceId: Id.nullable(),
  statementId: Id.nullable(),
  /** Whoever put on record how it ended. */
  recordedBy: PersonView.nullable(),
  recordedAt: Moment.nullable(),
  withdrawnReason: z.string().nullable(),
})
export type ReplyView = z.infer<typeof ReplyView>

export const ReplyItem = ReplyView.extend({
  allowed: z.object({
    answer: z.boolean(),
    noAnswer: z.boolean(),
    extend: z.boolean(),
    sendAgain: z.boolean(),
    withdraw: z.boolean(),
  }),
})
export type ReplyItem = z.infer<typeof ReplyItem>

type Asked = { state: string; mail: string; askedAt: Date; dueAt: Date }

/** True once the request has reached whoever carries it: a mail that waits or failed has asked nobody. */
export const hasGoneOut = ({ mail }: { mail: string }): boolean => mail === 'none' || mail === 'sent'

export function isOverdue(asked: Omit<Asked, 'askedAt'>, now: Date): boolean {
  return asked.state === 'asked' && hasGoneOut(asked) && asked.dueAt < now
}

/** What is wrong with a request made at `askedAt` and due at `dueAt`, or null. */
export function requestProblem(
  { askedAt, dueAt }: Pick<Asked, 'askedAt' | 'dueAt'>,
  now: Date,
): RuleCode | null {
  if (askedAt > now) return 'not-yet'
  return dueAt <= now ? 'due-passed' : null
}

const minute = 60_000

/** What is wrong with an answer given at `at`, or null. What people type is to the minute. */
export function answerProblem(asked: Pick<Asked, 'mail' | 'askedAt'>, at: Date, now: Date): RuleCode | null {
  if (!hasGoneOut(asked)) return 'request-not-sent'
  if (at > now) return 'not-yet'
  return at.getTime() < Math.floor(asked.askedAt.getTime() / minute) * minute ? 'reply-before-request' : null
}

/** What is wrong with noting that nobody answered, or null. */
export function silenceProblem(asked: Pick<Asked, 'mail' | 'dueAt'>, now: Date): RuleCode | null {
  if (!hasGoneOut(asked)) return 'request-not-sent'
  return asked.dueAt < now ? null : 'not-due-yet'
}

/** `reply` with what `actor` may do with it now. */
export function withAllowed(reply: ReplyView, actor: Actor): ReplyItem {
  const subject = { deskId: actor.deskId, state: reply.state }
  const isOut = hasGoneOut({ mail: reply.mail.state })
  return {
    ...reply,
    allowed: {
      answer: isOut && isAllowed(can.recordAnswer, actor, subject),
      noAnswer: reply.overdue && isAllowed(can.noteNoAnswer, actor, subject),
      extend: isAllowed(can.extendRequest, actor, subject),
      sendAgain: reply.mail.state === 'failed' && isAllowed(can.sendAgain, actor, subject),
      withdraw: reply.mail.state !== 'sending' && isAllowed(can.withdrawRequest, actor, subject),
    },
  }
}
