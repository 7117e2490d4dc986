// A refusal in words: what happened, what was kept, what to do.
'use client'
import { useTranslations } from 'next-intl'
import type { Issue, Refusal } from '#lib/record/refusal'
import { Notice } from '#components/ui/notice'

export type RefusalWords = { title: string; detail: string }

/** Gives the words of a refusal, for a toast or a notice. */
export function useRefusalWords(): (refusal: Refusal) => RefusalWords {
  const t = useTranslations('refusals')
  const problem = useProblemWords()
  return (refusal) => {
    const params = paramsOf(refusal, t)
    const name = t.has(`${refusal.code}.title`) ? refusal.code : 'other'
    const title = t(`${name}.title`, params)
    const detail = t(`${name}.detail`, params)
    if (refusal.kind === 'invalid')
      return { title, detail: [...refusal.issues.map(problem), detail].join(' ') }
    return {
      title,
      detail:
        refusal.kind === 'unavailable' && refusal.reference ? `${detail} ${t('reference', params)}` : detail,
    }
  }
}

/** Gives the words of what is wrong with one field. */
export function useProblemWords(): (issue: Issue) => string {
  const t = useTranslations('problems')
  return ({ problem, params }) => (t.has(problem) ? t(problem, params) : t('other'))
}

/** Gives what is wrong with the field at `path`, or null: for the `error` of a field. */
export function useFieldError(refusal: Refusal | null): (path: string) => string | null {
  const words = useProblemWords()
  return (path) => {
    const issue = refusal?.kind === 'invalid' ? refusal.issues.find((one) => one.path === path) : undefined
    return issue ? words(issue) : null
  }
}

export function RefusalText({ refusal }: { refusal: Refusal }) {
  const { title, detail } = useRefusalWords()(refusal)
  return <Notice title={title}>{detail}</Notice>
}

type Translate = ReturnType<typeof useTranslations<'refusals'>>

function paramsOf(refusal: Refusal, t: Translate): Record<string, string | number> {
  switch (refusal.kind) {
    case 'missing':
      return refusal.code === 'joined'
        ? { into: refusal.into, number: refusal.number, was: refusal.was }
        : { what: refusal.what }
    case 'conflict':
      return { state: (refusal.state ?? '').replace('-', '_') }
    case 'rule':
      return refusal.params ?? {}
    case 'limit':
      return { limit: refusal.limit, wait: waitOf(refusal.retryAfter ?? 1, t) }
    case 'unavailable':
      return { reference: refusal.reference }
    case 'unauthenticated':
    case 'forbidden':
    case 'invalid':
      return {}
  }
}

function waitOf(seconds: number, t: Translate): string {
  return seconds < 90
    ? t('wait.seconds', { count: seconds })
    : t('wait.minutes', { count: Math.ceil(seconds / 60) })
}
