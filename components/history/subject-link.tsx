// What a line of the history is about, as the desk calls it now, and the way there.
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import type { HistorySubject } from '#lib/record/history'

const longest = 140

/** The address of what a line is about; null where it has no page of its own. */
export function addressOf(desk: string, subject: HistorySubject): string | null {
  const base = `/d/${encodeURIComponent(desk)}`
  switch (subject.kind) {
    case 'claim':
      return `${base}/claims/${subject.id}`
    case 'source':
      return `${base}/sources/${subject.id}`
    case 'statement':
      return subject.sourceId ? `${base}/sources/${subject.sourceId}?s=${subject.id}` : null
    case 'speaker':
      return `${base}/speakers/${subject.id}`
    case 'handbook':
      return subject.number === null ? null : `${base}/handbook?version=${subject.number}`
    case 'export':
    case 'collection':
      return `${base}/summaries`
    default:
      return null
  }
}

/** `words`, or as many whole ones as a line of the history has room for. */
export function excerptOf(words: string): string {
  const flat = words.replace(/\s+/g, ' ').trim()
  if (flat.length <= longest) return flat
  const cut = flat.slice(0, longest).toWellFormed()
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), longest - 40))}…`
}

export function SubjectLink({ desk, subject }: { desk: string; subject: HistorySubject }) {
  const t = useTranslations('history')
  const label =
    subject.kind === 'handbook' && subject.number !== null
      ? t('handbook', { version: subject.number })
      : subject.label
        ? excerptOf(subject.label)
        : t('unnamed')
  const isSaid = subject.kind === 'claim' || subject.kind === 'statement' || subject.kind === 'source'
  const look = isSaid ? 'font-serif text-words text-ink' : 'font-medium text-ink'
  const address = subject.label ? addressOf(desk, subject) : null
  if (!address) return <bdi className={look}>{label}</bdi>
  return (
    <Link href={address} className={`${look} underline-offset-2 hover:underline focus-visible:underline`}>
      {label}
    </Link>
  )
}
