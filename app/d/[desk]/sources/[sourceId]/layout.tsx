// Asks for the source before anything of its page is sent: what is not there answers 404.
import type { ReactNode } from 'react'
import { sourceOf } from './source-of.ts'

type Props = { params: Promise<{ desk: string; sourceId: string }>; children: ReactNode }

export default async function SourceLayout({ params, children }: Props) {
  const { desk, sourceId } = await params
  await sourceOf(desk, sourceId)
  return children
}
