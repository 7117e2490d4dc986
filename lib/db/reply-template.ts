// The desk's template for requests: a part of the desk's own row.
import type { ReplyTemplate } from '#lib/record/reply-template'
import type { Tx } from './client.ts'
import type { Desk } from './generated/client.ts'

/** The desk, locked; not for its key, which every row that is being written shares with it. */
export async function lockDesk(tx: Tx, deskId: string): Promise<(Desk & { deskId: string }) | null> {
  await tx.$queryRaw`SELECT 1 FROM desk WHERE id = ${deskId}::uuid FOR NO KEY UPDATE`
  const desk = await tx.desk.findUnique({ where: { id: deskId } })
  return desk && { ...desk, deskId: desk.id }
}

export function templateOf({ version, replySubject, replyText, replyTo }: Desk): ReplyTemplate {
  return { version, subject: replySubject, text: replyText, replyTo }
}
