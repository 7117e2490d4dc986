// What people do with the desk's handbook, what a proposal answers to it, and what the model expects of it.
import { newId } from '#lib/db/id'
import { saveHandbook } from '#lib/operations/handbook/save-handbook'
import type { Asked, Model, Question, Tag } from './model.ts'
import { plan } from './turn.ts'
import type { Plan, Turn } from './turn.ts'

const most = 3

/** One more question, which must be answered or may be; none at all; or the same again, which changes nothing. */
function wanted({ questions }: Model['handbook'], number = 0): (Omit<Question, 'id'> & { id?: string })[] {
  const tag = number % 2 === 0 ? ('verified' as const) : ('contested' as const)
  if (number === 11) return [...questions]
  if (number % 5 === 4 || questions.length === most) return []
  return [...questions, { tag, must: number % 3 > 0 }]
}

export function save(turn: Turn): Plan {
  const { model, numbers, isStale } = turn
  const { version, questions } = model.handbook
  const next = wanted(model.handbook, numbers[1])
  const isSame = next.length === questions.length && next.every(({ id }, n) => id === questions[n]?.id)
  const asked = next.map(({ tag, ...one }, n) => ({
    ...{ ...one, tag: tag as 'verified' | 'contested', text: `Question ${n}?` },
  }))
  return plan(
    'editor',
    saveHandbook,
    { version: version + (isStale ? 1 : 0), questions: asked, note: 'As agreed.' },
    [[isStale, 'version']],
    (saved) => {
      // Those that were there keep their ids; a new one has that which it was given.
      const kept = next.map(({ tag, must, id }, n) => ({ tag, must, id: id ?? saved.questions[n]?.id ?? '' }))
      model.handbook = { version: isSame ? version : version + 1, questions: kept }
    },
  )
}

export const isAnother = (number = 0) => number === 11

/** How a proposal for `tag` answers: all, only what it must, or nothing. */
export function askedFor({ handbook }: Model, tag: Tag, number = 0): Asked[] {
  return handbook.questions
    .filter((question) => question.tag === tag)
    .map(({ id, must }) => ({ id, must, answered: number % 4 < 2 || (number % 4 === 2 && must) }))
}

/** The same as it is sent; now and then an answer to what nobody asked. */
export const answersTo = (asked: readonly Asked[], number = 0) => [
  ...asked.flatMap(({ id, answered }) => (answered ? [{ questionId: id, answer: 'The clerk.' }] : [])),
  ...(isAnother(number) ? [{ questionId: newId(), answer: 'The clerk.' }] : []),
]
