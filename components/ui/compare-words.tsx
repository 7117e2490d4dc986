// Two versions of the same words, both whole, the differing words on `line` and heavier. Neither is marked as right.
import { diffWordsWithSpace } from 'diff'
import { classNames } from './class-names.tsx'

type Run = { text: string; differs: boolean }

/** The words of `before` and of `after` in runs, each run the same in both or not. */
export function comparedWords(before: string, after: string): { before: Run[]; after: Run[] } {
  const changes = diffWordsWithSpace(before, after)
  const runs = (left: 'added' | 'removed') =>
    changes
      .filter((change) => !change[left])
      .map(({ value, added, removed }) => ({ text: value, differs: added || removed }))
  return { before: runs('added'), after: runs('removed') }
}

export function ComparedRuns({ runs, className }: { runs: readonly Run[]; className?: string }) {
  return (
    <span className={className}>
      {runs.map((run, i) =>
        run.differs && run.text.trim() !== '' ? (
          <mark
            key={i}
            className="rounded-mark bg-line px-0.5 font-semibold text-ink [box-decoration-break:clone]"
          >
            {run.text}
          </mark>
        ) : (
          run.text
        ),
      )}
    </span>
  )
}

type Props = {
  before: string
  after: string
  /** Said to a screen reader before each version. */
  labels: { before: string; after: string }
  className?: string
}

/** The two versions, one below the other. */
export function CompareWords({ before, after, labels, className }: Props) {
  const runs = comparedWords(before, after)
  return (
    <div className={classNames('grid gap-0.5 font-serif text-words', className)}>
      <p>
        <span className="visually-hidden">{labels.before}: </span>
        <ComparedRuns runs={runs.before} />
      </p>
      <p>
        <span className="visually-hidden">{labels.after}: </span>
        <ComparedRuns runs={runs.after} />
      </p>
    </div>
  )
}
