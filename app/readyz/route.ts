// Whether calls can be sent here: the database answers, and its schema is this version's.
import { readiness } from '#lib/doors/readiness'

export const dynamic = 'force-dynamic'

export async function GET(): Promise<Response> {
  const state = await readiness()
  const headers = { 'Cache-Control': 'no-store', ...(state === 'ready' ? {} : { 'Retry-After': '5' }) }
  return Response.json({ status: state }, { status: state === 'ready' ? 200 : 503, headers })
}
