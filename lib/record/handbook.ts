// A desk's handbook: its own guidance, and its own questions for a tag. Each time it is saved is a version of its own.
import { z } from 'zod'
import { Id, line, Moment, PersonView } from './fields.ts'

/** The tags that questions are asked for: what needs no decision needs no answers. */
export const askedTags = ['contested', 'verified'] as const

/** The most questions for one tag, and the longest that each part may be. */
export const mostQuestions = 20
export const longest = { guidance: 10_000, question: 500, answer: 4000 }

const fields = { tag: z.enum(askedTags), text: line(longest.question), must: z.boolean() }

/** One question. It keeps its id from version to version, however its words are mended. */
export const Question = z.object({ id: Id, ...fields })
export type Question = z.infer<typeof Question>

/** A question as a person saves it: a new one has no id yet. Their order is the order in which they are asked. */
export const QuestionInput = z.strictObject({ id: Id.optional(), ...fields })
export type QuestionInput = z.infer<typeof QuestionInput>

export const Guidance = z
  .string()
  .trim()
  .max(longest.guidance)
  .refine((text) => !text.includes('\u0000') && text.isWellFormed(), 'plain-text')

export const HandbookView = z.object({
  /** 0 while nothing has been written. */
  version: z.int().min(0),
  guidance: z.string(),
  questions: z.array(Question),
  /** What changed, as whoever saved it said; who and when. Null while nothing has been written. */
  note: z.string().nullable(),
  by: PersonView.nullable(),
  at: Moment.nullable(),
})
export type HandbookView = z.infer<typeof HandbookView>

/** A version as the list of all of them shows it. */
export const HandbookVersionView = z.object({
  version: z.int(),
  note: z.string(),
  by: PersonView,
  at: Moment,
  questions: z.int(),
})
export type HandbookVersionView = z.infer<typeof HandbookVersionView>

/** A version with the one before it, so that what differs can be seen. */
export const HandbookPage = z.object({
  handbook: HandbookView,
  before: HandbookView.nullable(),
  newest: z.int(),
  allowed: z.object({ edit: z.boolean() }),
})
export type HandbookPage = z.infer<typeof HandbookPage>

/** `questions` tag by tag, each tag's in their order: how they stand on a page, whatever their order on record. */
export function byTag<Q extends Pick<Question, 'tag'>>(questions: readonly Q[]): Q[] {
  return askedTags.flatMap((tag) => questions.filter((question) => question.tag === tag))
}

/** A handbook in lines of words, for comparing two of them question by question. */
export function handbookWords(
  { guidance, questions }: Pick<HandbookView, 'guidance' | 'questions'>,
  kindOf: (question: Pick<Question, 'tag' | 'must'>) => string,
): string {
  return [guidance, ...byTag(questions).map((one) => `${kindOf(one)}: ${one.text}`)]
    .filter(Boolean)
    .join('\n\n')
}

/** The questions of `handbook` for `tag`, in their order. */
export function questionsFor(handbook: { questions: readonly Question[] }, tag: string): Question[] {
  return handbook.questions.filter((question) => question.tag === tag)
}
