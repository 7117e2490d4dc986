// What somebody answered is put on record: their words, the way and the moment. It stays in the tab until it was taken.
'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Choice } from '#components/claim/choice'
import { Dialog } from '#components/ui/dialog'
import { useDraft } from '#components/ui/draft'
import { Select, TextArea, TextField } from '#components/ui/field'
import { replyWays } from '#lib/record/reply'
import type { ReplyWay } from '#lib/record/reply'
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
  const [statement, setStatement] = useState(reply.statementId ?? '')
  const typed = answer.trim()
  const step = () =>
    actions.recordAnswer({
      ...{ replyId: reply.id, version: reply.version, state, way },
      answer: typed === '' ? null : typed,
      answeredAt: momentIn(at),
      sourceId: reply.sourceId,
      statementId: statement.trim() === '' ? null : statement.trim(),
    })
  return (
    <DeedForm
      submit={t('send')}
      refusal={refusal}
      isSending={isSending}
      onSubmit={() => send(step, t('done'), () => setAnswer(null))}
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
      <TextField
        label={t('statement')}
        hint={t('statementHint')}
        value={statement}
        onChange={(event) => setStatement(event.target.value)}
      />
    </DeedForm>
  )
}
