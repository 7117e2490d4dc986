// The field of the search itself. `/` comes here; what is asked stands in the address.
'use client'
import { Search } from 'lucide-react'
import { useTranslations } from 'next-intl'
import Form from 'next/form'
import { Button } from '#components/ui/button'

export function SearchForm({ path, q }: { path: string; q: string }) {
  const t = useTranslations('search')
  return (
    <Form action={path} role="search" aria-label={t('label')} className="mt-5 flex gap-2">
      <div className="relative min-w-0 flex-1">
        <Search
          size={17}
          aria-hidden
          className="pointer-events-none absolute top-1/2 left-3 -translate-y-1/2 text-ink-3"
        />
        <input
          key={q}
          name="q"
          type="search"
          data-search
          autoFocus
          autoComplete="off"
          defaultValue={q}
          aria-label={t('label')}
          aria-keyshortcuts="/"
          placeholder={t('placeholder')}
          className="h-11 w-full rounded-control border border-ctl bg-raised pr-3 pl-10 text-[16px] text-ink placeholder:text-ink-3"
        />
      </div>
      <Button type="submit" kind="ink" className="h-11">
        {t('submit')}
      </Button>
    </Form>
  )
}
