// Evidence, each piece with its side, who it comes from and what became of it. In columns on a claim's page, in rows
// in a pane. Copies of one origin hang under the first and say that they count once.
'use client'
import { useTranslations } from 'next-intl'
import { classNames } from '#components/ui/class-names'
import { evidenceSideOf } from '#lib/record/evidence-side'
import type { EvidenceView } from '#lib/record/evidence'
import { EvidenceItem } from './evidence-item.tsx'
import type { EvidenceActions, ShownEvidence } from './evidence-item.tsx'
import type { Withdrawals } from './withdrawals.tsx'

export type { EvidenceActions, ShownEvidence } from './evidence-item.tsx'

type Props = {
  desk: string
  evidence: readonly ShownEvidence[]
  layout?: 'columns' | 'pane'
  withdrawals?: Withdrawals
  /** Left out for who may only read. */
  actions?: EvidenceActions
  /** Called after something was done, so that the page reads anew. */
  onDone?: () => void
}

export function EvidenceList({ desk, evidence, layout = 'columns', withdrawals, actions, onDone }: Props) {
  const t = useTranslations('evidence')
  const of = (side: EvidenceView['side']) => (
    <Side key={side} side={side} {...{ desk, evidence, layout, withdrawals, actions, onDone }} />
  )
  if (layout === 'columns') {
    return (
      <div className="grid gap-x-8 gap-y-6 md:grid-cols-2">
        <div>{of('refutes')}</div>
        <div className="grid content-start gap-6">{[of('supports'), of('context')]}</div>
      </div>
    )
  }
  if (evidence.length === 0) return <p className="text-ui text-ink-3">{t('none')}</p>
  return <div className="grid gap-2">{(['supports', 'refutes', 'context'] as const).map(of)}</div>
}

type SideProps = Props & { side: EvidenceView['side'] }

const ink = { supports: 'text-ver', refutes: 'text-cont', context: 'text-ink-2' }

function Side({ side, desk, evidence, layout, withdrawals, actions, onDone }: SideProps) {
  const t = useTranslations('evidence')
  const { originals, withdrawn, count, independent } = evidenceSideOf(evidence, side)
  const items = originals.flatMap(({ evidence: original, copies }) => [
    { evidence: original, isCopy: false },
    ...copies.map((copy) => ({ evidence: copy, isCopy: true })),
  ])
  const folded = <Withdrawn {...{ desk, withdrawn, withdrawals }} />
  if (layout === 'pane') {
    if (items.length + withdrawn.length === 0) return null
    return (
      <div className="grid gap-2">
        <ul aria-label={t(`heads.${side}`)} className="grid gap-2">
          {items.map((item) => (
            <li key={item.evidence.id} className="grid grid-cols-[76px_1fr] items-baseline gap-2">
              <SideWord side={side} word={t(`sides.${side}`)} className="text-note" />
              <EvidenceItem {...item} {...{ desk, actions, onDone }} inPane />
            </li>
          ))}
        </ul>
        {folded}
      </div>
    )
  }
  const counts = side === 'context' ? t('countOnly', { count }) : t('counts', { count, independent })
  return (
    <section aria-labelledby={`evidence-${side}`}>
      <h3 id={`evidence-${side}`} className="flex items-baseline gap-2 border-b border-line pb-1.5 text-ui">
        <SideWord side={side} word={t(`heads.${side}`)} />
        <span className="tabular font-normal text-ink-2">{counts}</span>
      </h3>
      {items.length === 0 ? (
        <p className="py-2 text-note text-ink-3">{t(`noneOfSide.${side}`)}</p>
      ) : (
        <ul>
          {items.map((item, i) => (
            <li
              key={item.evidence.id}
              className={classNames(
                'relative py-2.5',
                i > 0 && 'border-t border-line',
                item.isCopy && 'pl-4',
              )}
            >
              {item.isCopy ? (
                <span aria-hidden className="absolute -top-2 left-1 h-7 w-2.5 border-b border-l border-ctl" />
              ) : null}
              <EvidenceItem {...item} {...{ desk, actions, onDone }} />
            </li>
          ))}
        </ul>
      )}
      {folded}
    </section>
  )
}

type WithdrawnProps = Pick<Props, 'desk' | 'withdrawals'> & { withdrawn: readonly ShownEvidence[] }

/** What was withdrawn stays to be read, and does not stand in the way of what holds. */
function Withdrawn({ desk, withdrawn, withdrawals }: WithdrawnProps) {
  const t = useTranslations('evidence')
  if (withdrawn.length === 0) return null
  return (
    <details className="mt-1">
      <summary className="cursor-pointer py-0.5 text-note text-ink-2 pointer-coarse:py-3">
        {t('withdrawnCount', { count: withdrawn.length })}
      </summary>
      <ul>
        {withdrawn.map((one) => (
          <li key={one.id} className="py-2">
            <EvidenceItem desk={desk} evidence={one} isCopy={false} withdrawal={withdrawals?.get(one.id)} />
          </li>
        ))}
      </ul>
    </details>
  )
}

/** The word of a side beside its bar: solid supports, double refutes, dotted gives context. */
function SideWord({
  side,
  word,
  className,
}: {
  side: EvidenceView['side']
  word: string
  className?: string
}) {
  const bar = {
    supports: 'border-l-[3px] border-solid border-ver',
    refutes: 'border-l-[4px] border-double border-cont',
    context: 'border-l-[3px] border-dotted border-ink-3',
  }
  return <span className={classNames('pl-1.5 font-semibold', bar[side], ink[side], className)}>{word}</span>
}
