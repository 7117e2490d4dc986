// The demonstration desk's handbook: how it decides, and the one question that nobody passes by.
import { saveHandbook } from '#lib/operations/handbook/save-handbook'
import type { Actor } from '#lib/record/actor'
import type { AnswerInput } from '#lib/record/answers'
import { does } from './at-work.ts'

/** Writes it as `editor`; gives what answers the question about the original. */
export async function writesHandbook(editor: Actor): Promise<(answer: string) => AnswerInput[]> {
  const { questions } = await does(editor, saveHandbook, {
    guidance:
      'A log beats a memory of it; a log that somebody has read to us is a memory.\nWhoever is contested hears of it from us first.',
    questions: [
      { tag: 'verified', text: 'Who of us has seen the original, and where?', must: true },
      { tag: 'verified', text: 'What would show that it is not so?', must: false },
      { tag: 'contested', text: 'What else could both sides be right about?', must: false },
    ],
    note: 'After the ferry: somebody has to have seen the paper.',
  })
  const [original] = questions
  if (!original) throw new Error('the handbook that was just saved asks nothing')
  return (answer) => [{ questionId: original.id, answer }]
}
