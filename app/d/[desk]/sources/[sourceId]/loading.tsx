// While the workbench comes: bars where its lines will be.
import { getTranslations } from 'next-intl/server'

const lines = [92, 100, 64, 0, 96, 100, 88, 41, 0, 99, 93, 72]

export default async function Loading() {
  const t = await getTranslations('workbench')
  return (
    <div role="status" className="flex h-dvh flex-col">
      <span className="visually-hidden">{t('loading')}</span>
      <div className="h-[52px] border-b border-line bg-shell md:h-[42px]" />
      <div className="min-h-0 flex-1 overflow-hidden lg:grid lg:grid-cols-[minmax(0,1fr)_446px_282px]">
        <div className="mx-auto mt-28 box-content max-w-[532px] pr-5 pl-7 md:pl-[112px]">
          {lines.map((width, i) => (
            <div
              key={i}
              className={`mb-4 h-[13px] ${width > 0 ? 'bg-line' : ''}`}
              style={{ width: `${width}%` }}
            />
          ))}
        </div>
        <div className="hidden border-l border-line lg:block" />
        <div className="hidden border-l border-line bg-shell lg:block" />
      </div>
    </div>
  )
}
