// What the buttons, the keys and the selected words do.
'use client'
import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import type { WorkbenchStatement } from '#lib/record/workbench'
import type { Span } from '#lib/text/span'
import type { Asked } from './dialogs.tsx'
import type { Likely } from './review-actions.ts'
import { guessedKind } from './statement-draft.ts'
import type { Review } from './use-review.ts'

type Props = { review: Review; text: string; marked: Span | null; ask: (asked: Asked) => void }

export function useDeeds({ review, text, ask }: Props) {
  const t = useTranslations('workbench.selection')
  const { data, selected, confirm, reopen } = review
  const correct = review.mend

  const deeds = {
    confirm: () => {
      if (!selected) return
      void confirm(selected.id).then((lacks) => {
        if (lacks) ask({ what: 'speaker', id: selected.id, why: 'confirming' })
      })
    },
    reject: () => selected && ask({ what: 'reject', id: selected.id }),
    speaker: () => selected && ask({ what: 'speaker', id: selected.id, why: 'asked' }),
    evidence: () => ask({ what: 'evidence' }),
    reopen: () => selected && void reopen(selected.id),
    /** The statement asserts the claim that another one opened. */
    join: async ({ id, state }: WorkbenchStatement, { claim }: Likely) => {
      if (state === 'confirmed') await reopen(id)
      if (await confirm(id, { claimId: claim.id }))
        ask({ what: 'speaker', id, why: 'confirming', claimId: claim.id })
    },
  }

  /** A handle was dragged: one piece gets another start or end. */
  const mend = (piece: number, edge: 'start' | 'end', at: number) => {
    if (!selected) return
    const content = selected.content.map((span, i): [number, number] =>
      i !== piece ? [span[0], span[1]] : edge === 'start' ? [at, span[1]] : [span[0], at],
    )
    const isWhole = content.every(([start, end], i) => start < end && (content[i - 1]?.[1] ?? 0) <= start)
    if (!isWhole) return
    const kind = guessedKind(text, content)
    const quote = content.map(([start, end]) => text.slice(start, end)).join(' … ')
    void correct(selected.id, { content, kind }, { content, kind, quote })
  }

  const may = data.allowed
  const mayCorrect = selected?.allowed.correct ?? false
  const selectionDeeds = useMemo(() => {
    const pair = ([start, end]: Span): [number, number] => [start, end]
    const id = selected?.id
    return [
      ...(may.add
        ? [{ name: 'add', label: t('add'), keyName: 'n', run: (span: Span) => ask({ what: 'add', span }) }]
        : []),
      ...(id && mayCorrect
        ? [
            {
              name: 'cue',
              label: t('cue'),
              run: (span: Span) => void correct(id, { cue: pair(span) }, { cue: pair(span) }),
            },
            {
              name: 'speaker',
              label: t('speaker'),
              run: (span: Span) => ask({ what: 'speaker', id, why: 'asked', mention: span }),
            },
          ]
        : []),
      ...(may.setAside
        ? [{ name: 'aside', label: t('aside'), run: (span: Span) => ask({ what: 'aside', span }) }]
        : []),
    ]
  }, [ask, correct, may.add, may.setAside, mayCorrect, selected?.id, t])

  return { deeds, selectionDeeds, mend }
}
