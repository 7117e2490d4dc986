// Asks for the claim before anything of its page is sent: what is not there answers 404.
import type { ReactNode } from 'react'
import { claimOf } from './claim-of.ts'

type Props = { params: Promise<{ desk: string; claimId: string }>; children: ReactNode }

export default async function ClaimLayout({ params, children }: Props) {
  const { desk, claimId } = await params
  await claimOf(desk, claimId)
  return children
}
