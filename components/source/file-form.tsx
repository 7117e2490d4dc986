// Plain text files, one or many: chosen or dropped, sent one after the other.
'use client'
import { FilePlus2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { Button } from '#components/ui/button'
import { textLimit } from '#lib/record/source'
import { DetailFields } from './detail-fields.tsx'
import { FileList } from './file-list.tsx'
import type { FileEntry } from './file-list.tsx'
import { detailsOf } from './kept-draft.tsx'
import type { DetailName, Draft } from './kept-draft.tsx'
import type { Language } from './languages.tsx'
import { sendFile } from './send.tsx'
import { useMegabytes, useTroubleWords } from './trouble-words.tsx'

/** What all of several files can share. Each takes its first line as its title. */
const shared: readonly DetailName[] = ['publisher', 'byline', 'publishedAt', 'language']

type Props = { desk: string; languages: readonly Language[]; draft: Draft; onChange: (draft: Draft) => void }

export function FileForm({ desk, languages, draft, onChange }: Props) {
  const t = useTranslations('bringIn')
  const wordsOf = useTroubleWords()
  const megabytes = useMegabytes()
  const picker = useRef<HTMLInputElement>(null)
  const count = useRef(0)
  const isSending = useRef(false)
  const entries = useRef<FileEntry[]>([])
  const [files, setFiles] = useState<readonly FileEntry[]>([])
  const [isOver, setOver] = useState(false)

  const put = (next: FileEntry[]) => {
    entries.current = next
    setFiles(next)
  }
  const change = (key: number, to: Partial<FileEntry>) =>
    put(entries.current.map((entry) => (entry.key === key ? { ...entry, ...to } : entry)))
  const unfit = (file: File): string | null => {
    if (!/\.txt$/i.test(file.name) && file.type !== 'text/plain') return t('trouble.not-text')
    if (file.size > textLimit) return t('trouble.too-large', { limit: megabytes(textLimit) })
    return file.size === 0 ? t('trouble.empty-text') : null
  }

  const sendAll = async () => {
    if (isSending.current) return
    isSending.current = true
    for (;;) {
      const entry = entries.current.find(({ stage }) => stage === 'waiting')
      if (!entry) break
      change(entry.key, { stage: 'sending', share: 0, message: null })
      const answer = await sendFile(desk, entry.file, detailsOf(draft, shared), (share) =>
        change(entry.key, { share }),
      )
      if (answer.ok) change(entry.key, { stage: 'done', result: answer.value })
      else {
        const { message, mayPass = false } = wordsOf(answer.refusal)
        change(entry.key, { stage: 'refused', message, mayPass })
      }
    }
    isSending.current = false
  }
  const add = (chosen: FileList | null) => {
    const added = [...(chosen ?? [])].map((file): FileEntry => {
      const message = unfit(file)
      return {
        key: ++count.current,
        file,
        stage: message ? 'refused' : 'waiting',
        share: 0,
        result: null,
        message,
        mayPass: false,
      }
    })
    put([...entries.current, ...added])
  }
  const again = (key: number) => {
    change(key, { stage: 'waiting', message: null, mayPass: false })
    void sendAll()
  }
  const waiting = files.filter(({ stage }) => stage === 'waiting').length

  return (
    <div className="grid gap-x-8 gap-y-6 lg:grid-cols-[minmax(0,1fr)_320px]">
      <div className="grid content-start gap-4">
        <div
          className={`grid justify-items-center gap-2 rounded-panel border border-dashed px-6 py-12 text-center ${isOver ? 'border-ink bg-hover' : 'border-line-2'}`}
          onDragOver={(event) => {
            event.preventDefault()
            setOver(true)
          }}
          onDragLeave={() => setOver(false)}
          onDrop={(event) => {
            event.preventDefault()
            setOver(false)
            add(event.dataTransfer.files)
          }}
        >
          <FilePlus2 size={20} strokeWidth={1.5} aria-hidden className="text-ink-3" />
          <p className="font-serif text-claim font-semibold">{t('drop')}</p>
          <p className="max-w-[44ch] text-ui text-ink-2">{t('dropWhy', { limit: megabytes(textLimit) })}</p>
          <input
            ref={picker}
            type="file"
            multiple
            accept=".txt,text/plain"
            aria-label={t('choose')}
            tabIndex={-1}
            className="visually-hidden"
            onChange={(event) => {
              add(event.target.files)
              event.target.value = ''
            }}
          />
          <Button size="touch" onClick={() => picker.current?.click()}>
            {t('choose')}
          </Button>
        </div>
        <FileList
          desk={desk}
          files={files}
          onAgain={again}
          onRemove={(key) => put(entries.current.filter((entry) => entry.key !== key))}
        />
        {waiting > 0 ? (
          <div>
            <Button kind="ink" size="touch" onClick={() => void sendAll()}>
              {t('submitFiles', { count: waiting })}
            </Button>
          </div>
        ) : null}
      </div>
      <div>
        <p className="mb-4 text-note text-ink-3">{t('sharedDetails')}</p>
        <DetailFields
          draft={draft}
          onChange={(name, value) => onChange({ ...draft, [name]: value })}
          names={shared}
          languages={languages}
          trouble={null}
        />
      </div>
    </div>
  )
}
