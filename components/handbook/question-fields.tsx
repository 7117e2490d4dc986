// The questions for one tag while they are written: their words, whether each must be answered, and their order.
'use client'
import { ArrowDown, ArrowUp, Plus, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { Button } from '#components/ui/button'
import { TextField } from '#components/ui/field'
import { longest, mostQuestions } from '#lib/record/handbook'
import type { WrittenQuestion } from './handbook-draft.tsx'

type Props = {
  tag: WrittenQuestion['tag']
  /** Of this tag alone, in their order. */
  questions: readonly WrittenQuestion[]
  onChange: (questions: WrittenQuestion[]) => void
}

export function QuestionFields({ tag, questions, onChange }: Props) {
  const t = useTranslations('handbook')
  const change = (key: string, fields: Partial<WrittenQuestion>) =>
    onChange(questions.map((question) => (question.key === key ? { ...question, ...fields } : question)))
  const move = (from: number, to: number) => {
    const moved = [...questions]
    moved.splice(to, 0, ...moved.splice(from, 1))
    onChange(moved)
  }
  const [added, setAdded] = useState<string | null>(null)
  const addButton = useRef<HTMLButtonElement>(null)
  const add = () => {
    const key = crypto.randomUUID()
    setAdded(key)
    onChange([...questions, { key, isNew: true, tag, text: '', must: true }])
  }
  const remove = (key: string) => {
    addButton.current?.focus()
    onChange(questions.filter((question) => question.key !== key))
  }
  return (
    <fieldset className="grid gap-3">
      <legend className="mb-2 text-ui font-semibold">{t(`for.${tag}`)}</legend>
      {questions.length === 0 ? <p className="mt-1 text-ui text-ink-3">{t('noQuestions')}</p> : null}
      {questions.map(({ key, text, must }, i) => {
        const number = i + 1
        return (
          <div key={key} className="grid gap-1.5 border-l-2 border-line-2 pl-3">
            <TextField
              ref={key === added ? takeFocus : undefined}
              label={t('question', { number })}
              hint={text === '' ? t('questionEmpty') : undefined}
              required
              maxLength={longest.question}
              value={text}
              onChange={(event) => change(key, { text: event.target.value.trimStart() })}
            />
            <div className="flex flex-wrap items-center justify-between gap-2">
              <label className="inline-flex items-center gap-2 text-ui pointer-coarse:min-h-11">
                <input
                  type="checkbox"
                  className="size-4 accent-[var(--ink)]"
                  checked={must}
                  onChange={(event) => change(key, { must: event.target.checked })}
                />
                {t('mustLabel')}
              </label>
              <span className="flex gap-1">
                <Step label={t('up', { number })} disabled={i === 0} onClick={() => move(i, i - 1)}>
                  <ArrowUp size={14} aria-hidden />
                </Step>
                <Step
                  label={t('down', { number })}
                  disabled={i === questions.length - 1}
                  onClick={() => move(i, i + 1)}
                >
                  <ArrowDown size={14} aria-hidden />
                </Step>
                <Step label={t('remove', { number })} onClick={() => remove(key)}>
                  <X size={14} aria-hidden />
                </Step>
              </span>
            </div>
          </div>
        )
      })}
      <div className="flex flex-wrap items-center gap-3">
        <Button ref={addButton} onClick={add} disabled={questions.length >= mostQuestions}>
          <Plus size={14} aria-hidden />
          {t('add')}
          <span className="visually-hidden"> {t(`for.${tag}`)}</span>
        </Button>
        {questions.length >= mostQuestions ? (
          <span className="text-note text-ink-2">{t('most', { most: mostQuestions })}</span>
        ) : null}
      </div>
    </fieldset>
  )
}

const takeFocus = (field: HTMLInputElement | null) => field?.focus()

function Step(props: { label: string; disabled?: boolean; onClick: () => void; children: ReactNode }) {
  return (
    <button
      type="button"
      aria-label={props.label}
      title={props.label}
      aria-disabled={props.disabled}
      onClick={props.disabled ? undefined : props.onClick}
      className="inline-flex size-7 items-center justify-center rounded-control text-ink-2 hover:bg-hover aria-disabled:text-ink-3 aria-disabled:opacity-50 pointer-coarse:size-11"
    >
      {props.children}
    </button>
  )
}
