// Every way in which Onrecord says no. The words are in the messages, under `refusals.<code>`.

/** One requirement of a tag that does not hold yet. `rule` names its text under `requirements`. */
export type Unmet = { rule: string; params: Record<string, string | number> }

/** One field that was not understood. `path` is its place in the input; `problem` names its text under `problems`. */
export type Issue = { path: string; problem: string; params?: Record<string, string | number> }

export type Refusal =
  | {
      kind: 'unauthenticated'
      code: 'unauthenticated' | 'wrong-credentials' | 'link-spent' | 'token-invalid'
    }
  | {
      kind: 'forbidden'
      code: 'forbidden' | 'own-proposal' | 'own-change' | 'scope' | 'system-only' | 'foreign-origin'
    }
  | { kind: 'missing'; code: 'missing'; what: string }
  /** The claim numbered `was` went out of sight when it was joined: `into` is the one that stays, `number` its number. */
  | { kind: 'missing'; code: 'joined'; what: 'claim'; was: number; into: string; number: number }
  | { kind: 'invalid'; code: 'invalid'; issues: Issue[] }
  /** The thing is not what the caller took it for; `current` is what it is now. */
  | {
      kind: 'conflict'
      code: 'version' | 'state' | 'open-decision' | 'last-admin' | 'already' | 'idempotency'
      current?: unknown
      state?: string
    }
  | { kind: 'rule'; code: RuleCode; params?: Record<string, string | number>; unmet?: Unmet[] }
  | { kind: 'limit'; code: 'too-large' | 'too-many'; limit: number; retryAfter?: number }
  /** Nothing that was asked is wrong. `reference` is where the log says more. */
  | { kind: 'unavailable'; code: 'database-away' | 'broken' | 'unreachable'; reference: string }

export type RuleCode =
  | 'unmet'
  | 'needs-speaker'
  | 'same-tag'
  | 'not-in-text'
  | 'not-relayed'
  | 'empty-text'
  | 'not-utf8'
  | 'nul-in-text'
  | 'lone-surrogate'
  | 'same-claim'
  | 'claim-as-link'
  | 'own-words'
  | 'own-source'
  | 'duplicate-link'
  | 'denied-before-published'
  | 'circular-evidence'
  | 'empty-file'
  | 'file-not-taken'
  | 'file-not-as-named'
  | 'denied-by-another'
  | 'same-speaker'
  | 'source-withdrawn'
  | 'duplicate-source'
  | 'newest-reading'
  | 'being-read'
  | 'snapshot-changed'
  | 'decision-changed'
  | 'nothing-to-export'
  | 'evidence-of-another-claim'
  | 'other-question'
  | 'question-not-asked'
  | 'opposing-claims'
  | 'tag-would-be-lost'
  | 'own-evidence'
  | 'statement-of-another-claim'
  | 'split-leaves-none'
  | 'refuting-only'
  | 'common-password'
  | 'short-password'
  | 'unknown-speaker'
  | 'needs-address'
  | 'mail-not-set-up'
  | 'mail-on-its-way'
  | 'mail-not-failed'
  | 'contact-of-another'
  | 'contact-removed'
  | 'unknown-placeholder'
  | 'due-passed'
  | 'due-not-later'
  | 'not-due-yet'
  | 'not-yet'
  | 'request-not-sent'
  | 'reply-before-request'
  | 'not-kept'

/** Thrown where a refusal is found; `execute` and `ask` turn it into an answer. */
export class Refused extends Error {
  readonly refusal: Refusal
  constructor(refusal: Refusal) {
    super(refusal.code)
    this.name = 'Refused'
    this.refusal = refusal
  }
}

/** Ends the work at hand with `refusal`. Within an operation nothing of it remains. */
export function refuse(refusal: Refusal): never {
  throw new Refused(refusal)
}

/** What a door gets back: the value, or the refusal. */
export type Answer<T> = { ok: true; value: T } | { ok: false; refusal: Refusal }
