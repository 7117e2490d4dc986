// How well it is known that they said it: icon and word, in ink; colour is for who, and for where a claim stands.
import { AudioLines, Files, MessageSquareOff, Newspaper } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { Basis } from '#lib/record/basis'

const icons = { reported: Newspaper, corroborated: Files, recorded: AudioLines, denied: MessageSquareOff }

export function BasisMark({ basis }: { basis: Basis }) {
  const t = useTranslations('basis')
  const Icon = icons[basis]
  return (
    <span
      title={t(`means.${basis}`)}
      className={`inline-flex items-center gap-1.5 text-ui ${basis === 'denied' ? 'font-semibold text-ink' : 'text-ink-2'}`}
    >
      <Icon size={13} strokeWidth={1.8} aria-hidden className="shrink-0" />
      {t(`words.${basis}`)}
    </span>
  )
}
