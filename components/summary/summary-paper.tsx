// The document as it will be: its title, what the tags mean, and each sentence with where it stands. A sentence leads
// to its chain.
'use client'
import { useFormatter, useTranslations } from 'next-intl'
import { Empty } from '#components/ui/empty'
import { NeedsReview, Tag } from '#components/ui/tag'
import { tags } from '#lib/record/claim'
import type { SummaryDocument } from '#lib/record/summary-document'
import { Notice } from '#components/ui/notice'
import type { Preview } from './use-preview.tsx'

type Props = {
  deskName: string
  title: string
  preview: Preview
  sentences: SummaryDocument['sentences']
  lookedAt: string | null
  onLookAt: (claimId: string | null) => void
}

export function SummaryPaper({ deskName, title, preview, sentences, lookedAt, onLookAt }: Props) {
  const t = useTranslations('summaries.make')
  const format = useFormatter()
  const flagged = sentences.filter(({ claim }) => claim.flags.length > 0).length
  const when = preview.document
    ? format.dateTime(new Date(preview.document.madeAt), { dateStyle: 'long', timeZone: 'UTC' })
    : null
  return (
    <article aria-label={t('chosenList')} aria-busy={preview.isReading} className="min-w-0">
      <p className="min-h-[18px] text-ui text-ink-3" role="status">
        {preview.isReading ? t('updating') : when ? t('onRecord', { when, desk: deskName }) : null}
      </p>
      <h1 className="mt-2 font-serif text-title font-semibold tracking-[-0.02em] [overflow-wrap:anywhere] md:text-display">
        {title}
      </h1>
      <ul className="mt-5 flex flex-wrap gap-x-8 gap-y-3 border-y border-line py-3">
        {tags.map((tag) => (
          <li key={tag} className="grid justify-items-start gap-1 text-note text-ink-2">
            <Tag tag={tag} />
            {t(`meanings.${tag}`)}
          </li>
        ))}
      </ul>
      {flagged > 0 ? (
        <div className="mt-4">
          <Notice quiet title={t('flags', { count: flagged })} />
        </div>
      ) : null}
      {sentences.length === 0 ? (
        preview.isReading || preview.refusal ? null : (
          <div className="mt-8">
            <Empty title={t('emptyTitle')}>{t('emptyWhy')}</Empty>
          </div>
        )
      ) : (
        <ol className="mt-5 grid gap-1">
          {sentences.map(({ text, claim }, i) => (
            <Sentence
              key={claim.id}
              {...{ text, claim }}
              number={i + 1}
              isLookedAt={claim.id === lookedAt}
              onLookAt={() => onLookAt(claim.id === lookedAt ? null : claim.id)}
            />
          ))}
        </ol>
      )}
    </article>
  )
}

/** The id of a sentence's button: where the focus goes back to. */
export const sentenceId = (claimId: string) => `sentence-${claimId}`

type SentenceProps = SummaryDocument['sentences'][number] & {
  number: number
  isLookedAt: boolean
  onLookAt: () => void
}

function Sentence({ text, claim, number, isLookedAt, onLookAt }: SentenceProps) {
  const tChain = useTranslations('summaries.chain')
  return (
    <li className="relative">
      {isLookedAt ? (
        <span
          aria-hidden
          className="absolute top-7 -right-12 hidden h-px w-12 bg-ink after:absolute after:-top-[3px] after:-right-[3px] after:size-[7px] after:rounded-full after:bg-ink lg:block"
        />
      ) : null}
      <button
        id={sentenceId(claim.id)}
        type="button"
        aria-pressed={isLookedAt}
        onClick={onLookAt}
        className={`block w-full rounded-control px-2 py-2 text-left hover:bg-hover ${isLookedAt ? 'bg-hover' : ''}`}
      >
        <span
          className={`font-serif text-text [overflow-wrap:anywhere] md:text-public ${isLookedAt ? 'underline decoration-ink decoration-2 underline-offset-[6px] [text-decoration-skip-ink:none]' : ''}`}
        >
          {text}
        </span>{' '}
        <span className="inline-flex items-center gap-1.5 whitespace-nowrap align-baseline">
          <Tag tag={claim.tag} look="bare" />
          {claim.flags.length > 0 ? <NeedsReview /> : null}
          <span className="tabular text-note text-ink-3">{number}</span>
        </span>
        <span className="visually-hidden"> {tChain('title', { number })}</span>
      </button>
    </li>
  )
}
