// The field that leads to the search. `/` or ⌘K brings the focus here from anywhere that is not a field itself.
'use client'
import { Search } from 'lucide-react'
import { useTranslations } from 'next-intl'
import Form from 'next/form'
import { useRouter } from 'next/navigation'
import { useEffect } from 'react'
import { Key } from '#components/ui/key'
import { deskAddress } from './places.tsx'

export function SearchField({ desk }: { desk: string }) {
  const t = useTranslations('shell')
  return (
    <Form action={deskAddress(desk, '/search')} role="search" aria-label={t('search')} className="relative">
      <Search size={15} aria-hidden className="pointer-events-none absolute top-2 left-2.5 text-ink-3" />
      <input
        name="q"
        type="search"
        data-search
        aria-label={t('search')}
        aria-keyshortcuts="/"
        placeholder={t('search')}
        autoComplete="off"
        className="h-[30px] w-full rounded-control border border-line-2 bg-page pr-8 pl-8 text-[14px] text-ink placeholder:text-ink-3 md:text-ui"
      />
      <span className="pointer-events-none absolute top-[7px] right-2">
        <Key>/</Key>
      </span>
    </Form>
  )
}

/** Listens for the keys of the search; shows nothing. */
export function SearchKeys({ desk }: { desk: string }) {
  const router = useRouter()
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isSlash =
        event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && !isTyping(event.target)
      const isCommand = event.key.toLowerCase() === 'k' && (event.metaKey || event.ctrlKey) && !event.altKey
      if (event.defaultPrevented || !(isSlash || isCommand)) return
      event.preventDefault()
      const fields = [...document.querySelectorAll<HTMLInputElement>('input[data-search]')]
      const field = fields.filter((candidate) => candidate.offsetParent !== null).at(-1)
      if (!field) return router.push(deskAddress(desk, '/search'))
      field.focus()
      field.select()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [desk, router])
  return null
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  return target.isContentEditable || target.closest('input, textarea, select, [role="dialog"]') !== null
}
