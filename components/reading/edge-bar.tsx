// What stands outside the window: how many statements, how many of them wait, and whose. A click leads there.
'use client'
import { ArrowDown, ArrowUp } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { SpeakerBadge } from '#components/ui/badge'
import { outside } from './reading.tsx'
import type { ReadStatement } from './reading.tsx'
import { useShownText } from './shown-text.tsx'
import type { ShownText } from './shown-text.tsx'

type Props = {
  edge: 'above' | 'below'
  statements: readonly ReadStatement[]
  shown: ShownText
  onLead: (id: string) => void
  isClosed?: boolean
}

export function EdgeBar({ edge, statements: all, shown, onLead, isClosed = false }: Props) {
  const t = useTranslations('workbench')
  const within = useShownText(shown)
  const isKnown = within !== null
  const statements = useMemo(() => (within ? outside(all, within)[edge] : []), [all, edge, within])
  const inOrder = edge === 'above' ? [...statements].reverse() : statements
  const open = isClosed ? [] : inOrder.filter(({ state }) => state === 'found')
  const next = open[0] ?? inOrder[0]
  const Arrow = edge === 'above' ? ArrowUp : ArrowDown
  const speakers = [
    ...new Map(inOrder.flatMap((one) => (one.speaker ? [[one.speaker, one]] : []))).values(),
  ].slice(0, 4)
  return (
    <button
      type="button"
      disabled={!next}
      onClick={() => next && onLead(next.id)}
      className={`flex h-[30px] shrink-0 items-center border-line text-left text-ui hover:bg-hover disabled:hover:bg-transparent max-[719px]:pl-7 min-[720px]:pl-[112px] ${edge === 'above' ? 'border-b' : 'border-t max-lg:hidden'} pr-5`}
    >
      {next ? (
        <span className="flex min-w-0 flex-1 items-center gap-2">
          <Arrow size={13} aria-hidden />
          <span>{t.rich(edge, { count: statements.length, b: (chunks) => <strong>{chunks}</strong> })}</span>
          {isClosed ? null : <span className="text-ink-3">{t('toDecide', { count: open.length })}</span>}
        </span>
      ) : (
        <span className="flex-1 text-ink-3">
          {isKnown ? t(edge === 'above' ? 'nothingAbove' : 'nothingBelow') : null}
        </span>
      )}
      <span aria-hidden className="flex gap-1 max-[719px]:hidden">
        {speakers.map((one) => (
          <SpeakerBadge key={one.speaker} name={one.speaker ?? ''} colour={one.colour} size="small" />
        ))}
      </span>
    </button>
  )
}
