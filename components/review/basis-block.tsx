// What it rests on that they said it, in the statement's pane: the links, adding one, withdrawing one with a reason.
'use client'
import { Plus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { NoteDialog } from '#components/claim/note-dialog'
import { RestsOn } from '#components/claim/rests-on'
import { Button } from '#components/ui/button'
import type { StatementLinkView } from '#lib/record/statement-link'
import type { WorkbenchStatement } from '#lib/record/workbench'
import { LinkDialog } from './link-dialog.tsx'
import type { ReviewActions } from './review-actions.ts'

type Props = { desk: string; statement: WorkbenchStatement; actions: ReviewActions; onDone: () => void }

export function BasisBlock({ desk, statement, actions, onDone }: Props) {
  const t = useTranslations('basis')
  const [isAdding, setAdding] = useState(false)
  const [leaving, setLeaving] = useState<StatementLinkView | null>(null)
  if (statement.state === 'rejected') return null
  const { restsOn, allowed } = statement
  const withdraw = (link: StatementLinkView) => (
    <button
      type="button"
      className="rounded-mark font-medium text-ink-2 underline decoration-line-2 underline-offset-2 hover:text-ink pointer-coarse:min-h-11"
      onClick={() => setLeaving(link)}
    >
      {t('withdraw')}
    </button>
  )
  return (
    <section aria-label={t('restsOn')} className="grid justify-items-start gap-1.5">
      <RestsOn desk={desk} restsOn={restsOn} deed={allowed.link ? withdraw : undefined} />
      {allowed.link ? (
        <Button size="row" onClick={() => setAdding(true)}>
          <Plus size={13} aria-hidden />
          {t('add')}
        </Button>
      ) : null}
      {isAdding ? (
        <LinkDialog
          statement={statement}
          finder={actions.finder}
          add={actions.addLink}
          onClose={() => setAdding(false)}
          onDone={onDone}
        />
      ) : null}
      {leaving ? (
        <NoteDialog
          open
          onOpenChange={(open) => !open && setLeaving(null)}
          draftKey={`withdraw-link:${leaving.id}`}
          title={t('withdrawTitle')}
          description={t('withdrawDescription')}
          about={leaving.title ?? leaving.words ?? leaving.url ?? ''}
          label={t('reason')}
          send={t('withdrawSend')}
          danger
          onSend={(reason) => actions.withdrawLink({ linkId: leaving.id, version: leaving.version, reason })}
          done={t('withdrawn')}
          onDone={onDone}
        />
      ) : null}
    </section>
  )
}
