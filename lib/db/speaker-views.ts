// Speakers as people see them, with how much each is on record for.
import type { SpeakerView } from '#lib/record/speaker'
import { rows } from './client.ts'
import type { Tx } from './client.ts'

type Count = {
  speakerId: string
  statements: number
  attributed: number
  contested: number
  verified: number
}

const day = (date: Date | null): string | null => date?.toISOString().slice(0, 10) ?? null

/** Speakers in the order of `ids`, with a fixed number of queries. */
export async function showSpeakers(tx: Tx, ids: readonly string[]): Promise<SpeakerView[]> {
  const speakers = await tx.speaker.findMany({
    where: { id: { in: [...ids] } },
    include: {
      aliases: { orderBy: { name: 'asc' } },
      roles: { orderBy: [{ since: 'asc' }, { role: 'asc' }] },
    },
  })
  const counts = await rows<Count>(tx)`
    SELECT s.speaker_id AS "speakerId", count(*)::int AS statements,
           count(DISTINCT c.id) FILTER (WHERE c.tag = 'attributed')::int AS attributed,
           count(DISTINCT c.id) FILTER (WHERE c.tag = 'contested')::int AS contested,
           count(DISTINCT c.id) FILTER (WHERE c.tag = 'verified')::int AS verified
    FROM statement s
    LEFT JOIN appearance a ON a.statement_id = s.id
    LEFT JOIN claim c ON c.id = a.claim_id AND c.state = 'on-record'
    WHERE s.speaker_id = ANY(${[...ids]}::uuid[]) AND s.state = 'confirmed'
    GROUP BY s.speaker_id`
  const countOf = new Map(counts.map((count) => [count.speakerId, count]))
  const byId = new Map(
    speakers.map((row): [string, SpeakerView] => {
      const count = countOf.get(row.id)
      return [
        row.id,
        {
          id: row.id,
          version: row.version,
          name: row.name,
          kind: row.kind as SpeakerView['kind'],
          wikidataId: row.wikidataId,
          aliases: row.aliases.map(({ name }) => name).filter((name) => name !== row.name),
          roles: row.roles.map(({ role, since, until }) => ({ role, since: day(since), until: day(until) })),
          mergedInto: row.mergedInto,
          statements: count?.statements ?? 0,
          claims: {
            attributed: count?.attributed ?? 0,
            contested: count?.contested ?? 0,
            verified: count?.verified ?? 0,
          },
        },
      ]
    }),
  )
  return ids.flatMap((id) => byId.get(id) ?? [])
}

/** The speaker as people see them. They must be there. */
export async function showSpeaker(tx: Tx, id: string): Promise<SpeakerView> {
  const [view] = await showSpeakers(tx, [id])
  if (!view) throw new Error(`speaker ${id} is not there`)
  return view
}
