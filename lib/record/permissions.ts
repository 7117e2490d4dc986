// The whole policy, read at once: one row of facts must all hold. Role and scope are asked before
// anything is looked up, who stands how to the subject before versions are compared, its state after.
import { isAtLeast } from './actor.ts'
import type { Actor, Role, Scope } from './actor.ts'
import type { Refusal } from './refusal.ts'

export type Fact<S> = {
  when: 'who' | 'state'
  holds(actor: Actor, subject: S): boolean
  refusal(subject: S): Refusal
}
export type Permission<S> = {
  name: string
  least: Role
  scope: Scope
  facts: readonly Fact<S>[]
  /** Only the jobs' own actor, whatever the role. */
  systemOnly?: boolean
  /** The system's own actor too: what whoever has the server's shell may do at a desk without being a member. */
  systemToo?: boolean
}

const forbidden: Refusal = { kind: 'forbidden', code: 'forbidden' }

type OnDesk = { deskId: string }
const isOnSameDesk: Fact<OnDesk> = {
  when: 'who',
  holds: (actor, subject) => actor.deskId === subject.deskId,
  refusal: () => ({ kind: 'missing', code: 'missing', what: 'thing' }),
}

type Proposed = { proposedBy: string }
const isNotProposer: Fact<Proposed> = {
  when: 'who',
  holds: (actor, decision) => actor.id !== decision.proposedBy,
  refusal: () => ({ kind: 'forbidden', code: 'own-proposal' }),
}
const isProposer: Fact<Proposed> = {
  when: 'who',
  holds: (actor, decision) => actor.id === decision.proposedBy,
  refusal: () => forbidden,
}

type Moved = { movedBy: readonly string[] }
/** Whoever moved the ground of a decided tag is not the one who says that the tag stands all the same. */
const isNotMover: Fact<Moved> = {
  when: 'who',
  holds: (actor, claim) => !claim.movedBy.includes(actor.id),
  refusal: () => ({ kind: 'forbidden', code: 'own-change' }),
}

type WithState = { state: string }
/** The subject's state is one of `states`. */
const isIn = (...states: string[]): Fact<WithState> => ({
  when: 'state',
  holds: (_actor, subject) => states.includes(subject.state),
  refusal: (subject) => ({ kind: 'conflict', code: 'state', state: subject.state }),
})

function permission<S extends OnDesk>(
  name: string,
  least: Role,
  facts: readonly Fact<S>[] = [],
  scope: Scope = 'write',
): Permission<S> {
  return { name, least, scope, facts: [isOnSameDesk, ...facts] }
}
const reading = <S extends OnDesk>(name: string, least: Role = 'viewer') =>
  permission<S>(name, least, [], 'read')

