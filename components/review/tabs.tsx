// On a narrow screen one pane shows at a time.
'use client'
import { useTranslations } from 'next-intl'

const tabs = ['text', 'statement', 'record'] as const
export type Tab = (typeof tabs)[number]

export function Tabs({ tab, onTab }: { tab: Tab; onTab: (tab: Tab) => void }) {
  const t = useTranslations('workbench.tabs')
  return (
    <nav aria-label={t('title')} className="flex shrink-0 gap-6 border-b border-line bg-page px-4 lg:hidden">
      {tabs.map((one) => (
        <button
          key={one}
          type="button"
          aria-current={one === tab ? 'true' : undefined}
          onClick={() => onTab(one)}
          className={`h-11 border-b-2 text-[15px] ${one === tab ? 'border-ink font-medium text-ink' : 'border-transparent text-ink-2'}`}
        >
          {t(one)}
        </button>
      ))}
    </nav>
  )
}
