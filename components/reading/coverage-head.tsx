// How much of the source is on record: in words, by kind, and as a bar whose bracket is the window.
'use client'
import { useTranslations } from 'next-intl'
import { CoverageCells, CoverageLegend } from '#components/ui/coverage'
import { coverageOf } from '#lib/record/coverage'
import type { SentenceView } from '#lib/record/coverage'
import type { Span } from '#lib/text/span'

/** More sentences than this share cells: a bar of ten thousand says no more than one of four hundred. */
const mostCells = 400

export function CoverageHead({ sentences, shown }: { sentences: readonly SentenceView[]; shown: Span | null }) {
  const t = useTranslations('workbench')
  const counts = coverageOf(sentences)
  const covered = counts.onRecord + counts.setAside
  const step = Math.max(1, Math.ceil(sentences.length / mostCells))
  const cells = sentences.filter((_, i) => i % step === 0).map(({ state }) => state)
  const bracket = bracketOf(sentences, shown)
  return (
    <div className="shrink-0 bg-page px-5 py-2.5 max-[719px]:px-4 max-[719px]:pt-1 max-[719px]:pb-0 lg:border-b lg:border-line">
      <div className="flex flex-wrap items-baseline gap-x-4 gap-y-1 max-[719px]:sr-only">
        <p className="text-ui font-semibold">{t('covered', { covered, all: sentences.length })}</p>
        <CoverageLegend
          counts={{ 'on-record': counts.onRecord, 'set-aside': counts.setAside, 'open-found': counts.openFound, open: counts.open }}
        />
      </div>
      <div className="min-[720px]:mt-2.5">
        <CoverageCells states={cells} />
        <div aria-hidden className="relative mt-[3px] h-0.5">
          {bracket ? (
            <span className="absolute h-full bg-ink" style={{ left: `${bracket[0] * 100}%`, width: `${(bracket[1] - bracket[0]) * 100}%` }} />
          ) : null}
        </div>
      </div>
    </div>
  )
}

/** The sentences in the window as a share of them all. */
function bracketOf(sentences: readonly SentenceView[], shown: Span | null): [number, number] | null {
  if (!shown || sentences.length === 0) return null
  const first = sentences.findIndex(({ span }) => span[1] > shown[0])
  const after = sentences.findIndex(({ span }) => span[0] >= shown[1])
  if (first === -1) return null
  return [first / sentences.length, (after === -1 ? sentences.length : after) / sentences.length]
}
