// Files on their way in: each with its own progress and its own end.
'use client'
import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { Button } from '#components/ui/button'
import type { BroughtIn } from '#lib/record/source'
import { ProgressLine } from './progress-line.tsx'
import { useMegabytes } from './trouble-words.tsx'

export type FileEntry = {
  key: number
  file: File
  stage: 'waiting' | 'sending' | 'done' | 'refused'
  share: number
  result: BroughtIn | null
  message: string | null
  mayPass: boolean
}

type Props = {
  desk: string
  files: readonly FileEntry[]
  onAgain: (key: number) => void
  onRemove: (key: number) => void
}

export function FileList({ desk, files, onAgain, onRemove }: Props) {
  const t = useTranslations('bringIn')
  const megabytes = useMegabytes()
  if (files.length === 0) return null
  return (
    <ul className="border-t border-line-2" aria-label={t('files')}>
      {files.map((entry) => (
        <li
          key={entry.key}
          className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 gap-y-1 border-b border-line py-2.5"
        >
          <p className="text-ui font-medium [overflow-wrap:anywhere]">
            {entry.file.name}{' '}
            <span className="tabular font-normal text-ink-3">{megabytes(entry.file.size)}</span>
          </p>
          <Deeds desk={desk} entry={entry} onAgain={onAgain} onRemove={onRemove} />
          <div className="col-span-2">
            <Outcome entry={entry} />
          </div>
        </li>
      ))}
    </ul>
  )
}

function Deeds({
  desk,
  entry,
  onAgain,
  onRemove,
}: Pick<Props, 'desk' | 'onAgain' | 'onRemove'> & { entry: FileEntry }) {
  const t = useTranslations('bringIn')
  if (entry.stage === 'done' && entry.result) {
    return (
      <Link
        href={`/d/${encodeURIComponent(desk)}/sources/${entry.result.sourceId}`}
        className="text-ui font-medium underline underline-offset-2"
      >
        {t('review')}
        <span className="sr-only"> {entry.result.title}</span>
      </Link>
    )
  }
  if (entry.stage !== 'refused' && entry.stage !== 'waiting') return <span />
  return (
    <span className="flex gap-1">
      {entry.mayPass ? (
        <Button size="row" onClick={() => onAgain(entry.key)}>
          {t('again')}
        </Button>
      ) : null}
      <Button kind="plain" size="row" onClick={() => onRemove(entry.key)}>
        {t('remove')}
      </Button>
    </span>
  )
}

function Outcome({ entry }: { entry: FileEntry }) {
  const t = useTranslations('bringIn')
  if (entry.stage === 'sending') {
    return <ProgressLine label={entry.share < 1 ? t('sending') : t('finding')} share={entry.share} />
  }
  if (entry.stage === 'refused')
    return (
      <p role="alert" className="text-note text-err">
        {entry.message}
      </p>
    )
  if (entry.stage === 'waiting' || !entry.result)
    return <p className="text-note text-ink-3">{t('waiting')}</p>
  const { isNew, isReading, found, title } = entry.result
  return (
    <p role="status" className="text-note text-ink-2">
      {!isNew ? t('known', { title }) : isReading ? t('reading') : t('done', { count: found })}
    </p>
  )
}
