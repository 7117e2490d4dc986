// Two versions of one statement, side by side, with what differs shown. Neither is lost: one is chosen, or both wait.
'use client'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { MemberBadge } from '#components/ui/badge'
import { Button } from '#components/ui/button'
import { comparedWords, ComparedRuns } from '#components/ui/compare-words'
import { Dialog } from '#components/ui/dialog'
import { State } from '#components/ui/state'
import type { Conflict } from './use-review.ts'

/** `who` saved the other version, once that is known. */
type Props = {
  conflict: Conflict
  me: { name: string }
  who: string | undefined
  onLater: () => void
  onKeep: () => void
  onInsist: () => void
}

export function ConflictDialog({ conflict: { theirs, mine }, me, who, onLater, onKeep, onInsist }: Props) {
  const t = useTranslations('review.conflict')
  const words = comparedWords(theirs.quote, mine.quote)
  const version = (of: typeof mine, other: typeof mine, runs: typeof words.before) => (
    <>
      <p className="font-serif text-words [overflow-wrap:anywhere]">
        <ComparedRuns runs={runs} />
      </p>
      <dl className="mt-2 grid grid-cols-[64px_1fr] gap-y-1 text-note">
        <Fact name={t('speaker')} value={of.speaker?.name} other={other.speaker?.name} />
        <Fact name={t('role')} value={of.role} other={other.role} />
        <Fact name={t('kind')} value={t(`kinds.${of.kind}`)} other={t(`kinds.${other.kind}`)} />
      </dl>
      <p className="mt-2">
        <State state={of.state} />
      </p>
    </>
  )
  return (
    <Dialog
      open
      wide
      onOpenChange={(open) => !open && onLater()}
      title={t('title')}
      description={t('description', { known: who ? 'yes' : 'no', who: who ?? '' })}
    >
      <div className="grid gap-3 min-[720px]:grid-cols-2">
        <Version name={who ?? t('theirs')} badge={who ?? '?'} note={t('saved')}>
          {version(theirs, mine, words.before)}
        </Version>
        <Version name={t('you')} badge={me.name} note={t('notSaved')}>
          {version(mine, theirs, words.after)}
        </Version>
      </div>
      <div className="mt-4 flex flex-wrap justify-end gap-2">
        <Button kind="plain" onClick={onLater}>
          {t('later')}
        </Button>
        <Button onClick={onKeep}>{t('keepTheirs')}</Button>
        <Button kind="ink" onClick={onInsist}>
          {t('useMine')}
        </Button>
      </div>
    </Dialog>
  )
}

function Version({
  name,
  badge,
  note,
  children,
}: {
  name: string
  badge: string
  note: string
  children: ReactNode
}) {
  return (
    <section aria-label={name} className="rounded-panel border border-line-2 p-3">
      <p className="mb-2 flex items-center gap-2 text-ui">
        <MemberBadge name={badge} />
        <strong>{name}</strong>
        <span className="ml-auto text-note text-ink-3">{note}</span>
      </p>
      {children}
    </section>
  )
}

function Fact({
  name,
  value,
  other,
}: {
  name: string
  value: string | null | undefined
  other: string | null | undefined
}) {
  return (
    <>
      <dt className="text-ink-3">{name}</dt>
      <dd>
        {value !== other ? (
          <mark className="rounded-mark bg-line px-1 font-semibold text-ink">{value ?? '–'}</mark>
        ) : (
          (value ?? '–')
        )}
      </dd>
    </>
  )
}
