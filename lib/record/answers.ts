// What a proposal answers to the questions of the desk's handbook. It keeps them as they were asked of it.
import { z } from 'zod'
import { Id, prose } from './fields.ts'
import { longest } from './handbook.ts'
import type { Question } from './handbook.ts'

export const AnswerInput = z.strictObject({
  questionId: Id,
  /** Empty is no answer. */
  answer: z.union([prose(longest.answer), z.literal('')]),
})
export type AnswerInput = z.infer<typeof AnswerInput>

/** A question as it was asked of a proposal, and the answer to it. */
export const Asked = z.object({
  questionId: Id,
  question: z.string(),
  must: z.boolean(),
  answer: z.string().nullable(),
})
export type Asked = z.infer<typeof Asked>

/** `questions` as a proposal is asked them, before it answers. */
export function askedOf(questions: readonly Question[]): Asked[] {
  return questions.map(({ id, text, must }) => ({ questionId: id, question: text, must, answer: null }))
}

/** `asked` with the answers of `given` alone: what is left out there is not answered. */
export function answered(asked: readonly Asked[], given: readonly AnswerInput[]): Asked[] {
  const answers = new Map(given.map(({ questionId, answer }) => [questionId, answer.trim()]))
  return asked.map((one) => ({ ...one, answer: answers.get(one.questionId) || null }))
}

/** True where `given` answers what is not asked: the handbook has changed since it was read. */
export function answersAnother(asked: readonly Asked[], given: readonly AnswerInput[]): boolean {
  const ids = new Set(asked.map(({ questionId }) => questionId))
  return given.some(({ questionId, answer }) => answer !== '' && !ids.has(questionId))
}
