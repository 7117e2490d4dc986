// Toasts: ink, with Undo; a refusal says what was put back and why, and stays until it is read.
'use client'
import { useTranslations } from 'next-intl'
import { Toaster as Sonner, toast } from 'sonner'
import { Key } from './key.tsx'

export function Toaster() {
  const t = useTranslations('common')
  return (
    <Sonner
      containerAriaLabel={t('notifications')}
      position="bottom-right"
      visibleToasts={3}
      // Above the bars that stand at the foot of a page, and over the record, which is not what one reads just then.
      offset={{ bottom: 56, right: 16 }}
      mobileOffset={{ bottom: 116 }}
      toastOptions={{ unstyled: true, className: 'font-sans' }}
    />
  )
}

let newest: string | number | undefined

/** Takes the place of the one before, because Undo means the last step. `hasKey`: where the page listens to `u`. */
export function toastDone(
  message: string,
  undo?: { label: string; run: () => void; hasKey?: boolean },
): void {
  if (newest !== undefined) toast.dismiss(newest)
  newest = toast.custom(
    (id) => (
      <div className="flex w-[min(420px,calc(100vw-32px))] items-center justify-between gap-4 lg:w-[250px] rounded-panel bg-ink px-4 py-3 text-ui text-on-ink shadow-floating">
        <span>{message}</span>
        {undo ? (
          <button
            type="button"
            className="inline-flex shrink-0 items-center gap-2 rounded-control px-2 py-1 font-semibold whitespace-nowrap hover:bg-ink-2"
            onClick={() => {
              toast.dismiss(id)
              undo.run()
            }}
          >
            {undo.label}
            {undo.hasKey === false ? null : <Key on="ink">u</Key>}
          </button>
        ) : null}
      </div>
    ),
    { duration: 6000 },
  )
}

export function toastRefused(title: string, detail: string, close: string): void {
  toast.custom(
    (id) => (
      <div
        role="alert"
        className="flex w-[min(460px,calc(100vw-32px))] items-start justify-between gap-4 lg:w-[250px] rounded-panel border border-err-line bg-err-bg px-4 py-3 text-ui text-ink shadow-floating"
      >
        <span>
          <strong>{title}</strong> {detail}
        </span>
        <button
          type="button"
          className="min-h-6 shrink-0 rounded-control px-2 font-semibold hover:bg-hover"
          onClick={() => toast.dismiss(id)}
        >
          {close}
        </button>
      </div>
    ),
    { duration: 15_000 },
  )
}
