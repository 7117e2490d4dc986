// Who withdrew which evidence, and when: the history of the claim has it.
import type { HistoryLine } from '#lib/record/history'

export type Withdrawals = ReadonlyMap<string, { name: string; at: string }>

export function withdrawalsIn(history: readonly HistoryLine[]): Withdrawals {
  return new Map(
    history.flatMap(({ operation, detail, actor, at }) =>
      operation === 'evidence.withdraw' && typeof detail.evidence === 'string'
        ? [[detail.evidence, { name: actor?.name ?? '', at }] as const]
        : [],
    ),
  )
}
