// What somebody answered is put on record: their words, the way and the moment. It stays in the tab until it was taken.
'use client'
import { useTranslations } from 'next-intl'
import { useCallback, useState } from 'react'
import { Choice } from '#components/claim/choice'
import type { FoundStatement } from '#components/claim/evidence-draft'
import { StatementFields } from '#components/claim/statement-fields'
import { Dialog } from '#components/ui/dialog'
import { useDraft } from '#components/ui/draft'
import { Select, TextArea, TextField } from '#components/ui/field'
import { replyWays, ReplyView } from '#lib/record/reply'
import type { ReplyWay } from '#lib/record/reply'
import { AnswerConflict } from './answer-conflict.tsx'
import { DeedForm, useDeed } from './deed.tsx'
import type { DeedProps } from './deed.tsx'
import { fieldOf, momentIn } from './local-moment.ts'

export function AnswerDialog(props: DeedProps) {
  const t = useTranslations('replies.answerForm')
  return (
    <Dialog
      open={props.open}
      onOpenChange={props.onOpenChange}
      title={t('title', { to: props.reply.to })}
      description={isCorrection(props.reply) ? t('correction') : t('description')}
    >
      <Form {...props} />
    </Dialog>
  )
}

/** True where something is on record already: what is sent now stands instead of it. */
export const isCorrection = ({ state }: { state: string }) => state === 'answered' || state === 'declined'

function Form(props: DeedProps) {
  const { reply, actions, onOpenChange } = props
  const t = useTranslations('replies.answerForm')
  const tWays = useTranslations('replies.wayNames')
  const { refusal, isSending, send } = useDeed(props)
  const [answer, setAnswer] = useDraft(`answer:${reply.id}`, reply.answer ?? '')
  const [state, setState] = useState<'answered' | 'declined'>('answered')
  const [way, setWay] = useState<ReplyWay>(reply.answeredWay ?? reply.way)
  // Whoever declined and answers after all does so at another time.
  const had = reply.state === 'answered' ? reply.answeredAt : null
  const [at, setAt] = useState(had ? fieldOf(new Date(had)) : '')
  const [statement, setStatement] = useState<FoundStatement | null>(null)
  // As it was when the form opened: what the page reads anew beneath it was not seen here.
  const [opened] = useState(reply)
  const [isBack, setBack] = useState(false)
  const { findStatements } = actions
  const find = useCallback(
    async (q: string) => {
      const found = await findStatements({ q, state: 'confirmed', limit: 20 })
      return found.ok
        ? found.value.items.map(({ id, quote, speaker }) => ({ id, quote, speaker: speaker?.name ?? null }))
        : []
    },
    [findStatements],
  )
  const typed = answer.trim()
  const current = refusal?.kind === 'conflict' ? ReplyView.safeParse(refusal.current).data : undefined
  const step = (version: number) =>
    actions.recordAnswer({
      ...{ replyId: reply.id, version, state, way },
      answer: typed === '' ? null : typed,
      answeredAt: momentIn(at),
      sourceId: reply.sourceId,
      statementId: statement?.id ?? reply.statementId,
    })
  const record = (version: number) => {
    setBack(false)
    send(
      () => step(version),
      t('done'),
      () => setAnswer(null),
    )
  }
  if (current && !isBack && !isSending)
    return (
      <AnswerConflict
        opened={opened}
        current={current}
        mine={{ state, way, answer: typed }}
        onBack={() => setBack(true)}
        onClose={() => onOpenChange(false)}
        onRecord={() => record(current.version)}
      />
    )
  return (
    <DeedForm
      submit={t('send')}
      refusal={current ? null : refusal}
      isSending={isSending}
      onSubmit={() => record(opened.version)}
      onCancel={() => onOpenChange(false)}
    >
      <Choice
        label={t('state')}
        value={state}
        options={[
          { value: 'answered', label: t('answeredIt') },
          { value: 'declined', label: t('declinedIt') },
        ]}
        onChange={setState}
      />
      <TextArea
        label={state === 'answered' ? t('answer') : t('answerDeclined')}
        hint={t('answerHint')}
        required={state === 'answered'}
        maxLength={20_000}
        rows={6}
        value={answer}
        onChange={(event) => setAnswer(event.target.value)}
      />
      <div className="grid items-start gap-4 md:grid-cols-2">
        <Select
          label={t('way')}
          value={way}
          onChange={(event) => setWay(replyWays.find((one) => one === event.target.value) ?? way)}
        >
          {replyWays.map((one) => (
            <option key={one} value={one}>
              {tWays(one)}
            </option>
          ))}
        </Select>
        <TextField
          label={t('at')}
          hint={t('atHint')}
          type="datetime-local"
          value={at}
          onChange={(event) => setAt(event.target.value)}
        />
      </div>
      <details open={statement !== null || undefined}>
        <summary className="cursor-pointer text-ui font-medium pointer-coarse:py-3">{t('statement')}</summary>
        <p className="mt-1 mb-2 text-note text-ink-3">{t('statementHint')}</p>
        <StatementFields
          finder={{ findStatements: find }}
          statement={statement}
          error={null}
          onChange={setStatement}
        />
      </details>
    </DeedForm>
  )
}
