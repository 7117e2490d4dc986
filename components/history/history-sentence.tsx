// One line of the history as a sentence: who did what to which thing. Every operation has its own words.
import { useTranslations } from 'next-intl'
import { Tag } from '#components/ui/tag'
import { Tag as TagName } from '#lib/record/claim'
import type { HistoryLine } from '#lib/record/history'
import { SubjectLink } from './subject-link.tsx'

export type SentenceLine = Omit<HistoryLine, 'detail'> & { detail?: HistoryLine['detail'] }

/** The tag that an operation on a claim spoke of, where the line keeps it. */
function tagOf({ detail }: SentenceLine): TagName | null {
  const parsed = TagName.safeParse(detail?.tag ?? detail?.to)
  return parsed.success ? parsed.data : null
}

export function HistorySentence({ desk, line }: { desk: string; line: SentenceLine }) {
  const t = useTranslations('history')
  const tag = tagOf(line)
  const own = `did.${line.operation}` as 'did.other.operation'
  return t.rich(t.has(own) ? own : 'did.other.operation', {
    name: line.actor?.name || t('nobody'),
    operation: line.operation,
    tagged: tag ? 'yes' : 'no',
    actor: (chunks) => <strong className="font-medium text-ink">{chunks}</strong>,
    thing: () => <SubjectLink desk={desk} subject={line.subject} />,
    tag: () => (tag ? <Tag tag={tag} look="bare" /> : null),
  })
}
