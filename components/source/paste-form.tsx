// A text that is pasted, with what is known of it. Everything typed stays until it is on record.
'use client'
import { useFormatter, useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import type { ClipboardEvent } from 'react'
import { Button } from '#components/ui/button'
import { TextArea } from '#components/ui/field'
import { Notice } from '#components/ui/notice'
import { toastDone } from '#components/ui/toast'
import { textLimit } from '#lib/record/source'
import { DetailFields } from './detail-fields.tsx'
import { detailNames, detailsOf, isEmpty } from './kept-draft.tsx'
import type { DetailName, Draft } from './kept-draft.tsx'
import type { Language } from './languages.tsx'
import { sendText } from './send.tsx'
import { useMegabytes, useTroubleWords } from './trouble-words.tsx'
import type { Trouble } from './trouble-words.tsx'
import { ProgressLine } from './progress-line.tsx'

type Props = {
  desk: string
  languages: readonly Language[]
  draft: Draft
  isKept: boolean
  onChange: (draft: Draft) => void
  onDiscard: () => void
  onDone: () => void
}

export function PasteForm({ desk, languages, draft, isKept, onChange, onDiscard, onDone }: Props) {
  const t = useTranslations('bringIn')
  const router = useRouter()
  const wordsOf = useTroubleWords()
  const megabytes = useMegabytes()
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  const [share, setShare] = useState<number | null>(null)
  const { isTooLarge, line } = useLength(draft.text)
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    if (trouble) form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus()
  }, [trouble])
  const set = (name: DetailName | 'text', value: string) => {
    if (trouble?.field === name) setTrouble(null)
    onChange({ ...draft, [name]: value })
  }

  // What cannot be taken does not go into the field at all: megabytes too many would only make it slow.
  const refuseTooMuch = (event: ClipboardEvent<HTMLTextAreaElement>) => {
    const bytes = bytesOf(event.clipboardData.getData('text/plain'))
    if (bytes <= textLimit) return
    event.preventDefault()
    setTrouble({
      field: 'text',
      message: t('trouble.too-large-paste', { size: megabytes(bytes), limit: megabytes(textLimit) }),
    })
  }

  const bringIn = async () => {
    if (share !== null) return
    setTrouble(null)
    if (draft.text.trim() === '') return setTrouble({ field: 'text', message: t('trouble.empty-text') })
    if (isTooLarge) return
    setShare(0)
    const answer = await sendText(desk, draft.text, detailsOf(draft), setShare)
    if (!answer.ok) {
      setShare(null)
      return setTrouble(wordsOf(answer.refusal))
    }
    onDone()
    const { sourceId, title, isNew, isReading, found } = answer.value
    if (!isNew) toastDone(t('known', { title }))
    else if (isReading) toastDone(t('reading'))
    else toastDone(t('done', { count: found }))
    router.push(`/d/${encodeURIComponent(desk)}/sources/${sourceId}`)
  }

  return (
    <form
      ref={form}
      noValidate
      className="grid gap-x-8 gap-y-6 lg:grid-cols-[minmax(0,1fr)_320px]"
      onSubmit={(event) => {
        event.preventDefault()
        void bringIn()
      }}
    >
      <div>
        <TextArea
          label={t('fields.text')}
          rows={20}
          value={draft.text}
          autoFocus
          spellCheck={false}
          className="max-h-[70dvh] min-h-[320px] resize-y font-serif text-[16px] leading-6"
          placeholder={t('textPlaceholder')}
          error={
            isTooLarge
              ? t('trouble.too-large-now', { size: line })
              : trouble?.field === 'text'
                ? trouble.message
                : null
          }
          onPaste={refuseTooMuch}
          onChange={(event) => set('text', event.target.value)}
        />
        <p className="tabular mt-1 text-note text-ink-3" aria-live="off">
          {line}
        </p>
      </div>
      <DetailFields
        draft={draft}
        onChange={set}
        names={detailNames}
        languages={languages}
        trouble={trouble}
      />
      <div className="grid gap-4 lg:col-span-2">
        {trouble && trouble.field === null ? (
          <Notice title={t('trouble.title')}>
            {trouble.message} {t('kept')}
          </Notice>
        ) : null}
        {share !== null ? (
          <ProgressLine label={share < 1 ? t('sending') : t('finding')} share={share} />
        ) : null}
        <div className="flex flex-wrap items-center gap-2">
          <Button kind="ink" size="touch" type="submit" aria-disabled={share !== null || isTooLarge}>
            {t('submit')}
          </Button>
          {isEmpty(draft) ? null : (
            <Button kind="plain" size="touch" onClick={onDiscard}>
              {t('discard')}
            </Button>
          )}
          {isEmpty(draft) ? null : (
            <span className="text-note text-ink-3">{isKept ? t('draftKept') : t('draftTooLong')}</span>
          )}
        </div>
      </div>
    </form>
  )
}

const bytesOf = (text: string): number => new TextEncoder().encode(text).length

/** How long the text is, in words; counted a moment behind the typing. */
function useLength(text: string): { isTooLarge: boolean; line: string } {
  const t = useTranslations('bringIn')
  const format = useFormatter()
  const megabytes = useMegabytes()
  const counted = useDeferredValue(text)
  const bytes = useMemo(() => bytesOf(counted), [counted])
  const characters = t('characters', { count: counted.length, shown: format.number(counted.length) })
  const line =
    bytes < 100_000
      ? characters
      : t('ofLimit', { characters, size: megabytes(bytes), limit: megabytes(textLimit) })
  return { isTooLarge: bytes > textLimit, line }
}
