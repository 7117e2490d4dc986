// The words of a request about a claim, written from the desk's template.
import type { Tx } from '#lib/db/client'
import type { Claim } from '#lib/db/generated/client'
import { requestOf } from '#lib/publish/request'
import type { Actor } from '#lib/record/actor'

type About = { to: string; speakerId: string | null; dueAt: Date; timeZone?: string | undefined }

/** Quotes what the speaker is on record with; of somebody who is none of the claim's speakers, everything. */
export async function writeRequest(
  tx: Tx,
  actor: Actor,
  claim: Claim,
  { to, speakerId, dueAt, timeZone }: About,
): Promise<{ subject: string; text: string }> {
  const desk = await tx.desk.findUniqueOrThrow({ where: { id: claim.deskId } })
  const statements = await tx.statement.findMany({
    where: { appearance: { claimId: claim.id }, state: 'confirmed' },
    orderBy: { createdAt: 'asc' },
    select: {
      quote: true,
      speakerId: true,
      source: { select: { publisher: true, title: true, publishedAt: true } },
    },
  })
  const own = statements.filter((one) => speakerId !== null && one.speakerId === speakerId)
  return requestOf({
    template: { subject: desk.replySubject, text: desk.replyText },
    to,
    claim: claim.text,
    said: (own.length > 0 ? own : statements).map(({ quote, source }) => ({ quote, ...source })),
    due: dueAt,
    timeZone: timeZone ?? 'UTC',
    desk: actor.deskName,
    person: actor.name,
  })
}
