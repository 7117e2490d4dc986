// The checklist of a tag, headed by the choice of tag. What is unmet says what would meet it, and has the button that
// starts it. The approval comes after and blocks nothing here.
'use client'
import { Check, Circle, Flag } from 'lucide-react'
import { useFormatter, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Button } from '#components/ui/button'
import { tags } from '#lib/record/claim'
import type { Tag } from '#lib/record/claim'
import type { Requirement } from '#lib/record/requirements'
import { TagChoice } from './tag-choice.tsx'

type Props = {
  tag: Tag
  onTag: (tag: Tag) => void
  requirements: readonly Requirement[]
  /** What starts a rule's missing part, a question's by its id; one without shows no button. */
  starts?: Readonly<Record<string, (() => void) | undefined>>
  /** What an unmet rule is about, by name. */
  about?: Readonly<Record<string, string | undefined>>
  /** True while a proposal that was sent back is mended: its tag is its own. */
  locked?: boolean
  /** True while the claim needs review. */
  flagged?: boolean
  /** Who may approve, besides the one who reads. */
  approvers: readonly { id: string; name: string }[]
  /** The form that makes a proposal, and its button. */
  children?: ReactNode
}

export function Requirements({
  tag,
  onTag,
  requirements,
  starts = {},
  about = {},
  locked = false,
  flagged = false,
  approvers,
  children,
}: Props) {
  const t = useTranslations('requirements')
  const format = useFormatter()
  const met = requirements.filter((requirement) => requirement.met).length
  const names = format.list(
    approvers.map(({ name }) => name),
    { type: 'disjunction' },
  )
  return (
    <section aria-label={t('title')} className="rounded-panel border border-line-2 p-2.5">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <TagChoice tag={tag} tags={locked ? [tag] : tags} onTag={onTag} label={t('choose')} />
        <span className="tabular pr-1 text-ui text-ink-2">
          {t('progress', { met, all: requirements.length })}
        </span>
      </div>
      <ul className="mt-3 grid gap-1.5 px-1" aria-label={t('before')}>
        {requirements.map((requirement) => (
          <Item
            key={`${requirement.rule}:${requirement.params.questionId ?? ''}`}
            requirement={requirement}
            about={about[requirement.rule]}
            start={starts[`${requirement.params.questionId ?? requirement.rule}`]}
          />
        ))}
      </ul>
      {flagged ? (
        <p className="mt-3 flex gap-2.5 px-1 text-note text-ink-2">
          <Flag size={13} aria-hidden className="mt-0.5 shrink-0 text-flag-text" />
          {t('flagged')}
        </p>
      ) : null}
      {children ? <div className="mt-3 px-1">{children}</div> : null}
      <ul className="mt-3 border-t border-line px-1 pt-2.5 pb-1" aria-label={t('after')}>
        <li className="flex gap-2.5">
          <Circle size={13} strokeWidth={1.8} aria-hidden className="mt-[3px] shrink-0" />
          <div className="min-w-0">
            <p className="text-ui font-semibold">{t('approval.name')}</p>
            <p className="text-note text-ink-2">
              {approvers.length > 0 ? t('approval.who', { names }) : t('approval.nobody')}
            </p>
          </div>
        </li>
      </ul>
    </section>
  )
}

type ItemProps = {
  requirement: Requirement
  about: string | undefined
  start: (() => void) | undefined
}

function Item({ requirement, about, start }: ItemProps) {
  const t = useTranslations('requirements')
  const { rule, params } = requirement
  if (requirement.met) {
    return (
      <li className="flex gap-2.5 text-ui text-ink-2">
        <Check size={14} strokeWidth={2.2} aria-hidden className="mt-0.5 shrink-0 text-ink" />
        <span className="visually-hidden">{t('isMet')}: </span>
        {t(`${rule}.met`, params)}
      </li>
    )
  }
  return (
    <li className="flex items-start gap-2.5">
      <Circle size={13} strokeWidth={1.8} aria-hidden className="mt-[3px] shrink-0" />
      <div className="min-w-0 flex-1">
        <p className="text-ui font-semibold">
          <span className="visually-hidden">{t('isUnmet')}: </span>
          {t(`${rule}.name`, params)}
        </p>
        <p className="text-note text-ink-2">{t(`${rule}.unmet`, params)}</p>
        {about ? <p className="text-note text-ink-2 [overflow-wrap:anywhere]">{about}</p> : null}
      </div>
      {start ? (
        <Button size="row" onClick={start}>
          {t(`${rule}.action`)}
          <span className="visually-hidden"> {t(`${rule}.short`, params)}</span>
        </Button>
      ) : null}
    </li>
  )
}
