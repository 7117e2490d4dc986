// Statements whose words are nearest to a given one's, by the runs of three letters that they share.
import type { Tx } from './client.ts'
import { foldName } from '#lib/record/names'
import type { Statement } from './generated/client.ts'

export type Near = {
  claimId: string
  statementId: string
  sourceId: string
  quote: string
  sameSpeaker: boolean
  similarity: number
}

// Among the pairs of the demonstration what says the same begins at 0.52, and what only speaks of one thing ends at 0.45.
const least = 0.5
// Words that stand nearly whole inside the others are the same, shorter said, unless they are a phrase that fits anywhere.
const leastWithin = 0.7
const leastLength = 24

/**
 * The nearest statement of each claim on record that is near at all, at most ten; the same speaker's first. Words that hold
 * the statement's own, or stand within them, are alike whatever they assert: relays of it are none.
 */
export async function nearestStatements(tx: Tx, statement: Statement): Promise<Near[]> {
  const name = statement.speakerName ? foldName(statement.speakerName) : null
  return tx.$queryRaw<Near[]>`
    WITH RECURSIVE tellers AS (
      SELECT relayed_in_id AS id FROM statement WHERE id = ${statement.id}::uuid
      UNION SELECT s.relayed_in_id FROM statement s JOIN tellers t ON s.id = t.id),
    told AS (
      SELECT id FROM statement WHERE relayed_in_id = ${statement.id}::uuid
      UNION SELECT s.id FROM statement s JOIN told t ON s.relayed_in_id = t.id),
    words AS (
      SELECT a.claim_id, s.id, s.source_id, s.quote,
             coalesce(s.speaker_id = ${statement.speakerId}::uuid, false)
               OR EXISTS (SELECT 1 FROM speaker_alias l WHERE l.speaker_id = s.speaker_id AND l.folded = ${name}) AS same,
             similarity(s.quote, ${statement.quote}) AS likeness,
             greatest(strict_word_similarity(s.quote, ${statement.quote}),
                      strict_word_similarity(${statement.quote}, s.quote)) AS within
      FROM statement s
      JOIN appearance a ON a.statement_id = s.id
      JOIN claim c ON c.id = a.claim_id AND c.state = 'on-record'
      WHERE s.state = 'confirmed' AND s.id <> ${statement.id}::uuid
        AND NOT EXISTS (SELECT 1 FROM tellers t WHERE t.id = s.id) AND NOT EXISTS (SELECT 1 FROM told t WHERE t.id = s.id)
        AND a.claim_id NOT IN (SELECT claim_id FROM appearance WHERE statement_id = ${statement.id}::uuid)),
    best AS (
      SELECT DISTINCT ON (claim_id) * FROM words
      WHERE likeness >= ${least}
         OR (within >= ${leastWithin} AND least(length(quote), length(${statement.quote})) >= ${leastLength})
      ORDER BY claim_id, likeness DESC, id)
    SELECT claim_id AS "claimId", id AS "statementId", source_id AS "sourceId", quote,
           same AS "sameSpeaker", likeness::float8 AS similarity
    FROM best ORDER BY same DESC, likeness DESC, id LIMIT 10`
}
