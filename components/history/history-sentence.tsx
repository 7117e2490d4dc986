// One line of the history as a sentence: who did what to which thing. Every operation has its own words.
import { useTranslations } from 'next-intl'
import { Tag } from '#components/ui/tag'
import type { Tag as TagName } from '#lib/record/claim'
import { tagIn } from '#lib/record/history'
import type { HistoryLine } from '#lib/record/history'
import { SubjectLink } from './subject-link.tsx'

/** A line with its detail, or one of which the tag alone is kept. */
export type SentenceLine = Omit<HistoryLine, 'detail'> &
  ({ detail: HistoryLine['detail'] } | { tag: TagName | null })

export function HistorySentence({ desk, line }: { desk: string; line: SentenceLine }) {
  const t = useTranslations('history')
  const tag = 'tag' in line ? line.tag : tagIn(line.detail)
  const own = `did.${line.operation}` as 'did.other.operation'
  return t.rich(t.has(own) ? own : 'did.other.operation', {
    name: line.actor?.name || t('nobody'),
    operation: line.operation,
    tagged: tag ? 'yes' : 'no',
    named: line.into ? 'yes' : 'no',
    actor: (chunks) => <strong className="font-medium text-ink">{chunks}</strong>,
    thing: () => <SubjectLink desk={desk} subject={line.subject} />,
    into: () => (line.into ? <SubjectLink desk={desk} subject={line.into} /> : null),
    tag: () => (tag ? <Tag tag={tag} look="bare" /> : null),
  })
}
