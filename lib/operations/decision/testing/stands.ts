// All that stands on a desk, as the database has it and as the model says it: the two must be one.
import { fromSpan, fromSpans } from '#lib/db/spans'
import type { Model } from './model.ts'
import type { Look } from './world.ts'

const byId = <T>(entries: [string, T][]) => Object.fromEntries(entries.sort(([a], [b]) => a.localeCompare(b)))

export function seen(look: Look) {
  return {
    members: byId(look.members.map(({ id, role, ended }) => [id, ended ? null : role])),
    speakers: byId(look.speakers.map(({ id, names, merged_into }) => [id, [[...names].sort(), merged_into]])),
    sources: byId(look.sources.map(({ id, state }) => [id, state])),
    statements: byId(
      look.statements.map((s) => [
        s.id,
        [s.state, s.speaker_name, s.speaker_id, s.claim_id, s.content.join(), s.cue.join()],
      ]),
    ),
    claims: byId(
      look.claims.map((c) => [c.id, [c.state === 'on-record', c.tag, c.text, [...c.flags].sort()]]),
    ),
    evidence: byId(look.evidence.map((e) => [e.id, [e.claim_id, e.state, e.answer !== null]])),
    decisions: byId(
      look.decisions.map((d) => [
        d.id,
        [
          ...[d.claim_id, d.tag, d.state, d.proposed_by, d.decided_by, d.handbook, d.rounds],
          d.answers.map(({ questionId, must, answer }) => [questionId, must, answer !== null]),
        ],
      ]),
    ),
    replies: byId(look.replies.map((r) => [r.id, [r.claim_id, r.speaker_id, r.state]])),
    handbook: (look.handbook[0]?.questions ?? []).map(({ id, tag, must }) => [id, tag, must]),
    handbookVersion: look.handbook[0]?.number ?? 0,
    oppositions: [...look.oppositions].sort(),
  }
}

export function said(model: Model): ReturnType<typeof seen> {
  return {
    members: byId([...model.people.values()].map(({ memberId, role }) => [memberId, role])),
    speakers: byId([...model.speakers].map(([id, { names, into }]) => [id, [[...names].sort(), into]])),
    sources: byId([...model.sources].map(([id, { state }]) => [id, state])),
    statements: byId(
      [...model.statements].map(([id, s]) => [
        id,
        [s.state, s.name, s.speaker, s.claim, fromSpans(s.content).join(), fromSpan(s.cue).join()],
      ]),
    ),
    claims: byId(
      [...model.claims].map(([id, c]) => [id, [c.onRecord, c.tag, c.text, [...c.flags.keys()].sort()]]),
    ),
    evidence: byId([...model.evidence].map(([id, e]) => [id, [e.claim, e.state, e.answered]])),
    decisions: byId(
      [...model.decisions].map(([id, d]) => [
        id,
        [
          ...[d.claim, d.tag, d.state, d.proposer, d.decider, d.handbook, d.rounds],
          d.asked.map(({ id: question, must, answered }) => [question, must, answered]),
        ],
      ]),
    ),
    replies: byId([...model.replies].map(([id, r]) => [id, [r.claim, r.speaker, r.state]])),
    handbook: model.handbook.questions.map(({ id, tag, must }) => [id, tag, must]),
    handbookVersion: model.handbook.version,
    oppositions: [...model.oppositions].sort(),
  }
}
