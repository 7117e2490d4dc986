// Two speakers made one: locked in the order in which everything else locks, and moved.
import type { Claim, Prisma, Speaker } from './generated/client.ts'
import type { Tx } from './client.ts'
import type { Digests } from './ground.ts'
import { moveReplies } from './moved-replies.ts'

/**
 * The speaker to merge away, locked with their statements and with the other. Statements come before speakers, as
 * where a statement is confirmed, and speakers by their id: nobody waits for each other forever.
 */
export async function lockSpeakersToMerge(tx: Tx, id: string, into: string): Promise<Speaker | null> {
  await tx.$queryRaw`SELECT 1 FROM statement WHERE speaker_id = ${id}::uuid ORDER BY id FOR UPDATE`
  await tx.$queryRaw`SELECT 1 FROM speaker WHERE id IN (${id}::uuid, ${into}::uuid) ORDER BY id FOR UPDATE`
  return tx.speaker.findUnique({ where: { id, mergedInto: null } })
}

/** The claims on record that rest on a word of these speakers, or on evidence from them; locked by their id. */
export async function claimsOfSpeakers(
  tx: Tx,
  speakerIds: readonly string[],
  among: Prisma.ClaimWhereInput = {},
): Promise<Claim[]> {
  const speakers = { in: [...speakerIds] }
  const found = await tx.claim.findMany({
    where: {
      state: 'on-record',
      ...among,
      OR: [
        { appearances: { some: { statement: { speakerId: speakers } } } },
        { evidence: { some: { fromSpeakerId: speakers } } },
        { id: { in: await besideStatements(tx, { speakerId: speakers }) } },
      ],
    },
    select: { id: true },
  })
  return locked(tx, found)
}

/** The claims beside which such statements stand as evidence. */
async function besideStatements(tx: Tx, such: Prisma.StatementWhereInput): Promise<string[]> {
  const statements = await tx.statement.findMany({ where: such, select: { id: true } })
  const evidence = await tx.evidence.findMany({
    where: { state: 'on-record', statementId: { in: statements.map(({ id }) => id) } },
    select: { claimId: true },
  })
  return evidence.map(({ claimId }) => claimId)
}

async function locked(tx: Tx, claims: readonly { id: string }[]): Promise<Claim[]> {
  const ids = claims.map(({ id }) => id)
  await tx.$queryRaw`SELECT 1 FROM claim WHERE id = ANY(${ids}::uuid[]) ORDER BY id FOR UPDATE`
  return tx.claim.findMany({ where: { id: { in: ids } }, orderBy: { id: 'asc' } })
}

/** The claims whose tag was decided and that rest on the statement: it asserts them, or is evidence of them. */
export async function decidedOnStatement(tx: Tx, statementId: string): Promise<Claim[]> {
  const found = await tx.claim.findMany({
    where: {
      ...{ state: 'on-record', tag: { not: 'attributed' } },
      OR: [
        { appearances: { some: { statementId } } },
        { evidence: { some: { statementId, state: 'on-record' } } },
      ],
    },
    select: { id: true },
  })
  return locked(tx, found)
}

/** The claims of a speaker whose tag was decided, `but` left out; locked by their id. */
export async function decidedOfSpeaker(tx: Tx, speakerId: string, but?: string): Promise<Claim[]> {
  const found = await claimsOfSpeakers(tx, [speakerId], { tag: { not: 'attributed' } })
  return found.filter(({ id }) => id !== but)
}

/**
 * Lets everything of `speaker` be `into`'s: statements, names, roles, evidence, contacts, requests, and whoever was merged
 * before. Gives the digests of the requests.
 */
export async function moveSpeaker(tx: Tx, speaker: Speaker, into: Speaker): Promise<Digests> {
  await tx.$executeRaw`
    UPDATE statement SET speaker_id = ${into.id}::uuid, version = version + 1 WHERE speaker_id = ${speaker.id}::uuid`
  await tx.$executeRaw`UPDATE evidence SET from_speaker_id = ${into.id}::uuid WHERE from_speaker_id = ${speaker.id}::uuid`
  await tx.$executeRaw`UPDATE speaker_contact SET speaker_id = ${into.id}::uuid WHERE speaker_id = ${speaker.id}::uuid`
  const digests = await moveReplies(tx, { speakerId: speaker.id }, { speakerId: into.id })
  await tx.$executeRaw`
    DELETE FROM speaker_alias a USING speaker_alias b
    WHERE a.speaker_id = ${speaker.id}::uuid AND b.speaker_id = ${into.id}::uuid AND a.folded = b.folded`
  await tx.$executeRaw`UPDATE speaker_alias SET speaker_id = ${into.id}::uuid WHERE speaker_id = ${speaker.id}::uuid`
  await tx.$executeRaw`
    DELETE FROM speaker_role a USING speaker_role b
    WHERE a.speaker_id = ${speaker.id}::uuid AND b.speaker_id = ${into.id}::uuid AND a.role = b.role
      AND a.since IS NOT DISTINCT FROM b.since AND a.until IS NOT DISTINCT FROM b.until`
  await tx.$executeRaw`UPDATE speaker_role SET speaker_id = ${into.id}::uuid WHERE speaker_id = ${speaker.id}::uuid`
  await tx.speaker.updateMany({ where: { mergedInto: speaker.id }, data: { mergedInto: into.id } })
  await tx.speaker.update({
    where: { id: speaker.id },
    data: { mergedInto: into.id, version: { increment: 1 } },
  })
  await tx.speaker.update({
    where: { id: into.id },
    data: { version: { increment: 1 }, wikidataId: into.wikidataId ?? speaker.wikidataId },
  })
  return digests
}
