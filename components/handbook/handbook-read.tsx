// A version of the handbook as it reads, and what differs from the one before.
'use client'
import { useTranslations } from 'next-intl'
import { CompareWords } from '#components/ui/compare-words'
import { Section } from '#components/ui/section'
import { Tag } from '#components/ui/tag'
import { Time } from '#components/ui/time'
import { askedTags, questionsFor } from '#lib/record/handbook'
import type { HandbookView } from '#lib/record/handbook'
import { useHandbookWords } from './handbook-words.tsx'

type Props = { handbook: HandbookView; before: HandbookView | null }

export function HandbookRead({ handbook, before }: Props) {
  const t = useTranslations('handbook')
  const { version, guidance, by, at, note } = handbook
  return (
    <div className="grid gap-8">
      <p className="text-ui text-ink-2">
        {t('version', { version })}
        {by && at ? (
          <>
            {' · '}
            {t.rich('savedBy', {
              name: by.name,
              b: (words) => <strong className="text-ink">{words}</strong>,
              time: () => <Time at={at} />,
            })}
          </>
        ) : null}
        {note ? `: ${note}` : null}
      </p>
      <Section title={t('guidance')}>
        {guidance ? (
          <p className="max-w-[70ch] font-serif text-words whitespace-pre-line [overflow-wrap:anywhere]">
            {guidance}
          </p>
        ) : (
          <p className="text-ui text-ink-3">{t('noGuidance')}</p>
        )}
      </Section>
      {askedTags.map((tag) => (
        <Section key={tag} title={t(`for.${tag}`)} action={<Tag tag={tag} look="bare" />}>
          <Questions questions={questionsFor(handbook, tag)} />
        </Section>
      ))}
      {before && before.version > 0 ? <Differs handbook={handbook} before={before} /> : null}
    </div>
  )
}

function Questions({ questions }: { questions: HandbookView['questions'] }) {
  const t = useTranslations('handbook')
  if (questions.length === 0) return <p className="text-ui text-ink-3">{t('noQuestions')}</p>
  return (
    <ol className="-mt-3">
      {questions.map(({ id, text, must }, i) => (
        <li key={id} className="flex items-baseline gap-3 border-b border-line py-2.5">
          <span className="tabular text-note text-ink-3">{i + 1}</span>
          <span className="min-w-0">
            <span className="block text-ui font-medium [overflow-wrap:anywhere]">{text}</span>
            <span className="text-note text-ink-3">{must ? t('must') : t('may')}</span>
          </span>
        </li>
      ))}
    </ol>
  )
}

function Differs({ handbook, before }: { handbook: HandbookView; before: HandbookView }) {
  const t = useTranslations('handbook')
  const wordsOf = useHandbookWords()
  const [was, is] = [wordsOf(before), wordsOf(handbook)]
  return (
    <details>
      <summary className="cursor-pointer text-ui font-semibold pointer-coarse:py-3">
        {t('differs', { version: before.version })}
      </summary>
      <CompareWords
        before={was}
        after={is}
        labels={{ before: t('before'), after: t('after') }}
        className="mt-3 gap-4 whitespace-pre-line [overflow-wrap:anywhere] md:grid-cols-2 [&>p]:rounded-panel [&>p]:border [&>p]:border-line-2 [&>p]:p-3"
      />
    </details>
  )
}
