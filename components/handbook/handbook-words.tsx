// A handbook in lines of words, so that two versions can be compared.
'use client'
import { useTranslations } from 'next-intl'
import { handbookWords } from '#lib/record/handbook'
import type { HandbookView } from '#lib/record/handbook'

export function useHandbookWords(): (handbook: Parameters<typeof handbookWords>[0]) => string {
  const t = useTranslations('handbook')
  return (handbook: Pick<HandbookView, 'guidance' | 'questions'>) =>
    handbookWords(handbook, ({ tag, must }) => t(`kind.${tag}.${must ? 'must' : 'may'}`))
}
