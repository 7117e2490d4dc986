// Asks for the speaker before anything of their page is sent: who is not there answers 404.
import type { ReactNode } from 'react'
import { speakerOf } from './speaker-of.ts'

type Props = { params: Promise<{ desk: string; speakerId: string }>; children: ReactNode }

export default async function SpeakerLayout({ params, children }: Props) {
  const { desk, speakerId } = await params
  await speakerOf(desk, speakerId)
  return children
}
