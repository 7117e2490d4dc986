// Hands over the lines of the history that the page shows, as JSON Lines, however many there are.
import { forbidden } from 'next/navigation'
import { getTimeZone } from 'next-intl/server'
import { historyLinesFile, historyResponse } from '#lib/doors/history-stream'
import { requireActor } from '#lib/doors/session'
import { historyAsked } from '../asked.ts'

type Context = { params: Promise<{ desk: string }> }

export async function GET(request: Request, { params }: Context): Promise<Response> {
  const actor = await requireActor((await params).desk)
  const { searchParams } = new URL(request.url)
  const { filter } = historyAsked((name) => searchParams.get(name) ?? undefined, await getTimeZone())
  const lines = await historyLinesFile(actor, filter)
  return lines.ok ? historyResponse(lines.value) : forbidden()
}
