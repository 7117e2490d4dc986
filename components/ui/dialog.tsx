// A dialog: one object, one question. Escape and a click beside it close it; focus goes back to where it was.
'use client'
import { X } from 'lucide-react'
import { Dialog as Radix } from 'radix-ui'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { focusAgain, openerOf } from './focus-home.ts'

type Props = {
  open: boolean
  onOpenChange: (open: boolean) => void
  title: string
  description?: string
  children: ReactNode
  wide?: boolean
}

export function Dialog({ open, onOpenChange, title, description, children, wide = false }: Props) {
  const t = useTranslations('common')
  // Looked at while it opens: the first field takes the focus before any effect could ask who had it.
  const [was, setWas] = useState<{ open: boolean; opener: HTMLElement | null }>({ open: false, opener: null })
  if (was.open !== open) setWas({ open, opener: open ? openerOf() : was.opener })
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 bg-[var(--shade)]" />
        <Radix.Content
          aria-describedby={description ? undefined : ''}
          onOpenAutoFocus={(event) => {
            const field = firstField(event.currentTarget)
            if (!field) return
            event.preventDefault()
            field.focus()
          }}
          onCloseAutoFocus={(event) => {
            event.preventDefault()
            focusAgain(was.opener)
          }}
          className={`fixed inset-x-0 bottom-0 z-50 max-h-[92dvh] overflow-y-auto rounded-t-dialog border border-line-2 bg-raised p-4 shadow-floating md:top-1/2 md:bottom-auto md:left-1/2 md:w-[calc(100vw-48px)] md:-translate-x-1/2 md:-translate-y-1/2 md:rounded-dialog md:p-6 ${wide ? 'md:max-w-[820px]' : 'md:max-w-[520px]'}`}
        >
          <div className="mb-4 flex items-start justify-between gap-4">
            <div>
              <Radix.Title className="text-words font-semibold">{title}</Radix.Title>
              {description ? (
                <Radix.Description className="mt-1 text-ui text-ink-2">{description}</Radix.Description>
              ) : null}
            </div>
            <Radix.Close
              aria-label={t('close')}
              className="inline-flex size-7 shrink-0 items-center justify-center rounded-control hover:bg-hover pointer-coarse:size-11"
            >
              <X size={16} aria-hidden />
            </Radix.Close>
          </div>
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}

/** The field that one begins with; of radio buttons the chosen one. Null where a dialog asks nothing. */
function firstField(dialog: EventTarget | null): HTMLElement | null {
  if (!(dialog instanceof HTMLElement)) return null
  const fields = dialog.querySelectorAll<HTMLElement>('input, select, textarea, [role="radio"]')
  const open = [...fields].filter((field) => !field.matches(':disabled, [type="hidden"]'))
  const [first] = open
  if (!(first instanceof HTMLInputElement) || first.type !== 'radio' || first.checked) return first ?? null
  return open.find((field) => field.matches(`[name="${CSS.escape(first.name)}"]:checked`)) ?? first
}