/** Who may do what. A new permission is one row here. */
export const can = {
  read: reading<OnDesk>('desk.read'),
  readHistory: reading<OnDesk>('history.read', 'editor'),
  verifyHistory: permission<OnDesk>('history.verify', 'editor'),
  readMembers: reading<OnDesk>('member.read', 'admin'),

  bringIn: permission<OnDesk>('source.bring-in', 'checker'),
  importSources: { ...permission<OnDesk>('source.import', 'checker'), systemToo: true },
  mendSource: permission<OnDesk & WithState>('source.mend', 'checker', [isIn('on-record')]),
  withdrawSource: permission<OnDesk & WithState>('source.withdraw', 'editor', [isIn('on-record')]),
  readAgain: permission<OnDesk & WithState>('source.read-again', 'checker', [isIn('on-record')]),
  setAside: permission<OnDesk>('source.set-aside', 'checker'),

  addStatement: permission<OnDesk>('statement.add', 'checker'),
  correctStatement: permission<OnDesk & WithState>('statement.correct', 'checker', [
    isIn('found', 'confirmed'),
  ]),
  confirmStatement: permission<OnDesk & WithState>('statement.confirm', 'checker', [isIn('found')]),
  rejectStatement: permission<OnDesk & WithState>('statement.reject', 'checker', [
    isIn('found', 'confirmed'),
  ]),
  reopenStatement: permission<OnDesk & WithState>('statement.reopen', 'checker', [
    isIn('confirmed', 'rejected'),
  ]),
  linkStatement: permission<OnDesk & WithState>('statement.add-link', 'checker', [
    isIn('found', 'confirmed'),
  ]),
  withdrawLink: permission<OnDesk & WithState>('statement.withdraw-link', 'checker', [isIn('on-record')]),
  declineReading: permission<OnDesk>('statement.decline-reading', 'checker'),

  addSpeaker: permission<OnDesk>('speaker.add', 'checker'),
  editSpeaker: permission<OnDesk>('speaker.edit', 'checker'),
  mergeSpeakers: permission<OnDesk>('speaker.merge', 'editor'),

  keepContacts: permission<OnDesk>('speaker.keep-contacts', 'checker'),
  changeContact: permission<OnDesk & WithState>('speaker.change-contact', 'checker', [isIn('kept')]),

  editClaim: permission<OnDesk>('claim.edit', 'checker'),
  opposeClaims: permission<OnDesk>('claim.oppose', 'checker'),
  joinClaims: permission<OnDesk>('claim.join', 'editor'),
  splitClaim: permission<OnDesk>('claim.split', 'editor'),
  addEvidence: permission<OnDesk>('evidence.add', 'checker'),
  answerEvidence: permission<OnDesk & WithState>('evidence.answer', 'checker', [isIn('on-record')]),
  withdrawEvidence: permission<OnDesk & WithState>('evidence.withdraw', 'checker', [isIn('on-record')]),
  mendEvidence: permission<OnDesk & WithState>('evidence.mend', 'checker', [isIn('on-record')]),
  resolveFlags: permission<OnDesk & Moved>('claim.resolve-flags', 'editor', [isNotMover]),

  propose: permission<OnDesk>('decision.propose', 'checker'),
  approveDecision: permission<OnDesk & Proposed & WithState>('decision.approve', 'editor', [
    isNotProposer,
    isIn('open'),
  ]),
  refuseDecision: permission<OnDesk & Proposed & WithState>('decision.refuse', 'editor', [
    isNotProposer,
    isIn('open'),
  ]),
  sendBackDecision: permission<OnDesk & Proposed & WithState>('decision.send-back', 'editor', [
    isNotProposer,
    isIn('open'),
  ]),
  resubmitDecision: permission<OnDesk & Proposed & WithState>('decision.resubmit', 'checker', [
    isProposer,
    isIn('sent-back'),
  ]),
  withdrawDecision: permission<OnDesk & Proposed & WithState>('decision.withdraw', 'checker', [
    isProposer,
    isIn('open', 'sent-back'),
  ]),

  askForReply: permission<OnDesk>('reply.ask', 'checker'),
  recordAnswer: permission<OnDesk & WithState>('reply.record-answer', 'checker', [
    isIn('asked', 'unanswered', 'answered', 'declined'),
  ]),
  noteNoAnswer: permission<OnDesk & WithState>('reply.note-no-answer', 'checker', [isIn('asked')]),
  extendRequest: permission<OnDesk & WithState>('reply.extend', 'checker', [isIn('asked')]),
  sendAgain: permission<OnDesk & WithState>('reply.send-again', 'checker', [isIn('asked')]),
  withdrawRequest: permission<OnDesk & WithState>('reply.withdraw', 'checker', [isIn('asked')]),
  setReplyTemplate: permission<OnDesk>('reply.set-template', 'editor'),
  editHandbook: permission<OnDesk>('handbook.save', 'editor'),

  comment: permission<OnDesk>('claim.comment', 'checker'),
  assign: permission<OnDesk>('claim.assign', 'editor'),
  keepCollections: permission<OnDesk>('collection.keep', 'checker'),
  export: permission<OnDesk>('summary.export', 'viewer', [], 'read'),

  addMember: permission<OnDesk>('member.add', 'admin'),
  changeMember: permission<OnDesk>('member.change', 'admin'),
  manageTokens: permission<OnDesk>('token.manage', 'admin'),
  workInJobs: { ...permission<OnDesk>('job.work', 'admin'), systemOnly: true },
}

/** The first refusal among the facts of `stages`, or null where all hold. */
export function refusalOf<S>(
  may: Permission<S>,
  actor: Actor,
  subject: S,
  stages: readonly Fact<S>['when'][],
): Refusal | null {
  const broken = may.facts.find((fact) => stages.includes(fact.when) && !fact.holds(actor, subject))
  return broken ? broken.refusal(subject) : null
}

/** What `actor`'s role and scopes alone refuse, before any subject is looked up. */
export function roleRefusal<S>(may: Permission<S>, actor: Actor): Refusal | null {
  if (!isAtLeast(actor.role, may.least)) return forbidden
  if (!actor.scopes.includes(may.scope)) return { kind: 'forbidden', code: 'scope' }
  if (may.systemOnly) return actor.role === 'system' ? null : { kind: 'forbidden', code: 'system-only' }
  // No machine sets a tag, or anything else that is a person's: the jobs change what is theirs alone.
  return actor.role === 'system' && may.scope === 'write' && !may.systemToo ? forbidden : null
}

/** True where `actor` may do it to `subject` as it stands: what the buttons show. */
export function isAllowed<S>(may: Permission<S>, actor: Actor, subject: S): boolean {
  return roleRefusal(may, actor) === null && refusalOf(may, actor, subject, ['who', 'state']) === null
}
