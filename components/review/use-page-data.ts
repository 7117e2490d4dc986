// The workbench's data on the page: changed at once by each step, and brought up to the server's soon after.
'use client'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Answer } from '#lib/record/refusal'
import type { Workbench, WorkbenchStatement } from '#lib/record/workbench'
import type { ReviewActions } from './review-actions.ts'
import { renewed, withAllowed, withStatement } from './review-state.ts'

/** Above this many statements the server is asked less often: the answer is long. */
const many = 1000

export function usePageData(first: Workbench, actions: Pick<ReviewActions, 'look'>) {
  const [data, setData] = useState(first)
  const now = useRef(data)
  const lines = useRef(new Map<string, Promise<unknown>>())
  const underWay = useRef(new Map<string, number>())

  const update = useCallback((change: (data: Workbench) => Workbench) => {
    now.current = change(now.current)
    setData(now.current)
  }, [])

  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const lookSoon = useCallback(() => {
    clearTimeout(timer.current)
    timer.current = setTimeout(
      () => {
        void actions.look().then((answer) => {
          if (answer.ok) update((page) => renewed(page, answer.value, new Set(underWay.current.keys())))
        })
      },
      now.current.statements.length > many ? 8000 : 400,
    )
  }, [actions, update])
  useEffect(() => () => clearTimeout(timer.current), [])

  const dataNow = useCallback(() => now.current, [])
  const statementNow = useCallback((id: string) => now.current.statements.find((one) => one.id === id), [])

  /** Shows `guess` at once; the steps on one statement wait for each other, so that each has the version before it. */
  const step = useCallback(
    async <T>(
      id: string,
      guess: Partial<WorkbenchStatement>,
      run: (version: number) => Promise<Answer<T>>,
    ): Promise<Answer<T> | null> => {
      const before = statementNow(id)
      if (!before) return null
      underWay.current.set(id, (underWay.current.get(id) ?? 0) + 1)
      update((page) => withStatement(page, withAllowed({ ...before, ...guess })))
      const line = (lines.current.get(id) ?? Promise.resolve()).then(() =>
        run(statementNow(id)?.version ?? before.version),
      )
      // The next step waits until the page has taken over what this one gave.
      const over = line.catch(() => null).then(() => new Promise((resolve) => setTimeout(resolve)))
      lines.current.set(id, over)
      try {
        const answer = await line
        if (!answer.ok) update((page) => withStatement(page, before))
        return answer
      } catch {
        update((page) => withStatement(page, before))
        return { ok: false, refusal: { kind: 'unavailable', code: 'broken', reference: '' } }
      } finally {
        const left = (underWay.current.get(id) ?? 1) - 1
        if (left > 0) underWay.current.set(id, left)
        else underWay.current.delete(id)
        lookSoon()
      }
    },
    [lookSoon, statementNow, update],
  )

  return { data, dataNow, update, statementNow, lookSoon, step }
}
