// The HTML of a page, pasted: what it says of itself goes into the fields that are empty, for the person to check.
// Nothing is fetched, and nothing typed is written over.
'use client'
import { useFormatter, useTranslations } from 'next-intl'
import { useState, useTransition } from 'react'
import { Button } from '#components/ui/button'
import { TextArea } from '#components/ui/field'
import type { Answer, Refusal } from '#lib/record/refusal'
import { textLimit } from '#lib/record/source'
import type { PageField } from './evidence-draft.tsx'
import { Refused } from './refused.tsx'

export type PageHead = Record<PageField, string | null>
export type PageReader = { readPage: (html: string) => Promise<Answer<PageHead>> }

/** How many fields were filled in, and which were left because they hold something else. */
type Told = { filled: number; left: readonly PageField[] }
type Props = { reader: PageReader; onRead: (said: PageHead) => Told }

const nameOf = {
  url: 'url',
  title: 'titleLabel',
  publisher: 'publisher',
  publishedAt: 'publishedAt',
} as const

export function PageFields({ reader, onRead }: Props) {
  const t = useTranslations('evidence.form')
  const [html, setHtml] = useState('')
  const format = useFormatter()
  const [told, setTold] = useState<Told | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [isReading, startReading] = useTransition()
  const read = () =>
    startReading(async () => {
      setRefusal(null)
      setTold(null)
      const answer: Answer<PageHead> =
        html.length > textLimit
          ? { ok: false, refusal: { kind: 'limit', code: 'too-large', limit: textLimit } }
          : await reader.readPage(html)
      if (!answer.ok) return setRefusal(answer.refusal)
      setTold(onRead(answer.value))
    })
  return (
    <details className="rounded-panel border border-line px-3 py-2">
      <summary className="cursor-pointer text-ui font-medium pointer-coarse:py-2.5">{t('html')}</summary>
      <div className="mt-2 grid gap-2">
        <TextArea
          label={t('htmlLabel')}
          hint={t('htmlHint')}
          rows={4}
          spellCheck={false}
          className="font-mono text-proof"
          value={html}
          onChange={(e) => setHtml(e.target.value)}
        />
        <div className="flex flex-wrap items-center gap-3">
          <Button onClick={read} busy={isReading} disabled={html.trim() === ''}>
            {t('htmlRead')}
          </Button>
          <p role="status" className="text-note text-ink-2">
            {told === null || (told.filled === 0 && told.left.length > 0)
              ? ''
              : t('htmlFound', { count: told.filled })}{' '}
            {told && told.left.length > 0
              ? t('htmlLeft', { names: format.list(told.left.map((field) => t(nameOf[field]))) })
              : ''}
          </p>
        </div>
        {refusal ? <Refused refusal={refusal} /> : null}
      </div>
    </details>
  )
}
