// The page of a claim on its way: bars where its words, its statements and its decisions will be.
import { useTranslations } from 'next-intl'
import { Bar, LoadingRows } from '#components/shell/loading-page'

export function LoadingClaim() {
  const t = useTranslations('shell')
  return (
    <>
      <p role="status" className="visually-hidden">
        {t('loading')}
      </p>
      <div className="flex min-h-11 items-center border-b border-line px-4 md:px-6">
        <Bar width="9rem" />
      </div>
      <div className="lg:grid lg:min-h-[calc(100dvh-44px)] lg:grid-cols-[minmax(0,1fr)_304px]">
        <div className="px-4 pt-6 md:px-8 lg:px-10 lg:pt-8">
          <Bar width="34rem" tall />
          <div className="mt-4 mb-9">
            <Bar width="22rem" />
          </div>
          <LoadingRows rows={2} />
          <div className="mt-9">
            <LoadingRows rows={4} />
          </div>
        </div>
        <div className="border-line bg-shell px-6 py-6 max-lg:mt-8 max-lg:border-t lg:border-l">
          <div className="grid gap-4">
            {['40%', '85%', '70%', '50%', '80%'].map((width) => (
              <Bar key={width} width={width} />
            ))}
          </div>
        </div>
      </div>
    </>
  )
}
