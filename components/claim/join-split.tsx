// For editors: this claim is another one, or some of its statements are.
'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '#components/ui/button'
import type { ClaimPage } from '#lib/record/claim-page'
import { JoinClaim } from './join-claim.tsx'
import type { JoinSplitActions } from './join-split-parts.tsx'
import { SplitClaim } from './split-claim.tsx'

type Props = {
  desk: string
  page: Pick<ClaimPage, 'claim' | 'allowed'>
  actions: JoinSplitActions
  onDone: () => void
}

export function JoinSplit({ desk, page, actions, onDone }: Props) {
  const t = useTranslations('claim')
  const [open, setOpen] = useState<'join' | 'split' | null>(null)
  const { claim, allowed } = page
  const onOpenChange = (isOpen: boolean) => !isOpen && setOpen(null)
  return (
    <>
      {allowed.join ? (
        <Button kind="plain" onClick={() => setOpen('join')}>
          {t('join.button')}
        </Button>
      ) : null}
      {allowed.split ? (
        <Button kind="plain" onClick={() => setOpen('split')}>
          {t('split.button')}
        </Button>
      ) : null}
      {open === 'join' ? <JoinClaim open {...{ desk, claim, actions, onOpenChange, onDone }} /> : null}
      {open === 'split' ? <SplitClaim open {...{ desk, claim, actions, onOpenChange, onDone }} /> : null}
    </>
  )
}
