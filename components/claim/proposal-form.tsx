// The checklist with the rationale and the evidence that a proposal rests on. Propose can always be reached and says
// why it waits.
'use client'
import { useFormatter, useTranslations } from 'next-intl'
import { useEffect, useRef, useState, useTransition } from 'react'
import { Button } from '#components/ui/button'
import { TextArea } from '#components/ui/field'
import { toastDone } from '#components/ui/toast'
import { answered, askedOf } from '#lib/record/answers'
import { tags } from '#lib/record/claim'
import { groundOfView } from '#lib/record/ground'
import { questionsFor } from '#lib/record/handbook'
import type { Answer, Refusal } from '#lib/record/refusal'
import { requirementsOf, unnamedSupports } from '#lib/record/requirements'
import { evidenceTitle } from './evidence-item.tsx'
import { ProposalEvidence } from './proposal-evidence.tsx'
import type { ProposalProps, ShownDecision } from './proposal-parts.tsx'
import { isTyping } from './keys.tsx'
import { Overtaken, standingDecision } from './overtaken.tsx'
import { Refused } from './refused.tsx'
import { Requirements } from './requirements.tsx'
import { focusAnswer, ProposalQuestions } from './proposal-questions.tsx'
import { useKeepWithdrawn, useProposalDraft } from './proposal-draft.tsx'

type Props = ProposalProps & { sentBack?: ShownDecision }

export function ProposalForm({
  desk,
  claim,
  handbook,
  approvers,
  actions,
  starts = {},
  onDone,
  keys = true,
  sentBack,
}: Props) {
  const t = useTranslations('decision')
  const tRules = useTranslations('requirements')
  const tTags = useTranslations('tags')
  const format = useFormatter()
  const words = useRef<HTMLTextAreaElement>(null)
  const [draft, set, forget] = useProposalDraft(claim, sentBack)
  const keepWithdrawn = useKeepWithdrawn(claim)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [isSending, startSending] = useTransition()
  const [hasAsked, setHasAsked] = useState(false)

  useEffect(() => {
    if (!keys || sentBack) return
    const onKey = (event: KeyboardEvent) => {
      const tag = tags[Number(event.key) - 1]
      if (!tag || event.metaKey || event.ctrlKey || event.altKey || isTyping(event)) return
      event.preventDefault()
      set({ tag })
      words.current?.focus()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  })

  const { tag, rationale, evidenceIds } = draft
  const given = Object.entries(draft.answers).map(([questionId, answer]) => ({ questionId, answer }))
  const asked = answered(sentBack?.answers ?? askedOf(questionsFor(handbook, tag)), given)
  const answers = asked.map(({ questionId, answer }) => ({ questionId, answer: answer ?? '' }))
  const standing = standingDecision(refusal)
  const requirements = requirementsOf(tag, groundOfView(claim, { rationale, evidenceIds, answers: asked }))
  const unmet = requirements.filter(({ met }) => !met)
  const unnamed = unnamedSupports(claim.evidence.filter(({ id }) => evidenceIds.includes(id))).flat()
  const isSame = tag === claim.tag
  const why = isSame
    ? t('sameTag')
    : unmet.length > 0
      ? t('waits', {
          names: format.list(
            unmet.map(({ rule, params }) => tRules(`${rule}.short`, params)),
            { type: 'conjunction' },
          ),
        })
      : null

  const send = () => {
    setHasAsked(true)
    if (why !== null || isSending) return
    startSending(async () => {
      setRefusal(null)
      const answer: Answer<unknown> = sentBack
        ? await actions.resubmit({
            decisionId: sentBack.id,
            version: sentBack.version,
            rationale,
            evidenceIds,
            answers,
          })
        : await actions.propose({ claimId: claim.id, tag, rationale, evidenceIds, answers })
      if (!answer.ok) {
        setRefusal(answer.refusal)
        // What was asked on this page may be out of date: the page reads anew beneath what was written.
        if (answer.refusal.kind === 'rule') onDone?.()
        return
      }
      forget()
      toastDone(sentBack ? t('resubmitted') : t('proposed'))
      onDone?.()
    })
  }

  const takeBack = (own: ShownDecision) =>
    startSending(async () => {
      setRefusal(null)
      const answer = await actions.withdraw({ decisionId: own.id, version: own.version })
      if (!answer.ok) {
        setRefusal(answer.refusal)
        return
      }
      forget()
      keepWithdrawn(own, draft)
      toastDone(t('open.withdrawn'))
      onDone?.()
    })

  return (
    <Requirements
      tag={tag}
      onTag={(chosen) => set({ tag: chosen })}
      requirements={requirements}
      approvers={approvers}
      locked={sentBack !== undefined}
      flagged={claim.flagReasons.length > 0}
      about={{
        'method-named':
          unnamed.length > 0
            ? tRules('method-named.which', { names: format.list(unnamed.map(evidenceTitle)) })
            : undefined,
      }}
      starts={{
        'confirmed-statement': starts.confirm,
        'refuting-or-opposed': starts.evidence && (() => starts.evidence?.('refutes')),
        'refuting-answered': starts.answer,
        'independent-support': starts.evidence && (() => starts.evidence?.('supports')),
        'method-named': starts.method,
        rationale: () => words.current?.focus(),
        ...Object.fromEntries(asked.map(({ questionId }) => [questionId, () => focusAnswer(questionId)])),
      }}
    >
      <form
        className="grid gap-3"
        onSubmit={(event) => {
          event.preventDefault()
          send()
        }}
      >
        <TextArea
          ref={words}
          label={t('rationale')}
          hint={t('rationaleHint')}
          rows={4}
          maxLength={10_000}
          value={rationale}
          onChange={(event) => set({ rationale: event.target.value })}
        />
        <ProposalQuestions
          desk={desk}
          handbook={handbook}
          asked={asked}
          under={sentBack?.handbook ?? null}
          typed={draft.answers}
          onChange={(questionId, answer) => set({ answers: { ...draft.answers, [questionId]: answer } })}
        />
        <ProposalEvidence
          evidence={claim.evidence}
          chosen={evidenceIds}
          onChange={(ids) => set({ evidenceIds: ids })}
        />
        {standing ? (
          <Overtaken
            standing={standing}
            mine={{
              tag,
              label: sentBack ? t('resubmit') : t('propose', { tag: tTags(tag) }),
              words: rationale,
            }}
            onClose={() => {
              setRefusal(null)
              onDone?.()
            }}
          />
        ) : refusal ? (
          <Refused refusal={refusal} />
        ) : null}
        <div className="flex flex-wrap items-center justify-end gap-x-3 gap-y-2">
          {unmet.length > 0 && !isSame ? (
            <span className="text-note text-ink-2">{t('unmet', { count: unmet.length })}</span>
          ) : null}
          {sentBack?.allowed?.withdraw ? (
            <Button busy={isSending} onClick={() => takeBack(sentBack)}>
              {t('open.withdraw')}
            </Button>
          ) : null}
          <Button
            kind="ink"
            type="submit"
            aria-disabled={why !== null || isSending}
            aria-describedby={why ? `why-${claim.id}` : undefined}
          >
            {sentBack ? t('resubmit') : t('propose', { tag: tTags(tag) })}
          </Button>
        </div>
        <p
          id={`why-${claim.id}`}
          role="status"
          className={hasAsked && why ? 'text-right text-note text-err' : 'visually-hidden'}
        >
          {why}
        </p>
      </form>
    </Requirements>
  )
}
