// Something secret that is shown this once: what is kept of it is a hash.
'use client'
import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { Button } from '#components/ui/button'

export function ShownOnce({ label, value, note }: { label: string; value: string; note: string }) {
  const t = useTranslations('deskSettings.once')
  const field = useRef<HTMLInputElement>(null)
  const [copied, setCopied] = useState(false)

  const copy = async () => {
    field.current?.select()
    try {
      await navigator.clipboard.writeText(value)
      setCopied(true)
    } catch {
      // Where a page may not write there, the words are marked and the keyboard's own way is left.
      setCopied(false)
    }
  }
  return (
    <div className="grid gap-2">
      <label className="grid gap-1 text-ui font-medium">
        {label}
        <input
          ref={field}
          readOnly
          value={value}
          onFocus={(event) => event.target.select()}
          className="h-8 w-full rounded-control border border-ctl bg-shell px-2.5 font-mono text-note font-normal pointer-coarse:min-h-11"
        />
      </label>
      <p className="text-note text-ink-2">{note}</p>
      <div className="flex items-center gap-3">
        <Button kind="ink" onClick={() => void copy()}>
          {t('copy')}
        </Button>
        <span role="status" className="text-note text-ink-2">
          {copied ? t('copied') : ''}
        </span>
      </div>
    </div>
  )
}
