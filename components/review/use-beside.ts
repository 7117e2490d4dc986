// What stands beside the selected statement: its claim, claims that are likely the same, and what happened to it. Read
// when it is selected, and again when something about it has changed; the latest answer counts.
'use client'
import { useCallback, useEffect, useState } from 'react'
import type { ClaimPage } from '#lib/record/claim-page'
import type { HistoryLine } from '#lib/record/history'
import type { WorkbenchStatement } from '#lib/record/workbench'
import type { Likely, ReviewActions } from './review-actions.ts'

export type Beside = {
  /** Null while it is read, and where the statement has no claim. */
  claim: ClaimPage | null
  likely: readonly Likely[]
  history: readonly HistoryLine[] | null
  /** True where the last reading failed. */
  isAway: boolean
}

const nothing: Beside = { claim: null, likely: [], history: null, isAway: false }

/** A little while, so that stepping through many statements asks for none but the one that is stayed on. */
const pause = 120

export function useBeside(
  statement: WorkbenchStatement | null,
  actions: ReviewActions,
): [Beside, () => void] {
  const [held, setHeld] = useState<Beside & { of: string | null }>({ ...nothing, of: null })
  const [turn, setTurn] = useState(0)
  const id = statement?.id ?? null
  const claimId = statement?.claim?.id ?? null
  const claimVersion = statement?.claim?.version ?? 0
  const version = statement?.version ?? 0

  useEffect(() => {
    if (!id) return
    let isWanted = true
    const keep = (part: Partial<Beside>) => {
      if (isWanted) setHeld((before) => ({ ...(before.of === id ? before : nothing), ...part, of: id }))
    }
    const timer = setTimeout(() => {
      actions.beside({ statementId: id, claimId }).then(
        ({ claim, likely, history }) =>
          keep({
            claim: claim?.ok ? claim.value : null,
            likely: likely.ok ? likely.value.claims : [],
            ...(history.ok && { history: history.value.items }),
            isAway: !history.ok || claim?.ok === false,
          }),
        () => keep({ isAway: true }),
      )
    }, pause)
    return () => {
      isWanted = false
      clearTimeout(timer)
    }
  }, [actions, id, claimId, claimVersion, version, turn])

  const again = useCallback(() => setTurn((n) => n + 1), [])
  if (held.of !== id) return [nothing, again]
  return [held.claim && held.claim.claim.id !== claimId ? { ...held, claim: null } : held, again]
}
