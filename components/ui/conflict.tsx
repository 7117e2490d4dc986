// Two people changed one thing: both versions side by side, what differs on `line`. Neither is lost, neither is right.
'use client'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { MemberBadge } from './badge.tsx'
import { ComparedRuns, comparedWords } from './compare-words.tsx'
import { Dialog } from './dialog.tsx'

export type ConflictVersion = {
  /** Who; null is the one who reads. */
  name: string | null
  /** When it was saved, or that it is not. */
  when: ReactNode
  words: string
  /** Other fields, by name; the two versions have the same names in the same order. */
  facts?: readonly { label: string; value: string }[]
}

type SideProps = {
  version: ConflictVersion
  other: ConflictVersion
  runs: ReturnType<typeof comparedWords>['before']
}

/** The two versions, for a dialog that has its own frame. */
export function ConflictVersions({ theirs, mine }: { theirs: ConflictVersion; mine: ConflictVersion }) {
  const runs = comparedWords(theirs.words, mine.words)
  return (
    <div className="grid gap-3 md:grid-cols-2">
      <Side version={theirs} other={mine} runs={runs.before} />
      <Side version={mine} other={theirs} runs={runs.after} />
    </div>
  )
}

function Side({ version, other, runs }: SideProps) {
  const t = useTranslations('conflict')
  const name = version.name ?? t('you')
  return (
    <section aria-label={name} className="rounded-panel border border-line-2 p-3">
      <p className="flex items-center gap-2 text-ui">
        <MemberBadge name={name} />
        <strong className="min-w-0 flex-1">{name}</strong>
        <span className="tabular text-note text-ink-2">{version.when}</span>
      </p>
      <p className="mt-2 font-serif text-words whitespace-pre-line [overflow-wrap:anywhere]">
        <ComparedRuns runs={runs} />
      </p>
      {version.facts && version.facts.length > 0 ? (
        <dl className="mt-2 grid grid-cols-[auto_1fr] gap-x-3 gap-y-0.5 text-ui">
          {version.facts.map(({ label, value }, i) => (
            <div key={label} className="contents">
              <dt className="text-ink-3">{label}</dt>
              <dd>
                {value === other.facts?.[i]?.value ? (
                  value
                ) : (
                  <mark className="rounded-mark bg-line px-1 font-semibold text-ink">{value}</mark>
                )}
              </dd>
            </div>
          ))}
        </dl>
      ) : null}
    </section>
  )
}

type Props = {
  open: boolean
  onOpenChange: (open: boolean) => void
  title: string
  description: string
  theirs: ConflictVersion
  mine: ConflictVersion
  /** The buttons, the safest first. */
  children: ReactNode
}

export function Conflict({ open, onOpenChange, title, description, theirs, mine, children }: Props) {
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={title} description={description} wide>
      <ConflictVersions theirs={theirs} mine={mine} />
      <div className="mt-4 flex flex-wrap justify-end gap-2">{children}</div>
    </Dialog>
  )
}
