// The next version of the handbook as it is being written, kept in the tab until it is saved.
'use client'
import { z } from 'zod'
import { useDraft } from '#components/ui/draft'
import { askedTags, byTag } from '#lib/record/handbook'
import type { HandbookView } from '#lib/record/handbook'

const Written = z.object({
  /** The version that it was written from. */
  from: z.int(),
  guidance: z.string(),
  /** `key` is a question's id, or a name of its own while it has none. */
  questions: z.array(
    z.object({
      key: z.string(),
      isNew: z.boolean(),
      tag: z.enum(askedTags),
      text: z.string(),
      must: z.boolean(),
    }),
  ),
  note: z.string(),
})
export type Written = z.infer<typeof Written>
export type WrittenQuestion = Written['questions'][number]

function writtenFrom({ version, guidance, questions }: HandbookView): Written {
  return {
    ...{ from: version, guidance, note: '' },
    questions: questions.map(({ id, ...question }) => ({ key: id, isNew: false, ...question })),
  }
}

/** What is written, what changes it, what forgets it, and whether it was there before this page. */
export function useHandbookDraft(
  desk: string,
  handbook: HandbookView,
): [Written, (change: Partial<Written>) => void, () => void, boolean] {
  const [text, setText, isKept] = useDraft(`handbook:${desk}`)
  const written = readWritten(text) ?? writtenFrom(handbook)
  return [
    written,
    (change) => setText(JSON.stringify({ ...written, ...change } satisfies Written)),
    () => setText(null),
    isKept,
  ]
}

function readWritten(text: string): Written | null {
  try {
    return Written.safeParse(JSON.parse(text)).data ?? null
  } catch {
    return null
  }
}

/** What is sent: a new question has no id yet. */
export function inputOf({ guidance, questions, note }: Written, version: number) {
  return {
    ...{ version, guidance, note },
    questions: byTag(questions).map(({ key, isNew, tag, text, must }) => ({
      ...(isNew ? {} : { id: key }),
      ...{ tag, text, must },
    })),
  }
}

/** True where saving would change nothing. */
export function isUnchanged(written: Written, handbook: HandbookView): boolean {
  const plain = ({ guidance, questions }: Written) =>
    JSON.stringify([guidance.trim(), byTag(questions).map(({ tag, text, must }) => [tag, text.trim(), must])])
  return plain(written) === plain(writtenFrom(handbook))
}
