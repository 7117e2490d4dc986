// Choosing the claim that this one is, and seeing both side by side before they are joined.
'use client'
import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useCallback, useEffect, useRef, useState, useTransition } from 'react'
import { useRefusalWords } from '#components/refusal-text'
import { Button } from '#components/ui/button'
import { Dialog } from '#components/ui/dialog'
import { Tag } from '#components/ui/tag'
import { toastDone, toastRefused } from '#components/ui/toast'
import type { ClaimSummary, ClaimView } from '#lib/record/claim'
import type { Refusal } from '#lib/record/refusal'
import { Finding } from './finding.tsx'
import type { JoinSplitActions } from './join-split-parts.tsx'
import { Refused } from './refused.tsx'

type Props = {
  open: boolean
  onOpenChange: (open: boolean) => void
  desk: string
  claim: ClaimView
  actions: JoinSplitActions
  onDone: () => void
}

export function JoinClaim({ open, onOpenChange, desk, claim, actions, onDone }: Props) {
  const t = useTranslations('claim.join')
  const [chosen, setChosen] = useState<ClaimSummary | null>(null)
  const { id } = claim
  const { findClaims } = actions
  const find = useCallback(
    async (typed: string) => (await findClaims(typed)).filter((other) => other.id !== id),
    [findClaims, id],
  )
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={t('title')}
      description={chosen ? t('look') : t('description')}
      wide={chosen !== null}
    >
      {chosen ? (
        <Both {...{ desk, claim, other: chosen, actions, onDone }} onBack={() => setChosen(null)} />
      ) : (
        <div className="grid gap-4">
          <p className="border-l-2 border-line-2 pl-2.5 font-serif text-words [overflow-wrap:anywhere]">
            {claim.text}
          </p>
          <Finding
            label={t('label')}
            find={find}
            keyOf={(other) => other.id}
            show={(other) => (
              <>
                <span className="block font-serif text-words">{other.text}</span>
                <Facts claim={other} />
              </>
            )}
            onChoose={setChosen}
            nothing={t('none')}
          />
        </div>
      )}
    </Dialog>
  )
}

type BothProps = Omit<Props, 'open' | 'onOpenChange'> & { other: ClaimSummary; onBack: () => void }

function Both({ desk, claim, other, actions, onDone, onBack }: BothProps) {
  const t = useTranslations('claim.join')
  const join = useJoin({ desk, claim, other, actions, onDone })
  const both = useRef<HTMLDivElement>(null)
  // The result that was chosen is gone. The focus is not on Join: Enter pressed twice joins nothing.
  useEffect(() => both.current?.focus(), [])
  const evidence = claim.evidence.filter(({ state }) => state === 'on-record').length
  const isVoid = claim.openDecision !== null || other.openDecision !== null
  const isFlagged = claim.tag !== 'attributed' || other.tag !== 'attributed' || claim.flags.length > 0
  return (
    <div ref={both} tabIndex={-1} className="grid gap-4 outline-none">
      <div className="grid gap-3 md:grid-cols-2">
        <Side title={t('goes')} claim={claim} />
        <Side title={t('stays')} claim={other} />
      </div>
      <ul className="list-disc pl-5 text-ui text-ink-2">
        <li>{t('moves', { statements: claim.statements.length, evidence, number: other.number })}</li>
        <li>{t('hidden', { number: claim.number })}</li>
        {claim.tag === other.tag ? null : <li>{t('tag', { number: other.number })}</li>}
        {isVoid ? <li>{t('voids')}</li> : null}
        {isFlagged ? <li>{t('flags', { number: other.number })}</li> : null}
      </ul>
      {join.refusal ? <Refused refusal={join.refusal} /> : null}
      <div className="flex flex-wrap justify-end gap-2">
        <Button kind="plain" onClick={onBack}>
          {t('back')}
        </Button>
        <Button kind="ink" busy={join.isJoining} onClick={join.run}>
          {t('send')}
        </Button>
      </div>
    </div>
  )
}

function Side({ title, claim }: { title: string; claim: ClaimSummary }) {
  return (
    <section aria-label={title} className="rounded-panel border border-line-2 p-3">
      <p className="text-ui font-semibold">{title}</p>
      <p className="mt-2 font-serif text-words [overflow-wrap:anywhere]">{claim.text}</p>
      <p className="mt-1">
        <Facts claim={claim} />
      </p>
    </section>
  )
}

function Facts({ claim }: { claim: ClaimSummary }) {
  const t = useTranslations('claim.contest')
  return (
    <span className="flex flex-wrap items-center gap-x-2 text-note text-ink-3">
      <Tag tag={claim.tag} look="bare" />
      <bdi>{claim.speakers.map(({ name }) => name).join(', ')}</bdi>
      <span>{t('number', { number: claim.number })}</span>
    </span>
  )
}

/** Joins, and can take it back: the same statements, split off again, bring their claim back. */
function useJoin({ desk, claim, other, actions, onDone }: Omit<BothProps, 'onBack'>) {
  const t = useTranslations('claim.join')
  const tCommon = useTranslations('common')
  const words = useRefusalWords()
  const router = useRouter()
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [isJoining, startJoining] = useTransition()

  const takeBack = async (version: number) => {
    const statementIds = claim.statements.map(({ id }) => id)
    const answer = await actions.split({ claimId: other.id, version, statementIds })
    if (answer.ok) {
      toastDone(t('undone'))
      router.push(`/d/${desk}/claims/${answer.value.made.id}`)
      return
    }
    const { title, detail } = words(answer.refusal)
    toastRefused(title, `${detail} ${t('howToSplit')}`, tCommon('close'))
  }
  const run = () =>
    startJoining(async () => {
      setRefusal(null)
      const answer = await actions.join({ claimId: claim.id, version: claim.version, into: other.id })
      if (answer.ok) {
        const { version } = answer.value
        toastDone(t('done'), { label: t('undo'), run: () => void takeBack(version), hasKey: false })
        router.push(`/d/${desk}/claims/${other.id}`)
        return
      }
      setRefusal(answer.refusal)
      if (answer.refusal.code === 'version') onDone()
    })
  return { run, isJoining, refusal }
}
