// A statement on record as evidence: found by its words, confirmed ones only.
'use client'
import { useTranslations } from 'next-intl'
import { Button } from '#components/ui/button'
import type { FoundStatement } from './evidence-draft.tsx'
import { Finding } from './finding.tsx'

export type StatementFinder = { findStatements: (typed: string) => Promise<readonly FoundStatement[]> }

type Props = {
  finder: StatementFinder
  statement: FoundStatement | null
  error: string | null
  onChange: (statement: FoundStatement | null) => void
}

export function StatementFields({ finder, statement, error, onChange }: Props) {
  const t = useTranslations('evidence.form')
  if (statement) {
    return (
      <div className="flex items-start justify-between gap-3 border-l-2 border-line-2 pl-2.5">
        <Words statement={statement} />
        <Button size="row" onClick={() => onChange(null)}>
          {t('otherStatement')}
        </Button>
      </div>
    )
  }
  return (
    <Finding
      label={t('findStatement')}
      find={finder.findStatements}
      keyOf={({ id }) => id}
      show={(found) => <Words statement={found} />}
      onChoose={onChange}
      nothing={t('noStatements')}
      error={error}
    />
  )
}

function Words({ statement }: { statement: FoundStatement }) {
  return (
    <span className="block min-w-0">
      <span className="block font-serif text-words">{statement.quote}</span>
      <span className="block text-note text-ink-3">{statement.speaker}</span>
    </span>
  )
}
