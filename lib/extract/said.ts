// Who has spoken so far in a text: what "he", "they" and "the mayor" lean on.
import type { Person } from '#lib/extract/people'

/** Who spoke: `at` counts into the text, `name` as in the statement. */
export type Said = {
  at: number
  name: string
  person: Person | null
  frame: number
  paragraph: number
  isGroup: boolean
}
