// "Is it so?": who contests the claim, the evidence, and the decision. One place holds which form is open, so that an
// unmet requirement can start what would meet it.
'use client'
import { Plus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'
import { Button } from '#components/ui/button'
import { FocusKept } from '#components/ui/focus-kept'
import type { ClaimPage } from '#lib/record/claim-page'
import type { EvidenceView } from '#lib/record/evidence'
import type { Answer } from '#lib/record/refusal'
import { Contest } from './contest.tsx'
import type { ContestActions } from './contest-parts.tsx'
import type { EvidenceFields } from './evidence-draft.tsx'
import { EvidenceForm } from './evidence-form.tsx'
import type { EvidenceFinder } from './evidence-form.tsx'
import { EvidenceList } from './evidence-list.tsx'
import type { EvidenceActions } from './evidence-item.tsx'
import { isTyping } from './keys.tsx'
import { Proposal } from './proposal.tsx'
import type { DecisionActions } from './proposal.tsx'
import { withdrawalsIn } from './withdrawals.tsx'

type Props = {
  desk: string
  deskName: string
  me: { id: string }
  page: ClaimPage
  actions: DecisionActions &
    ContestActions &
    EvidenceFinder & {
      addEvidence: (input: { claimId: string; evidence: EvidenceFields }) => Promise<Answer<EvidenceView>>
      answerEvidence: EvidenceActions['answer']
      mendEvidence: EvidenceActions['mend']
      withdrawEvidence: EvidenceActions['withdraw']
    }
}

export function ClaimWork({ desk, deskName, me, page, actions }: Props) {
  const t = useTranslations('claim')
  const tEvidence = useTranslations('evidence')
  const router = useRouter()
  const [adding, setAdding] = useState<{ side?: EvidenceView['side'] } | null>(null)
  const { claim, allowed } = page
  const refresh = () => router.refresh()
  const found = claim.statements.find(({ state }) => state === 'found')

  useEffect(() => {
    if (!allowed.addEvidence) return
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'e' || event.metaKey || event.ctrlKey || event.altKey || isTyping(event)) return
      event.preventDefault()
      setAdding({})
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [allowed.addEvidence])

  const goTo = (mark: 'data-answer' | 'data-unnamed') => () => {
    const list = document.getElementById('evidence')
    list?.scrollIntoView({ block: 'start' })
    list?.querySelector<HTMLElement>(`[${mark}]`)?.focus()
  }

  return (
    <>
      <Contest
        desk={desk}
        deskName={deskName}
        claim={claim}
        actions={allowed.oppose ? actions : undefined}
        onDone={refresh}
      />
      <section id="evidence" aria-labelledby="evidence-heading" className="mt-8 scroll-mt-4">
        <FocusKept>
          <div className="mb-2 flex min-h-8 flex-wrap items-center justify-between gap-2">
            <h3 id="evidence-heading" className="text-ui">
              {t('evidence.heading')}
            </h3>
            {allowed.addEvidence ? (
              <Button keyName="e" onClick={() => setAdding({})}>
                <Plus size={14} aria-hidden />
                {tEvidence('add')}
              </Button>
            ) : null}
          </div>
          <EvidenceList
            desk={desk}
            evidence={claim.evidence}
            withdrawals={withdrawalsIn(page.history)}
            actions={{
              answer: actions.answerEvidence,
              mend: actions.mendEvidence,
              withdraw: actions.withdrawEvidence,
            }}
            onDone={refresh}
          />
        </FocusKept>
        {allowed.addEvidence ? (
          <EvidenceForm
            open={adding !== null}
            onOpenChange={(open) => setAdding(open ? {} : null)}
            side={adding?.side}
            claim={claim}
            finder={actions}
            add={actions.addEvidence}
            onDone={refresh}
          />
        ) : null}
      </section>
      <section id="decision" aria-labelledby="decision-heading" className="mt-8 scroll-mt-4">
        <FocusKept>
          <h3 id="decision-heading" className="mb-2 text-ui">
            {t('decision.heading')}
          </h3>
          <Proposal
            desk={desk}
            handbook={page.handbook}
            claim={claim}
            me={me}
            approvers={page.approvers}
            mayPropose={allowed.propose}
            actions={actions}
            starts={{
              evidence: allowed.addEvidence ? (side) => setAdding({ side }) : undefined,
              answer: goTo('data-answer'),
              method: allowed.addEvidence ? goTo('data-unnamed') : undefined,
              confirm: found
                ? () => router.push(`/d/${desk}/sources/${found.sourceId}?s=${found.id}`)
                : undefined,
            }}
            onDone={refresh}
          />
        </FocusKept>
      </section>
    </>
  )
}
