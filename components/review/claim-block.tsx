// "Is it so?": the claim with its tag, what stands against it, what is likely the same, the evidence, and the checklist.
'use client'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useRef } from 'react'
import type { ReactNode, Ref } from 'react'
import { EvidenceList } from '#components/claim/evidence-list'
import { Proposal } from '#components/claim/proposal'
import { withdrawalsIn } from '#components/claim/withdrawals'
import { Button } from '#components/ui/button'
import { FocusKept } from '#components/ui/focus-kept'
import { SpeakerBadge, steadyColour } from '#components/ui/badge'
import { NeedsReview, Tag } from '#components/ui/tag'
import { touchArea } from '#components/ui/touch-area'
import type { ClaimPage } from '#lib/record/claim-page'
import type { WorkbenchStatement } from '#lib/record/workbench'
import { ClaimText } from './claim-text.tsx'
import { LikelySame } from './likely-same.tsx'
import type { Likely, ReviewActions } from './review-actions.ts'

export type ClaimBlockProps = {
  desk: string
  statement: WorkbenchStatement
  claim: ClaimPage | null
  likely: readonly Likely[]
  /** The source is: nothing new can rest on it. */
  isWithdrawn: boolean
  me: { id: string }
  actions: ReviewActions
  colourOf: (speaker: { id: string; name: string }) => number | undefined
  onEvidence: (side?: 'supports' | 'refutes') => void
  onSame?: (one: Likely) => void
  onNotTheSame: (claimId: string) => void
  onDone: () => void
}

export function ClaimBlock(props: ClaimBlockProps) {
  const {
    desk,
    statement,
    claim: page,
    likely,
    isWithdrawn,
    me,
    actions,
    colourOf,
    onEvidence,
    onSame,
    onNotTheSame,
    onDone,
  } = props
  const t = useTranslations('review')
  const tEvidence = useTranslations('evidence')
  const summary = page?.claim ?? statement.claim
  const evidenceRow = useRef<HTMLDivElement>(null)
  /** Opens the answer to the first refuting evidence that has none. */
  const startAnswer = () => {
    const refuting =
      page?.claim.evidence.filter(({ side, state }) => side === 'refutes' && state === 'on-record') ?? []
    const at = refuting.findIndex(({ answer }) => answer === null)
    const list = evidenceRow.current?.querySelector(
      `ul[aria-label="${CSS.escape(tEvidence('heads.refutes'))}"]`,
    )
    list?.children[Math.max(0, at)]?.querySelector('button')?.click()
  }
  /** Opens the first support that does not say how it was come by. */
  const startNaming = () => evidenceRow.current?.querySelector<HTMLElement>('[data-unnamed]')?.click()
  const others = likely.filter(({ claim }) => claim.id !== summary?.id)
  return (
    <section aria-labelledby="is-it-so" className="grid gap-2.5 border-t border-line px-[18px] pt-3 pb-4">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h2 id="is-it-so" className="text-ui font-semibold">
          {t('isItSo')}
        </h2>
        {summary ? <Tag tag={summary.tag} /> : null}
        {summary && summary.flags.length > 0 ? <NeedsReview /> : null}
        {summary ? (
          <Link
            href={`/d/${desk}/claims/${summary.id}`}
            className={`${touchArea} tabular ml-auto text-ui text-ink-3 hover:text-ink hover:underline`}
          >
            {t('claimNumber', { number: summary.number })}
          </Link>
        ) : null}
      </div>
      {summary ? (
        <ClaimText
          claim={summary}
          mayEdit={page?.allowed.edit ?? false}
          edit={actions.editClaim}
          onDone={onDone}
        />
      ) : (
        <p className="text-ui text-ink-2">
          {t(
            statement.state === 'rejected'
              ? 'noClaimRejected'
              : isWithdrawn
                ? 'noClaimWithdrawn'
                : 'noClaimYet',
          )}
        </p>
      )}
      {page && page.claim.opposed.length > 0 ? (
        <Row label={t('opposed')}>
          <ul className="grid gap-2">
            {page.claim.opposed.map((other) => (
              <li key={other.id}>
                <Link
                  href={`/d/${desk}/claims/${other.id}`}
                  className={`${touchArea} font-serif text-words hover:underline`}
                >
                  {other.text}
                </Link>
                <p className="flex flex-wrap items-center gap-x-2 text-note text-ink-3">
                  {other.speakers[0] ? (
                    <SpeakerBadge
                      name={other.speakers[0].name}
                      colour={colourOf(other.speakers[0]) ?? steadyColour(other.speakers[0].id)}
                      size="small"
                    />
                  ) : null}
                  <span>
                    {t('otherClaim', {
                      who: other.speakers.map(({ name }) => name).join(', '),
                      number: other.number,
                    })}
                  </span>
                  <Tag tag={other.tag} look="bare" />
                </p>
              </li>
            ))}
          </ul>
        </Row>
      ) : null}
      {others.length > 0 ? (
        <Row label={t('likely.title')}>
          <LikelySame {...{ desk, onSame, onNotTheSame }} quote={statement.quote} likely={others} />
        </Row>
      ) : null}
      {page ? (
        <>
          <Row label={t('evidence')} inside={evidenceRow}>
            <EvidenceList
              desk={desk}
              evidence={page.claim.evidence}
              withdrawals={withdrawalsIn(page.history)}
              layout="pane"
              actions={page.allowed.addEvidence ? actions.evidence : undefined}
              onDone={onDone}
            />
            {page.allowed.addEvidence ? (
              <Button size="row" keyName="e" className="mt-2" onClick={() => onEvidence()}>
                {t('addEvidence')}
              </Button>
            ) : null}
          </Row>
          <FocusKept>
            <Proposal
              desk={desk}
              handbook={page.handbook}
              claim={page.claim}
              me={me}
              approvers={page.approvers}
              mayPropose={page.allowed.propose}
              actions={actions.decision}
              starts={{ evidence: onEvidence, answer: startAnswer, method: startNaming }}
              onDone={onDone}
            />
          </FocusKept>
        </>
      ) : statement.claim ? (
        <p role="status" className="text-ui text-ink-3">
          {t('readingClaim')}
        </p>
      ) : null}
    </section>
  )
}

function Row({
  label,
  inside,
  children,
}: {
  label: string
  inside?: Ref<HTMLDivElement>
  children: ReactNode
}) {
  return (
    <section
      aria-label={label}
      className="grid gap-x-2 gap-y-1 border-t border-line pt-2.5 min-[420px]:grid-cols-[62px_1fr]"
    >
      <h3 className="text-note font-normal text-ink-3">{label}</h3>
      <div ref={inside} className="min-w-0">
        {children}
      </div>
    </section>
  )
}
