// Asks for the role before anything of the page is sent: whoever may not read the history gets 403.
import { forbidden } from 'next/navigation'
import type { ReactNode } from 'react'
import { requireActor } from '#lib/doors/session'
import { can, isAllowed } from '#lib/record/permissions'

type Props = { params: Promise<{ desk: string }>; children: ReactNode }

export default async function HistoryLayout({ params, children }: Props) {
  const actor = await requireActor((await params).desk)
  if (!isAllowed(can.readHistory, actor, actor)) forbidden()
  return children
}
