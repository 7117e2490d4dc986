// Why a statement is rejected. Enter takes the first reason, so that the hands stay on the keys.
'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '#components/ui/button'
import { Dialog } from '#components/ui/dialog'
import { TextField } from '#components/ui/field'

const reasons = ['not-a-statement', 'wrong-words', 'reporter', 'duplicate', 'other'] as const

type Props = { quote: string; onReject: (reason: string) => void; onClose: () => void }

export function RejectDialog({ quote, onReject, onClose }: Props) {
  const t = useTranslations('review.reject')
  const [chosen, setChosen] = useState<(typeof reasons)[number]>('not-a-statement')
  const [own, setOwn] = useState('')
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('title')}
      description={t('description')}
    >
      <form
        className="grid gap-3"
        onSubmit={(event) => {
          event.preventDefault()
          const reason = chosen === 'other' ? own.trim() : t(`reasons.${chosen}`)
          if (reason === '') return
          onClose()
          onReject(reason)
        }}
      >
        <p className="line-clamp-4 border-l-2 border-line-2 pl-2.5 font-serif text-words">{quote}</p>
        <fieldset className="grid gap-1">
          <legend className="visually-hidden">{t('reason')}</legend>
          {reasons.map((reason) => (
            <label key={reason} className="flex min-h-7 items-center gap-2.5 text-ui pointer-coarse:min-h-11">
              <input
                type="radio"
                name="reason"
                autoFocus={reason === 'not-a-statement'}
                checked={chosen === reason}
                onChange={() => setChosen(reason)}
                className="size-4 accent-[var(--ink)]"
              />
              {t(`reasons.${reason}`)}
            </label>
          ))}
        </fieldset>
        {chosen === 'other' ? (
          <TextField
            label={t('own')}
            required
            maxLength={1000}
            value={own}
            onChange={(event) => setOwn(event.target.value)}
          />
        ) : null}
        <div className="flex justify-end gap-2">
          <Button kind="plain" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button kind="ink" type="submit" keyName="Enter">
            {t('send')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
