// Bringing in, in its two ways. What is typed is kept in this browser, across reloads and failures.
'use client'
import { useTranslations } from 'next-intl'
import { Tabs } from 'radix-ui'
import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { Notice } from '#components/ui/notice'
import { toastDone } from '#components/ui/toast'
import { FileForm } from './file-form.tsx'
import { emptyDraft, keepDraft, keptDraft } from './kept-draft.tsx'
import type { Draft } from './kept-draft.tsx'
import type { Language } from './languages.tsx'
import { LoadingForm } from './loading-form.tsx'
import { PasteForm } from './paste-form.tsx'

type Props = { desk: string; /** The id of whoever types. */ reader: string; languages: readonly Language[] }

const never = () => () => {}
const tab =
  'h-7 border border-line-2 px-3 text-ui first:rounded-l-control last:-ml-px last:rounded-r-control data-[state=active]:bg-sunk data-[state=active]:font-semibold pointer-coarse:h-11'

/** Where a draft is kept: a browser may be shared, and what one person typed is not for the next. */
const placeOf = ({ desk, reader }: Pick<Props, 'desk' | 'reader'>) => `${desk}:${reader}`

export function BringIn(props: Props) {
  // What this browser kept is known only once the page runs: nothing typed before would stay.
  const isOnPage = useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
  return isOnPage ? <Ways {...props} kept={keptDraft(placeOf(props))} /> : <LoadingForm />
}

function Ways({ desk, reader, languages, kept }: Props & { kept: Draft | null }) {
  const place = placeOf({ desk, reader })
  const t = useTranslations('bringIn')
  const [draft, setDraft] = useState(kept ?? emptyDraft)
  const [isKept, setKept] = useState(true)
  const [isFromBefore, setFromBefore] = useState(kept !== null)
  const latest = useRef(draft)

  const change = (next: Draft) => {
    latest.current = next
    setDraft(next)
  }
  useEffect(() => {
    const timer = setTimeout(() => setKept(keepDraft(place, draft)), 400)
    return () => clearTimeout(timer)
  }, [place, draft])
  useEffect(() => {
    const keepNow = () => keepDraft(place, latest.current)
    window.addEventListener('pagehide', keepNow)
    return () => window.removeEventListener('pagehide', keepNow)
  }, [place])

  const discard = () => {
    const before = draft
    change(emptyDraft)
    setFromBefore(false)
    toastDone(t('discarded'), { label: t('undo'), run: () => change(before) })
  }
  const forget = () => {
    latest.current = emptyDraft
    keepDraft(place, emptyDraft)
  }

  return (
    <Tabs.Root defaultValue="paste" className="mt-6">
      <Tabs.List aria-label={t('ways')} className="mb-6 inline-flex">
        <Tabs.Trigger value="paste" className={tab}>
          {t('paste')}
        </Tabs.Trigger>
        <Tabs.Trigger value="files" className={tab}>
          {t('chooseFiles')}
        </Tabs.Trigger>
      </Tabs.List>
      {isFromBefore ? (
        <div className="mb-6">
          <Notice quiet title={t('fromBefore')}>
            {t('fromBeforeWhy')}
          </Notice>
        </div>
      ) : null}
      <Tabs.Content value="paste" forceMount className="data-[state=inactive]:hidden">
        <PasteForm
          desk={desk}
          languages={languages}
          draft={draft}
          isKept={isKept}
          onChange={change}
          onDiscard={discard}
          onDone={forget}
        />
      </Tabs.Content>
      <Tabs.Content value="files" forceMount className="data-[state=inactive]:hidden">
        <FileForm desk={desk} languages={languages} draft={draft} onChange={change} />
      </Tabs.Content>
    </Tabs.Root>
  )
}
