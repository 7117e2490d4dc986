// Why the engine found a statement, in words that can be checked against the text.
'use client'
import { useTranslations } from 'next-intl'
import { tellingOf } from '#lib/record/why'
import type { Reason } from '#lib/record/why'

export function WhyFound({ why }: { why: readonly Reason[] }) {
  const t = useTranslations('why')
  if (why.length === 0) return null
  const line = (reason: Reason) => {
    switch (reason.of) {
      case 'cue':
        return t(`cue.${reason.by}`, { words: reason.words })
      case 'words':
        return t(`words.${reason.place}`, { marks: reason.marks })
      case 'speaker': {
        const { mention, name, sentences } = reason
        return t(`speaker.${tellingOf(reason.how)}`, { mention, name, sentences: sentences ?? -1 })
      }
      case 'rival':
        return t('rival', { words: reason.words, share: reason.share })
    }
  }
  return (
    <details className="text-note text-ink-2">
      <summary className="w-fit cursor-pointer rounded-mark font-medium text-ink underline underline-offset-2">
        {t('title')}
      </summary>
      <ul className="mt-1 grid gap-0.5 border-l border-line-2 pl-3">
        {why.map((reason) => (
          <li key={reason.of} className="[overflow-wrap:anywhere]">
            {line(reason)}
          </li>
        ))}
      </ul>
    </details>
  )
}
