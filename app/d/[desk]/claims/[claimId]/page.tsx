// One claim: where it stands and why, or where it stood at the moment that the address names.
import { getTranslations } from 'next-intl/server'
import type { Metadata } from 'next'
import { ClaimPastView } from '#components/claim/claim-past-view'
import { ClaimPageView } from '#components/claim/claim-page-view'
import { ReplySection } from '#components/reply/reply-section'
import { one } from '#components/shell/search-params'
import type { SearchParams } from '#components/shell/search-params'
import { read } from '#lib/doors/page'
import { requireActor } from '#lib/doors/session'
import { claimPage } from '#lib/queries/claim/claim-page'
import { claimPast } from '#lib/queries/claim/claim-past'
import { replyTemplate } from '#lib/queries/reply/reply-template'
import { Moment } from '#lib/record/fields'
import * as replyActions from '../../replies/actions.ts'
import * as actions from './actions.ts'
import { claimOf } from './claim-of.ts'

type Props = {
  params: Promise<{ desk: string; claimId: string }>
  searchParams: Promise<SearchParams>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { desk, claimId } = await params
  const t = await getTranslations('claim')
  const { number, text } = await claimOf(desk, claimId)
  return { title: t('title', { number, text }) }
}

export default async function Page({ params, searchParams }: Props) {
  const { desk, claimId } = await params
  const { id, deskName } = await requireActor(desk)
  const { at: moment, joined } = await searchParams
  const at = Moment.safeParse(one(moment)).data
  if (at) {
    const past = await read(claimPast, desk, { claimId, at })
    return <ClaimPastView desk={desk} deskName={deskName} past={past} />
  }
  const page = await read(claimPage, desk, { claimId })
  const { mailFrom } = await read(replyTemplate, desk, {})
  return (
    <ClaimPageView
      desk={desk}
      deskName={deskName}
      me={{ id }}
      page={page}
      joined={/^\d{1,9}$/.exec(one(joined) ?? '')?.[0]}
      actions={{ ...actions }}
      replies={<ReplySection desk={desk} page={page} mailFrom={mailFrom} actions={{ ...replyActions }} />}
    />
  )
}
