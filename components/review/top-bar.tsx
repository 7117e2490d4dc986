// Above the panes: where one is, what is read, and the snapshot that every offset counts into.
'use client'
import { ArrowLeft, ChevronRight, Ellipsis, Keyboard, Lock } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Menu, MenuItem, MenuLine } from '#components/ui/menu'
import { PublishedDay } from '#components/ui/published-day'
import type { Workbench } from '#lib/record/workbench'

type Props = {
  desk: string
  data: Workbench
  onKeys: () => void
  onMend: () => void
  /** None where nothing newer reads it. */
  onReadAgain: (() => void) | undefined
  onWithdraw: () => void
}

export function TopBar(props: Props) {
  const { desk, data, onKeys, onMend, onReadAgain, onWithdraw } = props
  const { source, snapshot, allowed } = data
  const t = useTranslations('workbench')
  const where = source.publisher ?? source.byline
  const round =
    'inline-flex size-8 shrink-0 items-center justify-center rounded-control hover:bg-hover pointer-coarse:size-11'
  return (
    <header className="flex h-[52px] shrink-0 items-center gap-2 bg-page px-2 min-[720px]:h-[42px] min-[720px]:border-b min-[720px]:border-line min-[720px]:bg-shell min-[720px]:pr-3 min-[720px]:pl-4">
      <Link href={`/d/${desk}/sources`} className={`${round} min-[720px]:hidden`}>
        <ArrowLeft size={18} aria-hidden />
        <span className="visually-hidden">{t('sources')}</span>
      </Link>
      <Link
        href={`/d/${desk}/sources`}
        className="hidden text-ui text-ink-2 hover:underline min-[720px]:block"
      >
        {t('sources')}
      </Link>
      <ChevronRight size={14} aria-hidden className="hidden shrink-0 text-ink-3 min-[720px]:block" />
      <div className="min-w-0 flex-1 min-[720px]:flex min-[720px]:items-baseline min-[720px]:gap-3">
        <h1 title={source.title} className="truncate font-serif text-words font-semibold">
          {source.title}
        </h1>
        <p className="truncate text-note text-ink-3 min-[720px]:text-ui">
          {where}
          {source.publishedAt ? (
            <>
              {where ? ', ' : null}
              <PublishedDay at={source.publishedAt} />
            </>
          ) : null}
        </p>
      </div>
      <p
        className="hidden shrink-0 items-center gap-2 text-ui text-ink-2 min-[900px]:flex"
        title={t('snapshotHash', { hash: snapshot.sha256 })}
      >
        <Lock size={13} aria-hidden />
        {t('snapshot', { number: snapshot.number })}
        <span className="font-mono text-proof text-ink-3">
          {snapshot.sha256.slice(0, 6)}…{snapshot.sha256.slice(-4)}
        </span>
      </p>
      <button
        type="button"
        className={`${round} max-[719px]:hidden`}
        onClick={onKeys}
        aria-keyshortcuts="?"
        title={t('keys')}
      >
        <Keyboard size={16} aria-hidden />
        <span className="visually-hidden">{t('keys')}</span>
      </button>
      <Menu
        align="end"
        trigger={
          <button type="button" className={round}>
            <Ellipsis size={16} aria-hidden />
            <span className="visually-hidden">{t('menu')}</span>
          </button>
        }
      >
        {allowed.mend ? <MenuItem onSelect={onMend}>{t('mend')}</MenuItem> : null}
        <MenuItem onSelect={() => window.open(`/d/${desk}/sources/${source.id}/original`, '_self')}>
          {t('original')}
        </MenuItem>
        {onReadAgain ? <MenuItem onSelect={onReadAgain}>{t('readAgain')}</MenuItem> : null}
        <MenuItem onSelect={onKeys} keyName="?">
          {t('keys')}
        </MenuItem>
        {allowed.withdraw ? (
          <>
            <MenuLine />
            <MenuItem danger onSelect={onWithdraw}>
              {t('withdraw')}
            </MenuItem>
          </>
        ) : null}
      </Menu>
    </header>
  )
}
