// A proposal that was sent back: who did, and what is to be mended.
import { Undo2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Tag } from '#components/ui/tag'
import type { DecisionView } from '#lib/record/decision'

export function SentBackNote({ decision, isMine }: { decision: DecisionView; isMine: boolean }) {
  const t = useTranslations('decision.sentBack')
  return (
    <div className="grid grid-cols-[auto_1fr] gap-x-2.5 border-l-2 border-ink-2 pl-3">
      <Undo2 size={14} aria-hidden className="mt-0.5" />
      <div className="grid gap-1">
        <p className="flex flex-wrap items-center gap-x-2 text-ui font-semibold">
          {isMine ? t('heading') : t('headingOther')}
          <Tag tag={decision.tag} look="bare" />
        </p>
        <p className="text-ui text-ink-2">
          {t.rich('by', {
            name: decision.decidedBy?.name ?? '',
            b: (words) => <strong className="text-ink">{words}</strong>,
          })}
        </p>
        <blockquote className="font-serif text-words whitespace-pre-line">{decision.note}</blockquote>
        <p className="text-ui text-ink-2">
          {isMine ? t('mend') : t('waits', { name: decision.proposedBy.name })}
        </p>
      </div>
    </div>
  )
}
