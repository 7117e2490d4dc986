// A labelled control with its hint and its error. The error is tied to the control and says what to do.
'use client'
import { ChevronDown, CircleAlert } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import type { ComponentProps, FormEvent, ReactNode } from 'react'
import { classNames } from './class-names.tsx'

type Labels = { label: string; hint?: ReactNode; error?: string | null; quiet?: boolean }

const control =
  'w-full rounded-control border bg-raised px-2.5 text-ui text-ink placeholder:text-ink-3 disabled:bg-sunk disabled:text-ink-3 pointer-coarse:min-h-11'

function Frame({ id, label, hint, error, quiet, children }: Labels & { id: string; children: ReactNode }) {
  return (
    <div className="grid content-start gap-1">
      <label htmlFor={id} className={quiet ? 'visually-hidden' : 'text-ui font-medium'}>
        {label}
      </label>
      {children}
      {error ? (
        <p id={`${id}-error`} role="alert" className="flex items-start gap-1.5 text-note text-err">
          <CircleAlert size={13} className="mt-0.5 shrink-0" aria-hidden />
          {error}
        </p>
      ) : hint ? (
        <p id={`${id}-hint`} className="text-note text-ink-3">
          {hint}
        </p>
      ) : null}
    </div>
  )
}

function tied(id: string, { hint, error }: Labels) {
  return {
    id,
    'aria-invalid': error ? true : undefined,
    'aria-describedby': error ? `${id}-error` : hint ? `${id}-hint` : undefined,
  }
}

/**
 * What the browser finds wrong with a control when its form is sent, in the product's own words: the browser's would
 * be in the language of the browser, and gone at the next step.
 */
function useOwnWords() {
  const t = useTranslations('problems')
  const [wrong, setWrong] = useState<string | null>(null)
  const onInvalid = (event: FormEvent<HTMLInputElement | HTMLTextAreaElement>) => {
    event.preventDefault()
    const element = event.currentTarget
    const { valueMissing, typeMismatch } = element.validity
    setWrong(t(valueMissing ? 'required' : typeMismatch ? 'not-email' : 'other'))
    if (element.form?.querySelector(':invalid:not(fieldset)') === element) element.focus()
  }
  return { wrong, onInvalid, onInput: () => setWrong(null) }
}

export function TextField({
  label,
  hint,
  error,
  quiet,
  className,
  ...rest
}: Labels & ComponentProps<'input'>) {
  const id = useId()
  const { wrong, onInvalid, onInput } = useOwnWords()
  const labels = { label, hint, error: wrong ?? error, quiet }
  return (
    <Frame id={id} {...labels}>
      <input
        {...tied(id, labels)}
        className={classNames(control, 'h-8', labels.error ? 'border-err' : 'border-ctl', className)}
        onInvalid={onInvalid}
        onInput={onInput}
        {...rest}
      />
    </Frame>
  )
}

export function TextArea({
  label,
  hint,
  error,
  quiet,
  className,
  ...rest
}: Labels & ComponentProps<'textarea'>) {
  const id = useId()
  const { wrong, onInvalid, onInput } = useOwnWords()
  const labels = { label, hint, error: wrong ?? error, quiet }
  return (
    <Frame id={id} {...labels}>
      <textarea
        {...tied(id, labels)}
        className={classNames(
          control,
          'min-h-16 py-2',
          labels.error ? 'border-err' : 'border-ctl',
          className,
        )}
        onInvalid={onInvalid}
        onInput={onInput}
        {...rest}
      />
    </Frame>
  )
}

export function Select({
  label,
  hint,
  error,
  quiet,
  className,
  children,
  ...rest
}: Labels & ComponentProps<'select'>) {
  const id = useId()
  const labels = { label, hint, error, quiet }
  return (
    <Frame id={id} {...labels}>
      <span className="relative block">
        <select
          {...tied(id, labels)}
          className={classNames(
            control,
            'h-8 appearance-none pr-8',
            error ? 'border-err' : 'border-ctl',
            className,
          )}
          {...rest}
        >
          {children}
        </select>
        <ChevronDown
          size={14}
          aria-hidden
          className="pointer-events-none absolute top-1/2 right-2.5 -translate-y-1/2 text-ink-2"
        />
      </span>
    </Frame>
  )
}
