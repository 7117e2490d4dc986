// Bringing in: a text that is pasted, or plain text files.
import type { Metadata } from 'next'
import { forbidden } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { PageBody, PageHead } from '#components/shell/page-head'
import { BringIn } from '#components/source/bring-in'
import { languagesIn } from '#components/source/languages'
import { requireActor } from '#lib/doors/session'
import { can, isAllowed } from '#lib/record/permissions'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('bringIn')
  return { title: t('title') }
}

export default async function NewSource({ params }: { params: Promise<{ desk: string }> }) {
  const { desk } = await params
  const actor = await requireActor(desk)
  if (!isAllowed(can.bringIn, actor, actor)) forbidden()
  const t = await getTranslations('bringIn')
  return (
    <PageBody>
      <PageHead title={t('title')}>{t('about')}</PageHead>
      <BringIn desk={desk} reader={actor.id} languages={languagesIn(await getLocale())} />
    </PageBody>
  )
}
