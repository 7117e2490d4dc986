// An open proposal: what is proposed, by whom and on what, and what the one who reads may do about it.
'use client'
import { ArrowRight } from 'lucide-react'
import { useFormatter, useTranslations } from 'next-intl'
import { useRef, useState, useTransition } from 'react'
import { MemberBadge } from '#components/ui/badge'
import { Button } from '#components/ui/button'
import { useDraft } from '#components/ui/draft'
import { TextArea } from '#components/ui/field'
import { Tag } from '#components/ui/tag'
import { Time } from '#components/ui/time'
import { toastDone } from '#components/ui/toast'
import type { Answer, Refusal } from '#lib/record/refusal'
import { AskedAnswers } from './asked-answers.tsx'
import { evidenceTitle } from './evidence-item.tsx'
import { useKeepWithdrawn } from './proposal-draft.tsx'
import type { ProposalProps, ShownDecision } from './proposal-parts.tsx'
import { Overtaken, standingDecision } from './overtaken.tsx'
import { Refused } from './refused.tsx'

type Props = ProposalProps & { decision: ShownDecision }
type Step = 'approve' | 'refuse' | 'sendBack' | 'withdraw'

export function OpenProposal({ desk, decision, claim, handbook, me, approvers, actions, onDone }: Props) {
  const t = useTranslations('decision.open')
  const tTags = useTranslations('tags')
  const format = useFormatter()
  const [note, setNote] = useDraft(`decision:${decision.id}`)
  const noteField = useRef<HTMLTextAreaElement>(null)
  const [noteError, setNoteError] = useState<string | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [tried, setTried] = useState<Step>('approve')
  const [isSending, startSending] = useTransition()
  const keepWithdrawn = useKeepWithdrawn(claim)
  const standing = standingDecision(refusal)
  const isMine = decision.proposedBy.id === me.id
  const { allowed } = decision
  const names = format.list(
    approvers.map(({ name }) => name),
    { type: 'disjunction' },
  )
  const named = claim.evidence.filter(({ id }) => decision.evidenceIds.includes(id))

  const step = (which: Step) => {
    const target = { decisionId: decision.id, version: decision.version }
    const typed = note.trim()
    if ((which === 'refuse' || which === 'sendBack') && typed === '') {
      setNoteError(t('noteNeeded'))
      noteField.current?.focus()
      return
    }
    setNoteError(null)
    setTried(which)
    startSending(async () => {
      setRefusal(null)
      const answer = await take(which, target, typed, actions)
      if (!answer.ok) {
        setRefusal(answer.refusal)
        return
      }
      setNote(null)
      if (which === 'withdraw' && isMine) keepWithdrawn(decision)
      const done = {
        approve: () => t('approved', { tag: tTags(decision.tag) }),
        refuse: () => t('refused'),
        sendBack: () => t('sentBack'),
        withdraw: () => t('withdrawn'),
      }
      toastDone(done[which]())
      onDone?.()
    })
  }

  return (
    <section aria-label={t('heading')} className="grid gap-3 rounded-panel border border-line-2 p-3.5">
      <h3 className="flex flex-wrap items-center gap-x-2 gap-y-1 text-ui">
        {t('heading')}
        <Tag tag={decision.fromTag} look="bare" />
        <ArrowRight size={13} aria-hidden className="text-ink-3" />
        <Tag tag={decision.tag} />
      </h3>
      <div className="flex items-baseline gap-2 text-ui text-ink-2">
        <span className="self-center">
          <MemberBadge name={decision.proposedBy.name} />
        </span>
        <p>
          {isMine
            ? t('mine')
            : t.rich('by', {
                name: decision.proposedBy.name,
                b: (words) => <strong className="text-ink">{words}</strong>,
              })}
        </p>
        <Time at={decision.proposedAt} />
      </div>
      <blockquote className="max-w-[70ch] font-serif text-words whitespace-pre-line [overflow-wrap:anywhere]">
        {decision.rationale}
      </blockquote>
      <div className="text-note text-ink-2">
        <p>{t('evidence', { count: named.length })}</p>
        {named.length > 0 ? (
          <ul className="mt-0.5 list-disc pl-4">
            {named.map((one) => (
              <li key={one.id} className="[overflow-wrap:anywhere]">
                {evidenceTitle(one)}
              </li>
            ))}
          </ul>
        ) : null}
      </div>
      <AskedAnswers
        asked={decision.answers}
        handbook={decision.handbook}
        newest={handbook.version}
        desk={desk}
      />
      {isMine ? (
        <p className="text-ui text-ink-2">
          {t('cannot')} {approvers.length > 0 ? t('canBe', { names }) : t('nobodyElse')}
        </p>
      ) : allowed?.approve ? (
        <TextArea
          ref={noteField}
          label={t('note')}
          hint={t('noteHint')}
          error={noteError}
          rows={2}
          maxLength={4000}
          value={note}
          onChange={(event) => setNote(event.target.value)}
        />
      ) : (
        <p className="text-ui text-ink-2">{t('waits', { name: decision.proposedBy.name })}</p>
      )}
      {standing ? (
        <Overtaken
          standing={standing}
          mine={{ tag: decision.tag, label: t(tried), words: note.trim() }}
          onClose={() => {
            setRefusal(null)
            onDone?.()
          }}
        />
      ) : refusal ? (
        <Refused refusal={refusal} />
      ) : null}
      <div className="flex flex-wrap gap-2">
        {allowed?.approve ? (
          <Button kind="ink" onClick={() => step('approve')} busy={isSending}>
            {t('approve')}
          </Button>
        ) : null}
        {allowed?.sendBack ? (
          <Button onClick={() => step('sendBack')} busy={isSending}>
            {t('sendBack')}
          </Button>
        ) : null}
        {allowed?.refuse ? (
          <Button kind="danger" onClick={() => step('refuse')} busy={isSending}>
            {t('refuse')}
          </Button>
        ) : null}
        {allowed?.withdraw ? (
          <Button onClick={() => step('withdraw')} busy={isSending}>
            {t('withdraw')}
          </Button>
        ) : null}
      </div>
    </section>
  )
}

function take(
  which: Step,
  target: { decisionId: string; version: number },
  note: string,
  actions: ProposalProps['actions'],
): Promise<Answer<unknown>> {
  switch (which) {
    case 'approve':
      return actions.approve({ ...target, ...(note && { note }) })
    case 'refuse':
      return actions.refuse({ ...target, note })
    case 'sendBack':
      return actions.sendBack({ ...target, note })
    case 'withdraw':
      return actions.withdraw(target)
  }
}
