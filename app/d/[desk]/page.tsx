// The desk: what waits, what happened, how far each source is.
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { DeskBoard } from '#components/desk/desk-board'
import { read } from '#lib/doors/page'
import { deskPage } from '#lib/queries/desk/desk-page'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('shell')
  return { title: t('places.desk') }
}

export default async function DeskHome({ params }: { params: Promise<{ desk: string }> }) {
  const { desk } = await params
  return <DeskBoard page={await read(deskPage, desk, {})} />
}
