// The desk's handbook is saved as a new version. What is proposed already keeps the questions that it was asked.
import { z } from 'zod'
import { canonicalJson, sha256 } from '#lib/db/canonical-json'
import { handbookAt, lockHandbook, newestHandbook } from '#lib/db/handbooks'
import { newId } from '#lib/db/id'
import { operation } from '#lib/kernel/operation'
import { prose } from '#lib/record/fields'
import { askedTags, Guidance, HandbookView, mostQuestions, QuestionInput } from '#lib/record/handbook'
import type { Question } from '#lib/record/handbook'
import { can } from '#lib/record/permissions'
import { refuse } from '#lib/record/refusal'

export const saveHandbook = operation({
  name: 'handbook.save',
  input: z.strictObject({
    /** The version that it was written from; left out, there is none yet. */
    version: z.int().min(0).default(0),
    guidance: Guidance.default(''),
    questions: z
      .array(QuestionInput)
      .max(askedTags.length * mostQuestions)
      .default([]),
    /** What changed. */
    note: prose(1000),
  }),
  output: HandbookView,
  example: {
    version: 0,
    guidance: 'A log beats a memory of it. Say which hours it covers.',
    questions: [{ tag: 'verified' as const, text: 'Who has seen the original?', must: true }],
    note: 'First version.',
  },
  subject: (tx, _input, actor) => lockHandbook(tx, actor),
  may: can.editHandbook,
  present: (tx) => newestHandbook(tx),
  async run({ tx, actor, now }, desk, { guidance, questions, note }) {
    for (const tag of askedTags) {
      const asked = questions.filter((question) => question.tag === tag).length
      if (asked > mostQuestions) refuse({ kind: 'limit', code: 'too-many', limit: mostQuestions })
    }
    const before = await newestHandbook(tx)
    const kept = withIds(questions, before.questions)
    const digest = sha256(canonicalJson({ guidance, questions: kept }))
    const digestBefore = sha256(canonicalJson({ guidance: before.guidance, questions: before.questions }))
    if (digest === digestBefore) return { value: before, event: null }
    const { id, number } = await tx.handbookVersion.create({
      data: {
        ...{ id: newId(), deskId: desk.deskId, number: desk.version + 1 },
        ...{ guidance, questions: kept, note, by: actor.id, at: now },
      },
    })
    const saved = await handbookAt(tx, number)
    if (!saved) throw new Error('the handbook that was just saved is not there')
    return {
      value: saved,
      event: {
        subject: `handbook:${id}`,
        detail: { version: number, before: digestBefore, after: digest, note: sha256(note) },
      },
    }
  },
})

/** A question that was there keeps its id; a new one, or one that names an id twice or of another desk, gets its own. */
function withIds(
  questions: readonly z.output<typeof QuestionInput>[],
  before: readonly Question[],
): Question[] {
  const free = new Set(before.map(({ id }) => id))
  return questions.map(({ id, ...question }) => ({
    id: id !== undefined && free.delete(id) ? id : newId(),
    ...question,
  }))
}
