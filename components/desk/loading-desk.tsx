// The desk's first page on its way: both of its columns, with bars where the rows will be.
import { useTranslations } from 'next-intl'
import { Bar, LoadingRows } from '#components/shell/loading-page'

export function LoadingDesk() {
  const t = useTranslations('shell')
  return (
    <div className="lg:grid lg:min-h-dvh lg:grid-cols-[minmax(0,720fr)_minmax(0,507fr)]">
      <div className="px-4 pt-6 md:px-9 md:pt-[34px]">
        <div role="status" className="visually-hidden">
          <h1>{t('loading')}</h1>
        </div>
        <div className="grid gap-3 md:px-2">
          <Bar width="20rem" tall />
          <Bar width="16rem" />
        </div>
        <div className="mt-10">
          <LoadingRows rows={5} />
        </div>
      </div>
      <div className="border-line bg-shell px-4 pt-7 pb-10 max-lg:mt-8 max-lg:border-t md:px-9 md:pt-[35px] lg:border-l lg:px-7">
        <Bar width="6rem" />
        <div className="mt-8">
          <LoadingRows rows={6} />
        </div>
      </div>
    </div>
  )
}
