// How much of the source is on record: in words, by kind, and as a bar whose bracket is the window.
'use client'
import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { CoverageCells, CoverageLegend } from '#components/ui/coverage'
import { coverageOf } from '#lib/record/coverage'
import type { SentenceState, SentenceView } from '#lib/record/coverage'
import { useShownText } from './shown-text.tsx'
import type { ShownText } from './shown-text.tsx'

/** More sentences than this share cells: narrower ones would be nothing but their borders. */
const mostCells = 120

type Props = { sentences: readonly SentenceView[]; shown: ShownText }

export function CoverageHead({ sentences, shown }: Props) {
  const t = useTranslations('workbench')
  const counts = useMemo(() => coverageOf(sentences), [sentences])
  const covered = counts.onRecord + counts.setAside
  const cells = useMemo(() => <CoverageCells states={cellsOf(sentences)} />, [sentences])
  return (
    <div className="shrink-0 bg-page px-5 py-2.5 max-[719px]:px-4 max-[719px]:pt-1 max-[719px]:pb-0 lg:border-b lg:border-line">
      <div className="flex flex-wrap items-baseline gap-x-4 gap-y-1 max-[719px]:sr-only">
        <p className="text-ui font-semibold">{t('covered', { covered, all: sentences.length })}</p>
        <CoverageLegend
          counts={{
            'on-record': counts.onRecord,
            'set-aside': counts.setAside,
            'open-found': counts.openFound,
            open: counts.open,
          }}
        />
      </div>
      <div className="min-[720px]:mt-2.5">
        {cells}
        <div aria-hidden className="relative mt-[3px] h-0.5">
          <Bracket {...{ sentences, shown }} />
        </div>
      </div>
    </div>
  )
}

function Bracket({ sentences, shown }: Props) {
  const within = useShownText(shown)
  if (!within || sentences.length === 0) return null
  const first = firstEndingAfter(sentences, within[0]) / sentences.length
  const after = Math.min(sentences.length, firstEndingAfter(sentences, within[1] - 1) + 1) / sentences.length
  return (
    <span
      className="absolute h-full min-w-1 bg-ink forced-color-adjust-none"
      style={{ left: `${first * 100}%`, width: `${(after - first) * 100}%` }}
    />
  )
}

function firstEndingAfter(sentences: readonly SentenceView[], at: number): number {
  let low = 0
  let high = sentences.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sentences[middle]?.span[1] ?? 0) <= at) low = middle + 1
    else high = middle
  }
  return low
}

/** A state a cell: of the sentence, or of most sentences that share it. One that waits is never hidden by open ones. */
function cellsOf(sentences: readonly SentenceView[]): SentenceState[] {
  const count = Math.min(mostCells, sentences.length)
  return Array.from({ length: count }, (_, i) => {
    const from = Math.floor((i * sentences.length) / count)
    const shared = sentences.slice(from, Math.floor(((i + 1) * sentences.length) / count))
    const share = (state: SentenceState) => shared.filter((one) => one.state === state).length
    const covered = (['on-record', 'set-aside'] as const).find((state) => share(state) * 2 > shared.length)
    return covered ?? (share('open-found') > 0 ? 'open-found' : share('open') > 0 ? 'open' : 'on-record')
  })
}
