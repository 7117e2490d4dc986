// What a form that also works without script gives back: why it was refused, and what had been typed.
import type { Refusal } from './refusal.ts'

export type FormState = {
  refusal: Refusal | null
  /** What goes back into the fields; never a password. */
  typed: Record<string, string>
  /** Counts what was done, so that the same answer twice is still news. */
  done: number
}

export const untouched: FormState = { refusal: null, typed: {}, done: 0 }
