// A speaker's page on its way.
import { useTranslations } from 'next-intl'
import { Bar, LoadingRows } from '#components/shell/loading-page'

export function LoadingSpeaker() {
  const t = useTranslations('shell')
  return (
    <>
      <div role="status" className="visually-hidden">
        <h1>{t('loading')}</h1>
      </div>
      <div className="flex h-11 items-center border-b border-line px-6">
        <Bar width="12rem" />
      </div>
      <div className="mx-auto w-full max-w-[1240px] px-4 pt-8 md:px-10">
        <div className="flex items-center gap-4">
          <span aria-hidden className="size-[52px] rounded-control bg-sunk" />
          <div className="grid flex-1 gap-3">
            <Bar width="16rem" tall />
            <Bar width="24rem" />
          </div>
        </div>
        <div aria-hidden className="mt-16 mb-10 h-[200px] border-y border-line" />
        <LoadingRows rows={5} />
      </div>
    </>
  )
}
