// One version of the handbook, to read; for whoever may, to write the next.
'use client'
import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { PageHead } from '#components/shell/page-head'
import { Button, ButtonLink } from '#components/ui/button'
import { FocusKept } from '#components/ui/focus-kept'
import { Empty } from '#components/ui/empty'
import { Notice } from '#components/ui/notice'
import type { HandbookPage, HandbookView } from '#lib/record/handbook'
import type { Answer } from '#lib/record/refusal'
import { HandbookForm } from './handbook-form.tsx'
import { HandbookRead } from './handbook-read.tsx'

type Props = {
  desk: string
  page: HandbookPage
  save: (desk: string, input: unknown) => Promise<Answer<HandbookView>>
}

export function HandbookSheet({ desk, page, save }: Props) {
  const t = useTranslations('handbook')
  const router = useRouter()
  const [isWriting, setWriting] = useState(false)
  const { handbook, before, newest, allowed } = page
  const isNewest = handbook.version === newest
  const close = () => {
    setWriting(false)
    router.refresh()
  }
  return (
    <FocusKept className="grid gap-6">
      <PageHead
        title={t('title')}
        actions={
          allowed.edit && isNewest && newest > 0 && !isWriting ? (
            <Button kind="ink" onClick={() => setWriting(true)}>
              {t('edit')}
            </Button>
          ) : null
        }
      >
        {t('about')}
      </PageHead>
      {isWriting ? (
        <HandbookForm desk={desk} handbook={handbook} save={save} onClose={close} />
      ) : newest === 0 ? (
        <Empty
          title={t('empty')}
          action={
            allowed.edit ? (
              <Button kind="ink" onClick={() => setWriting(true)}>
                {t('write')}
              </Button>
            ) : null
          }
        >
          {t('emptyWhy')}
        </Empty>
      ) : (
        <>
          {isNewest ? null : (
            <Notice quiet title={t('old', { newest })}>
              <ButtonLink href={`/d/${encodeURIComponent(desk)}/handbook`}>{t('toNewest')}</ButtonLink>
            </Notice>
          )}
          <HandbookRead handbook={handbook} before={before} />
        </>
      )}
    </FocusKept>
  )
}
