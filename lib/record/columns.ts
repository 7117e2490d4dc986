// How the columns of what is on record read to people, wherever a change is shown as before and after.

/** What no reader is helped by, and what nobody is shown. */
export const hiddenColumns: ReadonlySet<string> = new Set([
  ...['id', 'desk_id', 'version', 'number', 'identity', 'origin', 'folded', 'token_hash', 'last_used_at'],
  ...['snapshot_id', 'snapshot_length', 'created_at', 'tagged_at', 'confidence', 'rule', 'engine', 'read_by'],
  ...['opened', 'opened_by', 'found_by', 'brought_in_by', 'added_by', 'by', 'at', 'from_tag', 'subject'],
  ...['salt', 'message_id', 'contact_id', 'file_id', 'why'],
])

/** Words that people wrote: compared word by word. */
export const wordColumns: ReadonlySet<string> = new Set([
  ...['text', 'quote', 'rationale', 'note', 'answer', 'reason', 'withdrawn_reason', 'rejected_reason'],
  ...['title', 'byline', 'name', 'role', 'from', 'speaker_name', 'publisher', 'request', 'question'],
  ...['guidance', 'questions', 'answers', 'changes', 'taken_from', 'mail_error'],
])

/** Ids of people. */
export const personColumns: ReadonlySet<string> = new Set([
  ...['decided_by', 'proposed_by', 'answered_by', 'resolved_by', 'sent_back_by', 'assigned_by', 'invited_by'],
  ...[
    'created_by',
    'captured_by',
    'actor_id',
    'person_id',
    'asked_by',
    'recorded_by',
    'made_by',
    'removed_by',
  ],
])

/** Ids of things, by what they may be ids of. */
export const thingColumns: Readonly<Record<string, readonly string[]>> = {
  claim_id: ['claim'],
  opposed_id: ['claim'],
  statement_id: ['statement'],
  came_from: ['claim'],
  relayed_in_id: ['statement'],
  told_in_id: ['statement'],
  source_id: ['source'],
  speaker_id: ['speaker'],
  from_speaker_id: ['speaker'],
  merged_into: ['speaker'],
  evidence_id: ['evidence'],
  decision_id: ['decision'],
  collection_id: ['collection'],
  label_id: ['label'],
  member_id: ['member'],
  subject_id: ['claim', 'statement', 'source', 'evidence', 'speaker'],
}
