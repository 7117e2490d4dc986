// The work of a review: each step shows at once, is put back with its reason where it is refused, and can be undone.
'use client'
import { useTranslations } from 'next-intl'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useRefusalWords } from '#components/refusal-text'
import { toastDone, toastRefused } from '#components/ui/toast'
import type { Answer, Refusal } from '#lib/record/refusal'
import { StatementView } from '#lib/record/statement'
import type { Workbench, WorkbenchStatement } from '#lib/record/workbench'
import type { Correction, NewStatement, ReviewActions } from './review-actions.ts'
import { fresh, merged, neighbour, nextUndecided, withStatement } from './review-state.ts'
import { correctionOf, draftOf } from './statement-draft.ts'
import { undoingOf } from './undoing.ts'
import type { Undoable } from './undoing.ts'
import { usePageData } from './use-page-data.ts'

/** Two versions of one statement: what stands there now, and what this person meant. */
export type Conflict = {
  theirs: WorkbenchStatement
  mine: Pick<WorkbenchStatement, 'quote' | 'speaker' | 'role' | 'kind' | 'state'>
  /** What was meant, to be done all the same upon the version that stands there now. */
  step: Step
}

type Choice = { speakerId?: string; claimId?: string }
type Step =
  | { what: 'confirm'; id: string; choice: Choice }
  | { what: 'reject'; id: string; reason: string }
  | { what: 'reopen'; id: string }
  | { what: 'correct'; id: string; correction: Correction; guess: Partial<WorkbenchStatement> }

export type Review = ReturnType<typeof useReview>

