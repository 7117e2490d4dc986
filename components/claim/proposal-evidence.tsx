// Which evidence a proposal rests on: all that stands, unless some is left out.
'use client'
import { useTranslations } from 'next-intl'
import { stands } from '#lib/record/evidence'
import type { EvidenceView } from '#lib/record/evidence'
import { evidenceTitle } from './evidence-item.tsx'

type Props = {
  evidence: readonly EvidenceView[]
  chosen: readonly string[]
  onChange: (ids: string[]) => void
}

export function ProposalEvidence({ evidence, chosen, onChange }: Props) {
  const t = useTranslations('decision')
  const tSides = useTranslations('evidence.sides')
  const standing = evidence.filter(stands)
  if (standing.length === 0) return <p className="text-note text-ink-3">{t('restsOnNone')}</p>
  return (
    <fieldset>
      <legend className="text-ui font-medium">{t('restsOn')}</legend>
      <div className="mt-1 grid gap-1.5">
        {standing.map((one) => (
          <label
            key={one.id}
            className="flex min-h-6 items-start gap-2 py-[3px] text-ui pointer-coarse:min-h-11 pointer-coarse:py-3"
          >
            <input
              type="checkbox"
              className="mt-px size-4 shrink-0 accent-[var(--ink)]"
              checked={chosen.includes(one.id)}
              onChange={(event) =>
                onChange(event.target.checked ? [...chosen, one.id] : chosen.filter((id) => id !== one.id))
              }
            />
            <span className="min-w-0 [overflow-wrap:anywhere]">
              {evidenceTitle(one)} <span className="text-ink-3">{tSides(one.side)}</span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
