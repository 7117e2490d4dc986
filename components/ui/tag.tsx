// Where a claim stands: always icon and word together. `needs review` is a flag beside the tag, never a tag.
import { Flag as FlagIcon } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { Tag as TagName } from '#lib/record/claim'
import { classNames } from './class-names.tsx'

export function TagIcon({ tag, size }: { tag: TagName; size: number }) {
  const box = {
    width: size,
    height: size,
    viewBox: '0 0 16 16',
    'aria-hidden': true,
    className: 'shrink-0',
  } as const
  if (tag === 'attributed') {
    return (
      <svg {...box} fill="currentColor">
        <path d="M1.5 9.2c0-3 1.6-5.2 4.4-6.2l.5 1.1C4.8 4.9 4 5.9 3.9 7.1h2.6v5.4h-5zM9 9.2c0-3 1.6-5.2 4.4-6.2l.5 1.1c-1.6.8-2.4 1.8-2.5 3H14v5.4H9z" />
      </svg>
    )
  }
  if (tag === 'contested') {
    return (
      <svg
        {...box}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.8"
        strokeLinecap="round"
        strokeLinejoin="round"
      >
        <path d="M.9 8h5M15.1 8h-5" />
        <path d="M3.6 5.2 6.4 8l-2.8 2.8zM12.4 5.2 9.6 8l2.8 2.8z" fill="currentColor" strokeWidth="1" />
      </svg>
    )
  }
  return (
    <svg
      {...box}
      fill="none"
      stroke="currentColor"
      strokeWidth="2.2"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path d="m2.5 8.8 3.6 3.6 7.4-8" />
    </svg>
  )
}

const filled = {
  attributed: 'bg-attr-bg text-attr border-attr-line',
  contested: 'bg-cont-bg text-cont border-cont-line',
  verified: 'bg-ver-bg text-ver border-ver-line',
}
const bare = { attributed: 'text-attr', contested: 'text-cont', verified: 'text-ver' }

/** `box`: 20 px, `large`: 26 px on a claim's page, `bare`: within sentences and rows. */
export function Tag({ tag, look = 'box' }: { tag: TagName; look?: 'box' | 'large' | 'bare' }) {
  const t = useTranslations('tags')
  return (
    <span
      className={classNames(
        'inline-flex items-center gap-1.5 align-middle font-semibold whitespace-nowrap',
        look === 'large' && 'h-[26px] rounded-control border px-2.5 text-ui',
        look === 'box' && 'h-5 rounded-mark border px-2 text-note',
        look === 'bare' && 'text-note',
        look === 'bare' ? bare[tag] : filled[tag],
      )}
    >
      <TagIcon tag={tag} size={look === 'large' ? 14 : 12} />
      {t(tag)}
    </span>
  )
}

/** The flag on a tag: its ground has moved. */
export function NeedsReview() {
  const t = useTranslations('tags')
  return (
    <span
      className="inline-flex h-5 items-center gap-1.5 bg-flag-bg pr-4 pl-2 align-middle text-note font-semibold whitespace-nowrap text-flag-ink"
      style={{ clipPath: 'polygon(0 0, 100% 0, calc(100% - 7px) 50%, 100% 100%, 0 100%)' }}
    >
      <FlagIcon size={11} fill="currentColor" aria-hidden />
      {t('needs-review')}
    </span>
  )
}