export function useReview(
  first: Workbench,
  actions: ReviewActions,
  me: { id: string; name: string },
  wanted: string | null,
) {
  const t = useTranslations('review')
  const refusalWords = useRefusalWords()
  const { data, dataNow, update, statementNow, lookSoon, step } = usePageData(first, actions)
  const known = first.statements.some(({ id }) => id === wanted)
  const [selection, setSelection] = useState(() => ({
    id: known
      ? wanted
      : ((first.statements.find(({ state }) => state === 'found') ?? first.statements[0])?.id ?? null),
    summons: 0,
  }))
  const [conflict, setConflict] = useState<Conflict | null>(null)
  const [steps, setSteps] = useState<readonly Undoable[]>([])
  const select = useCallback((id: string | null) => {
    setSelection(({ summons }) => ({ id, summons: summons + 1 }))
    const address = new URL(window.location.href)
    if (id) address.searchParams.set('s', id)
    else address.searchParams.delete('s')
    window.history.replaceState(null, '', address)
  }, [])

  /** Takes what the server has over, and says why the step was put back; two versions are laid side by side. */
  const refused = useCallback(
    (refusal: Refusal, mine: Conflict['mine'], meant: Step) => {
      const { id } = meant
      const current = refusal.kind === 'conflict' ? StatementView.safeParse(refusal.current).data : undefined
      const before = statementNow(id)
      if (current && before) {
        const theirs = merged(before, current)
        update((page) => withStatement(page, theirs))
        if (isSoAlready(meant, theirs)) return toastDone(t('already', { state: theirs.state }))
        if (refusal.code === 'version') return setConflict({ theirs, mine, step: meant })
      }
      const words = refusalWords(refusal)
      toastRefused(
        t('putBack', { state: current?.state ?? before?.state ?? 'found' }),
        `${words.title} ${words.detail}`,
        t('close'),
      )
    },
    [refusalWords, statementNow, t, update],
  )

  /** Says why something was refused. */
  const say = useCallback(
    (refusal: Refusal) => {
      const words = refusalWords(refusal)
      toastRefused(words.title, words.detail, t('close'))
    },
    [refusalWords, t],
  )

  /** From the moment that a step shows, `u` means it. Gives what forgets it again, should it be refused. */
  const remember = useCallback((entry: Undoable) => {
    setSteps((stack) => [...stack.slice(-49), entry])
    return () => setSteps((stack) => stack.filter((one) => one !== entry))
  }, [])
  const undoNow = useRef(() => {})
  const withUndo = useMemo(() => ({ label: t('undo'), run: () => undoNow.current() }), [t])

  const reopen = useCallback(
    async (id: string) => {
      const before = statementNow(id)
      if (!before) return
      select(id)
      setSteps((stack) => stack.filter((one) => one.id !== id || one.what !== 'state'))
      const guess = { state: 'found' as const, rejectedReason: null, claim: null, claimId: null }
      const answer = await step(id, guess, (version) => actions.reopen({ statementId: id, version }))
      if (!answer) return
      if (!answer.ok) return refused(answer.refusal, { ...before, ...guess }, { what: 'reopen', id })
      const after = statementNow(id)
      if (after) update((page) => withStatement(page, merged(after, answer.value, null)))
      toastDone(t('reopened'))
    },
    [actions, refused, select, statementNow, step, t, update],
  )

  const correct = useCallback(
    async (
      id: string,
      correction: Correction,
      guess: Partial<WorkbenchStatement>,
      isUndo = false,
    ): Promise<Refusal | null> => {
      const before = statementNow(id)
      if (!before) return null
      const forget = isUndo ? null : remember({ id, what: 'correction', before })
      const answer = await step(id, { ...guess, state: 'found' }, (version) =>
        actions.correct({ statementId: id, version, ...correction }),
      )
      if (!answer) return null
      if (!answer.ok) {
        forget?.()
        const isOld = answer.refusal.kind === 'conflict' && answer.refusal.code === 'version'
        if (isOld)
          refused(answer.refusal, { ...before, ...guess }, { what: 'correct', id, correction, guess })
        return answer.refusal
      }
      const after = statementNow(id)
      if (after) update((page) => withStatement(page, merged(after, answer.value)))
      if (isUndo) toastDone(t('undone'))
      else toastDone(t('corrected'), withUndo)
      return null
    },
    [actions, refused, remember, statementNow, step, t, update, withUndo],
  )

  const selected = data.statements.find(({ id }) => id === selection.id) ?? null
  const undoing = useMemo(
    () => undoingOf(steps, data.statements, selected),
    [data.statements, selected, steps],
  )
  const undo = useCallback(() => {
    if (!undoing) return toastDone(t('nothingToUndo'))
    if (undoing.what === 'reopen') return void reopen(undoing.id)
    const last = undoing.step
    if (last.what === 'state') return void reopen(last.id)
    setSteps((stack) => stack.filter((one) => one !== last))
    const now = statementNow(last.id)
    if (!now) return
    const { kind, content, cue, mention, speaker, role, quote } = last.before
    select(last.id)
    const correction = correctionOf(draftOf(now), draftOf(last.before))
    if (Object.keys(correction).length === 0) return toastDone(t('undone'))
    void correct(last.id, correction, { kind, content, cue, mention, role, speaker, quote }, true)
  }, [correct, reopen, select, statementNow, t, undoing])
  useEffect(() => {
    undoNow.current = undo
  })

  const confirm = useCallback(
    async (id: string, choice: Choice = {}): Promise<'needs-speaker' | null> => {
      const before = statementNow(id)
      if (!before || before.state !== 'found') return null
      if (!before.speaker && !choice.speakerId) return 'needs-speaker'
      const next = nextUndecided(dataNow().statements, id)
      if (next) select(next.id)
      const guess = { state: 'confirmed' as const }
      const forget = remember({ id, what: 'state', before })
      const answer = await step(id, guess, (version) =>
        actions.confirm({ statementId: id, version, ...choice }),
      )
      if (!answer) return null
      if (!answer.ok) {
        forget()
        select(id)
        if (answer.refusal.code === 'needs-speaker') return 'needs-speaker'
        refused(answer.refusal, { ...before, ...guess }, { what: 'confirm', id, choice })
        return null
      }
      const { statement, claim } = answer.value
      const after = statementNow(id)
      if (after) update((page) => withStatement(page, merged(after, statement, claim)))
      toastDone(t(next ? 'confirmed' : 'confirmedLast', { number: claim.number }), withUndo)
      return null
    },
    [actions, dataNow, refused, remember, select, statementNow, step, t, update, withUndo],
  )

  const reject = useCallback(
    async (id: string, reason: string) => {
      const before = statementNow(id)
      if (!before || before.state === 'rejected') return
      const next = nextUndecided(dataNow().statements, id)
      if (next) select(next.id)
      const guess = { state: 'rejected' as const, rejectedReason: reason, claim: null, claimId: null }
      const forget = remember({ id, what: 'state', before })
      const answer = await step(id, guess, (version) => actions.reject({ statementId: id, version, reason }))
      if (!answer) return
      if (!answer.ok) {
        forget()
        select(id)
        return refused(answer.refusal, { ...before, ...guess }, { what: 'reject', id, reason })
      }
      const after = statementNow(id)
      if (after) update((page) => withStatement(page, merged(after, answer.value, null)))
      toastDone(t('rejected'), withUndo)
    },
    [actions, dataNow, refused, remember, select, statementNow, step, t, update, withUndo],
  )

  /** Corrects from outside a dialog: a refusal is told, where it does not show as a conflict. */
  const mend = useCallback(
    async (id: string, correction: Correction, guess: Partial<WorkbenchStatement>): Promise<boolean> => {
      const refusal = await correct(id, correction, guess)
      if (refusal && refusal.code !== 'version') say(refusal)
      return refusal === null
    },
    [correct, say],
  )

  /** Does what was meant upon the version that stands there now. */
  const insist = useCallback(
    async (meant: Step) => {
      switch (meant.what) {
        case 'confirm':
          if (statementNow(meant.id)?.state === 'rejected') await reopen(meant.id)
          return void confirm(meant.id, meant.choice)
        case 'reject':
          return void reject(meant.id, meant.reason)
        case 'reopen':
          return void reopen(meant.id)
        case 'correct':
          return void mend(meant.id, meant.correction, meant.guess)
      }
    },
    [confirm, mend, reject, reopen, statementNow],
  )

  const add = useCallback(
    async (input: NewStatement): Promise<Answer<StatementView>> => {
      const answer = await actions.add(input)
      if (answer.ok) {
        update((page) => withStatement(page, fresh(answer.value, me, new Date().toISOString())))
        select(answer.value.id)
        lookSoon()
      }
      return answer
    },
    [actions, lookSoon, me, select, update],
  )

  const position = selected ? data.statements.indexOf(selected) : -1
  const move = useCallback(
    (by: 1 | -1) => {
      const next = neighbour(dataNow().statements, selection.id, by)
      if (next) select(next.id)
    },
    [dataNow, select, selection.id],
  )

  return {
    ...{ data, selected, position, summons: selection.summons, conflict, undoing },
    ...{
      select,
      move,
      confirm,
      reject,
      reopen,
      correct,
      mend,
      add,
      undo,
      lookSoon,
      setConflict,
      insist,
      update,
      say,
    },
    /** The address asked for a statement that is not here. */
    isLost: wanted !== null && !known,
  }
}

/** Somebody else has done what was meant. */
function isSoAlready({ what }: Step, { state }: WorkbenchStatement): boolean {
  const after = { confirm: 'confirmed', reject: 'rejected', reopen: 'found', correct: null }
  return after[what] === state
}
