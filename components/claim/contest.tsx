// "Who contests whom": the claims that stand against this one, as a map or as a table, and the way to link another.
'use client'
import { Link2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '#components/ui/button'
import type { ClaimView } from '#lib/record/claim'
import { ContestMap } from './contest-map.tsx'
import type { ContestActions } from './contest-parts.tsx'
import { ContestTable } from './contest-table.tsx'
import { LinkOpposing } from './link-opposing.tsx'
import { Segmented } from './segmented.tsx'

type Props = {
  desk: string
  deskName: string
  claim: ClaimView
  /** Left out for who may only read. */
  actions?: ContestActions
  onDone: () => void
}

/** More cards than these are read better in the table, where all of them stand. */
const mostOnMap = 8

export function Contest({ desk, deskName, claim, actions, onDone }: Props) {
  const t = useTranslations('claim.contest')
  const [view, setView] = useState<'map' | 'table'>(claim.opposed.length > mostOnMap ? 'table' : 'map')
  const [isChoosing, setChoosing] = useState(false)
  const refuting = claim.evidence.filter(
    ({ side, state }) => side === 'refutes' && state === 'on-record',
  ).length
  return (
    <section aria-labelledby="contest">
      <div className="flex min-h-8 flex-wrap items-center justify-between gap-2">
        <h3 id="contest" className="text-ui">
          {t('heading')}
        </h3>
        <div className="flex flex-wrap items-center gap-2">
          {actions ? (
            <Button kind="plain" onClick={() => setChoosing(true)}>
              <Link2 size={14} aria-hidden />
              {t('link')}
            </Button>
          ) : null}
          {claim.opposed.length > 0 ? (
            <Segmented
              label={t('view')}
              value={view}
              options={[
                { value: 'map', label: t('map') },
                { value: 'table', label: t('table') },
              ]}
              onChange={setView}
            />
          ) : null}
        </div>
      </div>
      {claim.opposed.length === 0 ? (
        <p className="mt-1 text-ui text-ink-2">
          {refuting > 0 ? t('noneButRefuted', { count: refuting }) : t('none')}
        </p>
      ) : view === 'map' ? (
        <ContestMap
          desk={desk}
          deskName={deskName}
          claim={claim}
          most={mostOnMap}
          onMore={() => setView('table')}
        />
      ) : (
        <ContestTable desk={desk} claim={claim} />
      )}
      {actions ? (
        <LinkOpposing
          open={isChoosing}
          onOpenChange={setChoosing}
          claim={claim}
          actions={actions}
          onDone={onDone}
        />
      ) : null}
    </section>
  )
}
