// Whichever dialog of the workbench is open.
'use client'
import { useFormatter, useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { EvidenceForm } from '#components/claim/evidence-form'
import { NoteDialog } from '#components/claim/note-dialog'
import { toastDone } from '#components/ui/toast'
import type { ClaimPage } from '#lib/record/claim-page'
import type { HistoryLine } from '#lib/record/history'
import type { Span } from '#lib/text/span'
import { AddDialog } from './add-dialog.tsx'
import { AsideDialog } from './aside-dialog.tsx'
import { ConflictDialog } from './conflict-dialog.tsx'
import { CorrectDialog } from './correct-dialog.tsx'
import { KeysDialog } from './keys-dialog.tsx'
import { RejectDialog } from './reject-dialog.tsx'
import type { ReviewActions } from './review-actions.ts'
import { SourceDialog } from './source-dialog.tsx'
import { SpeakerDialog } from './speaker-dialog.tsx'
import type { Chosen } from './speaker-options.ts'
import { isChosen, speakersHere } from './speaker-options.ts'
import { whoOf } from './statement-draft.ts'
import { useAsides } from './use-asides.ts'
import type { Review } from './use-review.ts'

export type Asked =
  | { what: 'reject'; id: string }
  | { what: 'speaker'; id: string; why: 'asked' | 'confirming'; mention?: Span; claimId?: string }
  | { what: 'evidence'; side?: 'supports' | 'refutes' }
  | { what: 'add'; span: Span | null }
  | { what: 'correct'; span: Span | null }
  | { what: 'aside'; span: Span }
  | { what: 'keys' | 'source' | 'withdraw' }

type Props = {
  asked: Asked | null
  ask: (asked: Asked | null) => void
  review: Review
  colours: ReadonlyMap<string, number>
  claim: ClaimPage | null
  history: readonly HistoryLine[] | null
  actions: ReviewActions
  me: { id: string; name: string }
  onDone: () => void
}

/** A conflict lies over the dialog that it came from: what was typed there is still there when it waits. */
export function Dialogs(props: Props) {
  const { review, me, history, asked, ask } = props
  const { conflict, setConflict, insist } = review
  const isTheirs = (line: HistoryLine) => line.operation.startsWith('statement.') && line.actor?.id !== me.id
  const close = () => {
    setConflict(null)
    ask(null)
  }
  return (
    <>
      {asked ? <Open {...props} asked={asked} /> : null}
      {conflict ? (
        <ConflictDialog
          {...{ conflict, me }}
          who={history?.findLast(isTheirs)?.actor?.name}
          onLater={() => setConflict(null)}
          onKeep={close}
          onInsist={() => {
            close()
            void insist(conflict.step)
          }}
        />
      ) : null}
    </>
  )
}

function Open({ asked, ask, review, colours, claim, actions, onDone }: Props & { asked: Asked }) {
  const t = useTranslations('review')
  const format = useFormatter()
  const { data, selected } = review
  const text = data.snapshot.text
  const close = () => ask(null)
  const asides = useAsides(review, actions)
  const find = actions.findSpeakers
  const statement = 'id' in asked ? data.statements.find(({ id }) => id === asked.id) : selected
  const about = asked.what === 'add' ? null : (statement?.id ?? null)
  const likely = useMemo(
    () =>
      speakersHere(data, about).map(({ key, id, name, role, statements, isNow }) => ({
        ...{ id, name, colour: colours.get(key) },
        note: [role, t('picker.here', { count: statements }), ...(isNow ? [t('picker.now')] : [])]
          .filter(Boolean)
          .join(', '),
      })),
    [about, colours, data, t],
  )

  switch (asked.what) {
    case 'keys':
      return <KeysDialog onClose={close} />
    case 'reject':
      return statement ? (
        <RejectDialog
          quote={statement.quote}
          onClose={close}
          onReject={(reason) => void review.reject(statement.id, reason)}
        />
      ) : null
    case 'speaker':
      return statement ? (
        <SpeakerDialog
          {...{ statement, likely, find }}
          why={asked.why}
          initial={asked.mention ? text.slice(...asked.mention) : undefined}
          onClose={close}
          onChoose={(chosen) => void choose(chosen, statement.id, asked)}
        />
      ) : null
    case 'evidence':
      return claim ? (
        <EvidenceForm
          open
          onOpenChange={(open) => !open && close()}
          claim={claim.claim}
          side={asked.side}
          finder={actions.finder}
          add={actions.addEvidence}
          onDone={onDone}
        />
      ) : null
    case 'add':
      return (
        <AddDialog
          {...{ text, likely, find }}
          others={data.statements}
          snapshotId={data.snapshot.id}
          selected={asked.span}
          onClose={close}
          onAdd={async (input, andConfirm) => {
            const answer = await review.add(input)
            if (!answer.ok) return answer.refusal
            if (andConfirm) void review.confirm(answer.value.id)
            else toastDone(t('added'))
            return null
          }}
        />
      )
    case 'correct':
      return statement ? (
        <CorrectDialog
          {...{ statement, text, likely, find }}
          others={data.statements.filter(({ id }) => id !== statement.id)}
          selected={asked.span}
          onClose={close}
          onCorrect={(correction, guess) => review.correct(statement.id, correction, guess)}
        />
      ) : null
    case 'aside': {
      const sentences = asides.sentencesAt(asked.span)
      return (
        <AsideDialog
          words={format.list(
            sentences.map(({ span }) => text.slice(...span)),
            { type: 'unit' },
          )}
          count={sentences.length}
          onClose={close}
          onSetAside={(reason) => asides.setAside(sentences, reason)}
        />
      )
    }
    case 'source':
      return (
        <SourceDialog
          source={data.source}
          mend={actions.mendSource}
          onClose={close}
          onMended={(source) => {
            review.update((page) => ({ ...page, source }))
            toastDone(t('source.mended'))
          }}
        />
      )
    case 'withdraw':
      return (
        <NoteDialog
          open
          onOpenChange={(open) => !open && close()}
          draftKey={`withdraw-source:${data.source.id}`}
          title={t('withdraw.title')}
          description={t('withdraw.description')}
          about={data.source.title}
          label={t('withdraw.reason')}
          send={t('withdraw.send')}
          danger
          onSend={(reason) =>
            actions.withdrawSource({ sourceId: data.source.id, version: data.source.version, reason })
          }
          done={t('withdraw.done')}
          onDone={onDone}
        />
      )
  }

  async function choose(
    chosen: Chosen,
    id: string,
    { why, mention, claimId }: Extract<Asked, { what: 'speaker' }>,
  ) {
    if (why === 'confirming' && 'speakerId' in chosen) {
      return void review.confirm(id, { speakerId: chosen.speakerId, ...(claimId && { claimId }) })
    }
    const now = data.statements.find((one) => one.id === id)?.speaker
    if (why === 'asked' && !mention && isChosen(now, chosen)) return
    const at: { mention?: [number, number] } = mention ? { mention: [mention[0], mention[1]] } : {}
    const speaker = { id: 'speakerId' in chosen ? chosen.speakerId : null, name: chosen.name }
    if (!(await review.mend(id, { ...whoOf(chosen), ...at }, { speaker, ...at }))) return
    if (why === 'confirming') void review.confirm(id, claimId ? { claimId } : {})
  }
}
