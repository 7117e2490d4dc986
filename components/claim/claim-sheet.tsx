// The page of a claim: its words and where it stands, "Did they say it?", "Is it so?", and beside them what was decided.
'use client'
import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import type { ComponentProps, ReactNode } from 'react'
import { Crumbs } from '#components/shell/page-head'
import { Key } from '#components/ui/key'
import type { Answer } from '#lib/record/refusal'
import { Appearances } from './appearances.tsx'
import { ClaimHistory } from './claim-history.tsx'
import { ClaimTitle } from './claim-title.tsx'
import { ClaimWork } from './claim-work.tsx'
import { CopyLink } from './copy-link.tsx'
import { Decisions } from './decisions.tsx'
import { FlagNotice } from './flag-notice.tsx'
import { JoinSplit } from './join-split.tsx'
import type { JoinSplitActions } from './join-split-parts.tsx'
import { ReviewedFlags } from './reviewed-flags.tsx'
import { TagLine } from './tag-line.tsx'

type Work = ComponentProps<typeof ClaimWork>
type Props = Omit<Work, 'actions'> & {
  actions: Work['actions'] &
    JoinSplitActions & {
      edit: (input: { claimId: string; version: number; text: string }) => Promise<Answer<unknown>>
      resolveFlags: (input: { claimId: string; version: number; note: string }) => Promise<Answer<unknown>>
    }
  /** The number of a claim that was joined to this one, where its address led here. */
  joined?: string | undefined
  /** Who was asked about it, and what they answered. */
  replies: ReactNode
}

export function ClaimSheet({ desk, deskName, me, page, joined, actions, replies }: Props) {
  const t = useTranslations('claim')
  const router = useRouter()
  const { claim, allowed } = page
  const refresh = () => router.refresh()
  return (
    <>
      <Crumbs
        href={`/d/${desk}/claims`}
        list={t('list')}
        here={t('here', { number: claim.number })}
        actions={
          <>
            <CopyLink />
            <JoinSplit desk={desk} page={page} actions={actions} onDone={refresh} />
            {allowed.propose ? (
              <a
                href="#decision"
                className="inline-flex h-7 items-center gap-1.5 rounded-control border border-line-2 px-2.5 text-ui font-medium hover:bg-hover pointer-coarse:min-h-11"
              >
                {t('propose')}
                <Key>1</Key>
                <Key>2</Key>
                <Key>3</Key>
              </a>
            ) : null}
          </>
        }
      />
      <div className="lg:grid lg:grid-cols-[minmax(0,1fr)_304px]">
        <article className="min-w-0 px-4 pt-6 pb-12 md:px-8 lg:px-10 lg:pt-8">
          {joined ? <p className="mb-3 text-ui text-ink-2">{t('joined', { number: joined })}</p> : null}
          <ClaimTitle
            claim={claim}
            hasOpenProposal={claim.openDecision !== null}
            mayEdit={allowed.edit}
            edit={actions.edit}
            onDone={refresh}
          />
          <TagLine claim={claim} me={me} />
          <FlagNotice
            claim={claim}
            mayResolve={allowed.resolveFlags}
            isOwn={page.flagIsOwn}
            resolve={actions.resolveFlags}
            onDone={refresh}
          />
          <Appearances desk={desk} claim={claim} />
          <section aria-labelledby="so" className="mt-8">
            <h2 id="so" className="mb-4 border-b border-line-2 pb-1.5 text-ui">
              {t('so')}
            </h2>
            <ClaimWork desk={desk} deskName={deskName} me={me} page={page} actions={actions} />
          </section>
          {replies}
        </article>
        <aside
          aria-label={t('beside')}
          className="border-line bg-shell px-4 py-6 max-lg:border-t md:px-8 lg:border-l lg:px-6"
        >
          <Decisions claim={claim} />
          <ReviewedFlags reviewed={page.reviewed} />
          <ClaimHistory desk={desk} page={page} />
        </aside>
      </div>
    </>
  )
}
