// What may be done with the selected statement, fixed below it. Confirm leads while it waits for a decision.
'use client'
import { useTranslations } from 'next-intl'
import { Button } from '#components/ui/button'
import type { WorkbenchStatement } from '#lib/record/workbench'
import { isReopening } from './undoing.ts'
import type { Undoing } from './undoing.ts'

export type Deeds = Record<'confirm' | 'reject' | 'speaker' | 'evidence' | 'reopen', () => void>

type Props = {
  statement: WorkbenchStatement
  deeds: Deeds
  /** What the key `u` takes back now. */
  undoing: Undoing | null
}

export function ActionBar({ statement, deeds, undoing }: Props) {
  const t = useTranslations('review.deeds')
  const { allowed } = statement
  const mayAct = allowed.confirm || allowed.reject || allowed.correct || allowed.reopen
  if (!mayAct) return null
  return (
    <div
      role="toolbar"
      aria-label={t('title')}
      className="flex shrink-0 flex-wrap items-center gap-1 border-t border-line bg-page px-2.5 py-2"
    >
      {allowed.reject ? (
        <Button kind="plain" className="!px-2" keyName="x" onClick={deeds.reject}>
          {t('reject')}
        </Button>
      ) : null}
      {allowed.correct ? (
        <Button kind="plain" className="!px-2" keyName="s" onClick={deeds.speaker}>
          {t('speaker')}
        </Button>
      ) : null}
      {allowed.addEvidence ? (
        <Button kind="plain" className="!px-2" keyName="e" onClick={deeds.evidence}>
          {t('evidence')}
        </Button>
      ) : null}
      <span className="flex-1" />
      {allowed.reopen ? (
        <Button
          className="!px-2"
          keyName={isReopening(undoing, statement.id) ? 'u' : undefined}
          onClick={deeds.reopen}
        >
          {t('reopen')}
        </Button>
      ) : null}
      {allowed.confirm ? (
        <Button kind="ink" keyName="c" onClick={deeds.confirm}>
          {t('confirm')}
        </Button>
      ) : null}
    </div>
  )
}
