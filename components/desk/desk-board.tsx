// The desk's first page: on the left what waits for the reader, on the right the sources and what happened.
import { FilePlus2, Plus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { CurrentRow } from '#components/shell/current-row'
import { PageHead } from '#components/shell/page-head'
import { ButtonLink } from '#components/ui/button'
import { Empty } from '#components/ui/empty'
import { Today } from '#components/ui/time'
import type { DeskPage } from '#lib/record/desk-page'
import { DeskSources } from './desk-sources.tsx'
import { Recent } from './recent.tsx'
import { WaitingReplies } from './waiting-replies.tsx'
import { FlaggedRow, Section, WaitingRow } from './waiting-rows.tsx'

export function DeskBoard({ page }: { page: DeskPage }) {
  const t = useTranslations('desk')
  const { counts, allowed } = page
  const desk = encodeURIComponent(page.desk.slug)
  // What needs review, or was not answered in time, waits for those who can do something about it.
  const waiting =
    counts.toApprove + counts.sentBack + (allowed.bringIn ? counts.needsReview + counts.repliesOverdue : 0)
  const isNew = counts.sources === 0
  return (
    <div className="lg:grid lg:min-h-dvh lg:grid-cols-[minmax(0,720fr)_minmax(0,507fr)]">
      <div className="min-w-0 px-4 pt-6 pb-8 md:px-9 md:pt-[35px] md:pb-16">
        <div className="md:px-2">
          <PageHead title={t('title', { count: waiting })}>
            <Today />{' '}
            {isNew
              ? null
              : counts.needsReview > 0
                ? t('flagged', { count: counts.needsReview })
                : t('undecided', { count: counts.undecided })}
          </PageHead>
        </div>
        {isNew ? (
          <div className="mt-8">
            <Empty
              icon={<FilePlus2 size={20} strokeWidth={1.5} aria-hidden />}
              title={t('empty')}
              action={
                allowed.bringIn ? (
                  <ButtonLink kind="ink" href={`/d/${desk}/sources/new`}>
                    <Plus size={14} aria-hidden /> {t('bringInFirst')}
                  </ButtonLink>
                ) : null
              }
            >
              {allowed.bringIn ? t('emptyWhy') : t('emptyViewer')}
            </Empty>
          </div>
        ) : null}
        <CurrentRow>
          {page.toApprove.length > 0 ? (
            <Section title={t('toApprove')} count={counts.toApprove}>
              {page.toApprove.map((one) => (
                <WaitingRow key={one.decision.id} desk={desk} waiting={one} kind="approve" />
              ))}
            </Section>
          ) : null}
          {page.sentBack.length > 0 ? (
            <Section title={t('sentBack')} count={counts.sentBack}>
              {page.sentBack.map((one) => (
                <WaitingRow key={one.decision.id} desk={desk} waiting={one} kind="sent-back" />
              ))}
            </Section>
          ) : null}
          {page.needsReview.length > 0 ? (
            <Section title={t('needsReview')} count={counts.needsReview}>
              {page.needsReview.map((claim) => (
                <FlaggedRow key={claim.id} desk={desk} claim={claim} />
              ))}
            </Section>
          ) : null}
          {page.replies.length > 0 ? <WaitingReplies desk={desk} page={page} /> : null}
          {page.proposed.length > 0 ? (
            <Section title={t('proposed')} count={counts.proposed}>
              {page.proposed.map((one) => (
                <WaitingRow key={one.decision.id} desk={desk} waiting={one} kind="proposed" />
              ))}
            </Section>
          ) : null}
        </CurrentRow>
        {waiting === 0 && !isNew && allowed.bringIn ? <Next desk={desk} page={page} /> : null}
      </div>
      {isNew ? null : (
        <div className="min-w-0 border-line bg-shell px-4 pt-7 pb-16 max-lg:border-t md:px-9 md:pt-[35px] lg:border-l lg:px-7">
          <DeskSources desk={desk} sources={page.sources} mayBringIn={allowed.bringIn} />
          <Recent
            desk={desk}
            lines={page.recent}
            sources={page.sources}
            mayReadHistory={allowed.readHistory}
          />
        </div>
      )}
    </div>
  )
}

/** Nothing waits: the next source with statements still to decide, or a new one. */
function Next({ desk, page }: { desk: string; page: DeskPage }) {
  const t = useTranslations('desk')
  const next = page.unfinished[0]
  return (
    <div className="mt-8">
      {next ? (
        <Empty
          title={t('nextTitle', { title: next.title })}
          action={<ButtonLink href={`/d/${desk}/sources/${next.id}`}>{t('nextOpen')}</ButtonLink>}
        >
          {t('nextWhy', { count: next.statements.found })}
        </Empty>
      ) : (
        <Empty
          title={t('allDecided')}
          action={
            page.allowed.bringIn ? (
              <ButtonLink href={`/d/${desk}/sources/new`}>{t('bringIn')}</ButtonLink>
            ) : null
          }
        >
          {t('allDecidedWhy')}
        </Empty>
      )}
    </div>
  )
}
