// Whom the desk asked about its claims, until when, and what they answered: the overdue ones first of all.
import { MessageSquareReply } from 'lucide-react'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { filterNamed, ReplyFilter } from '#components/reply/reply-filter'
import { ReplyList } from '#components/reply/reply-list'
import { MoreOfList } from '#components/shell/more-of-list'
import { PageBody, PageHead } from '#components/shell/page-head'
import { one } from '#components/shell/search-params'
import type { SearchParams } from '#components/shell/search-params'
import { ButtonLink } from '#components/ui/button'
import { Empty } from '#components/ui/empty'
import { Notice } from '#components/ui/notice'
import { read } from '#lib/doors/page'
import { listReplies } from '#lib/queries/reply/list-replies'
import * as actions from '../actions.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('replies'))('title') }
}

type Props = { params: Promise<{ desk: string }>; searchParams: Promise<SearchParams> }

export default async function Replies({ params, searchParams }: Props) {
  const { desk } = await params
  const asked = await searchParams
  const [state, cursor] = [filterNamed(one(asked.state)), one(asked.cursor)]
  const { items, next } = await read(listReplies, desk, { state, cursor })
  const t = await getTranslations('replies')
  const base = `/d/${encodeURIComponent(desk)}`
  const path = `${base}/replies`
  return (
    <PageBody>
      <PageHead title={t('title')}>{t('about')}</PageHead>
      <ReplyFilter path={path} chosen={state} />
      <div className="mt-6">
        {one(asked.state) && !state ? (
          <div className="mb-6">
            <Notice quiet title={t('notUnderstood')}>
              {t('notUnderstoodWhy')}
            </Notice>
          </div>
        ) : null}
        {items.length > 0 ? (
          <div className="border-t border-line-2">
            <ReplyList desk={desk} label={t('listOf')} replies={items} actions={{ ...actions }} />
          </div>
        ) : state ? (
          <Empty
            title={t('nothing.title')}
            action={<ButtonLink href={path}>{t('nothing.clear')}</ButtonLink>}
          >
            {t('nothing.why')}
          </Empty>
        ) : (
          <Empty
            icon={<MessageSquareReply size={20} strokeWidth={1.5} aria-hidden />}
            title={t('empty.title')}
            action={<ButtonLink href={`${base}/claims`}>{t('empty.action')}</ButtonLink>}
          >
            {t('empty.why')}
          </Empty>
        )}
      </div>
      <MoreOfList path={path} params={{ state }} cursor={cursor} next={next} />
    </PageBody>
  )
}
