// A desk of its own for each sequence, in one database, and all that stands on it in one look.

import type { Connection } from '#lib/db/connection'
import { newId } from '#lib/db/id'
import type { Actor } from '#lib/record/actor'
import type { Role } from './model.ts'

/** The desk's people by a name; two of those who decide, so that four eyes can be found. */
export const cast: Readonly<Record<string, Role>> = {
  ...{ vera: 'viewer', yuki: 'checker', callum: 'checker', noor: 'editor', ifeoma: 'editor', ada: 'admin' },
}

export type World = { id: string; actors: Map<string, Actor>; look(): Promise<Look> }

type Thing = { id: string; version: number }
/** Everything on the desk, as the database has it. */
export type Look = {
  members: (Thing & { role: Role; ended: boolean })[]
  speakers: (Thing & { merged_into: string | null; names: string[] })[]
  sources: (Thing & { state: string })[]
  statements: (Thing & {
    source_id: string
    state: string
    speaker_name: string | null
    speaker_id: string | null
    claim_id: string | null
    content: number[]
    cue: number[]
  })[]
  claims: (Thing & { state: string; tag: string; text: string; flags: string[] })[]
  evidence: (Thing & { claim_id: string; state: string; answer: string | null })[]
  decisions: (Thing & {
    claim_id: string
    tag: string
    state: string
    proposed_by: string
    decided_by: string | null
    handbook: number | null
    answers: { questionId: string; must: boolean; answer: string | null }[]
    rounds: number
  })[]
  replies: (Thing & { claim_id: string; state: string; speaker_id: string | null })[]
  /** The newest; none while nothing was saved. */
  handbook: { number: number; questions: { id: string; tag: string; must: boolean }[] }[]
  oppositions: string[]
}

const list = (select: string) => `(SELECT coalesce(json_agg(x), '[]') FROM (${select}) x)`
const everything = `SELECT json_build_object(
  'members', ${list(`SELECT id, version, role, ended_at IS NOT NULL AS ended FROM member WHERE desk_id = $1`)},
  'speakers', ${list(`SELECT id, version, merged_into,
    ARRAY(SELECT name FROM speaker_alias WHERE speaker_id = s.id ORDER BY name) AS names FROM speaker s WHERE desk_id = $1`)},
  'sources', ${list(`SELECT id, version, state FROM source WHERE desk_id = $1`)},
  'statements', ${list(`SELECT s.id, s.version, s.source_id, s.state, s.speaker_name, s.speaker_id, a.claim_id, s.content, s.cue
    FROM statement s LEFT JOIN appearance a ON a.statement_id = s.id WHERE s.desk_id = $1 ORDER BY s.source_id, s.content`)},
  'claims', ${list(`SELECT c.id, c.version, c.state, c.tag, c.text, ARRAY(SELECT f.reason || ':' || f.subject_id
    FROM claim_flag f WHERE f.claim_id = c.id AND f.resolved_at IS NULL) AS flags FROM claim c WHERE c.desk_id = $1`)},
  'evidence', ${list(`SELECT id, version, claim_id, state, answer FROM evidence WHERE desk_id = $1`)},
  'decisions', ${list(`SELECT id, version, claim_id, tag, state, proposed_by, decided_by, handbook, answers,
    (SELECT count(*)::int FROM decision_round WHERE decision_id = d.id) AS rounds FROM decision d WHERE desk_id = $1`)},
  'replies', ${list(`SELECT id, version, claim_id, state, speaker_id FROM reply_request WHERE desk_id = $1`)},
  'handbook', ${list(`SELECT number, questions FROM handbook_version WHERE desk_id = $1 ORDER BY number DESC LIMIT 1`)},
  'oppositions', (SELECT coalesce(json_agg(claim_id || ' ' || opposed_id), '[]') FROM opposition WHERE desk_id = $1)
) AS look`

/** Makes a desk with its people over the owner's connection, and looks at it over the same. */
export async function makeWorld(db: Connection): Promise<World> {
  const id = newId()
  const slug = `d-${id}`
  await db.query('INSERT INTO desk (id, slug, name) VALUES ($1, $2, $2)', [id, slug])
  const actors = new Map<string, Actor>()
  for (const [name, role] of Object.entries(cast)) {
    const [person, memberId] = [newId(), newId()]
    const email = `${name}.${person}@desk.example`
    await db.query(
      `WITH person AS (INSERT INTO person (id, email, name) VALUES ($1, $2, $3))
       INSERT INTO member (id, desk_id, person_id, role) VALUES ($4, $5, $1, $6)`,
      [person, email, name, memberId, id, role],
    )
    actors.set(name, {
      ...{ id: person, name, email, memberId, role, deskId: id, desk: slug, deskName: slug },
      ...{ scopes: ['read', 'write'], via: 'session' },
    })
  }
  return {
    ...{ id, actors },
    async look() {
      const [row] = await db.query<{ look: Look }>(everything, [id])
      if (!row) throw new Error('the desk could not be looked at')
      return row.look
    },
  }
}
