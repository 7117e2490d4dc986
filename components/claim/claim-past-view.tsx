// A claim as it stood at a past moment: what its page showed then, with nothing to press that changes it.
'use client'
import { History } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { ReplyFacts } from '#components/reply/reply-facts'
import { Crumbs } from '#components/shell/page-head'
import { ButtonLink } from '#components/ui/button'
import { Time } from '#components/ui/time'
import type { ClaimView } from '#lib/record/claim'
import type { ClaimPast } from '#lib/record/claim-past'
import { Appearances } from './appearances.tsx'
import { Contest } from './contest.tsx'
import { Decisions } from './decisions.tsx'
import { EvidenceList } from './evidence-list.tsx'
import { FlagReasons } from './flag-notice.tsx'
import { PastSteps, pastAddress, stepAt } from './past-steps.tsx'
import { TagLine } from './tag-line.tsx'

type Props = { desk: string; deskName: string; past: ClaimPast }

export function ClaimPastView({ desk, deskName, past }: Props) {
  const t = useTranslations('claim')
  const { claim, now, lines, at } = past
  return (
    <>
      <Crumbs href={`/d/${desk}/claims`} list={t('list')} here={t('here', { number: now.number })} />
      <Banner desk={desk} past={past} />
      <div className="lg:grid lg:grid-cols-[minmax(0,1fr)_304px]">
        <article className="min-w-0 px-4 pt-6 pb-12 md:px-8 lg:px-10 lg:pt-8">
          {claim ? <Stood desk={desk} deskName={deskName} claim={claim} /> : <Absent past={past} />}
        </article>
        <aside
          aria-label={t('beside')}
          className="grid content-start gap-6 border-line bg-shell px-4 py-6 max-lg:border-t md:px-8 lg:border-l lg:px-6"
        >
          <PastSteps desk={desk} claimId={now.id} lines={lines} at={at} />
          {claim ? <Decisions claim={claim} /> : null}
        </aside>
      </div>
    </>
  )
}

function Banner({ desk, past: { now, lines, at } }: Pick<Props, 'desk' | 'past'>) {
  const t = useTranslations('claim.past')
  const here = stepAt(lines, at)
  const place = here ? lines.indexOf(here) : -1
  const [previous, next] = [lines[place - 1], lines[place + 1]]
  return (
    <div
      role="status"
      className="flex flex-wrap items-center gap-x-4 gap-y-2 border-b border-line-2 bg-sunk px-4 py-2 md:px-6"
    >
      <p className="flex min-w-0 flex-[1_1_260px] items-baseline gap-2 text-ui">
        <History size={14} aria-hidden className="shrink-0 self-center" />
        <span>{t.rich('banner', { time: () => <Time at={at} look="exact" /> })}</span>
      </p>
      <p className="flex flex-wrap gap-1">
        {previous ? (
          <ButtonLink kind="plain" href={pastAddress(desk, now.id, previous.at)}>
            {t('previous')}
          </ButtonLink>
        ) : null}
        {next ? (
          <ButtonLink kind="plain" href={pastAddress(desk, now.id, next.at)}>
            {t('next')}
          </ButtonLink>
        ) : null}
        <ButtonLink href={`/d/${desk}/claims/${now.id}`}>{t('now')}</ButtonLink>
      </p>
    </div>
  )
}

function Stood({ desk, deskName, claim }: { desk: string; deskName: string; claim: ClaimView }) {
  const t = useTranslations('claim')
  return (
    <>
      <h1 className="serif-title text-[26px] leading-8 [overflow-wrap:anywhere] md:text-title">
        {claim.text}
      </h1>
      <TagLine claim={claim} isPast />
      <FlagReasons claim={claim} />
      <Appearances desk={desk} claim={claim} />
      <section aria-labelledby="so" className="mt-8">
        <h2 id="so" className="mb-4 border-b border-line-2 pb-1.5 text-ui">
          {t('so')}
        </h2>
        <Contest desk={desk} deskName={deskName} claim={claim} onDone={() => undefined} />
        <section aria-labelledby="evidence-heading" className="mt-8">
          <h3 id="evidence-heading" className="mb-2 text-ui">
            {t('evidence.heading')}
          </h3>
          <EvidenceList desk={desk} evidence={claim.evidence} />
        </section>
      </section>
      <Replies desk={desk} replies={claim.replies} />
    </>
  )
}

/** Who had been asked by then, and what they had answered. */
function Replies({ desk, replies }: { desk: string; replies: ClaimView['replies'] }) {
  const t = useTranslations('replies.section')
  if (replies.length === 0) return null
  return (
    <section aria-labelledby="replies-heading" className="mt-8">
      <h2 id="replies-heading" className="mb-2 border-b border-line-2 pb-1.5 text-ui">
        {t('heading')}
      </h2>
      <ul aria-label={t('listOf')}>
        {replies.map((reply) => (
          <li key={reply.id} className="border-b border-line py-3 last:border-0">
            <ReplyFacts desk={desk} reply={reply} />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Why there is nothing to show. */
function Absent({ past: { absent, keptSince, now } }: Pick<Props, 'past'>) {
  const t = useTranslations('claim.past')
  if (!absent) return null
  const moment = absent === 'not-kept' ? keptSince : now.createdAt
  return (
    <>
      <h1 className="serif-title text-[26px] leading-8 md:text-title">{t(`absent.${absent}`)}</h1>
      <p className="mt-2 text-ui text-ink-2">
        {t.rich(`why.${absent}`, { time: () => (moment ? <Time at={moment} look="exact" /> : null) })}
      </p>
    </>
  )
}
