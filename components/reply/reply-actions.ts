// What a page may ask of the server about replies and contacts, and the same with the desk filled in.
import { settled } from '#components/settled'
import type { ContactView } from '#lib/record/contact'
import type { Answer } from '#lib/record/refusal'
import type { ReplyView } from '#lib/record/reply'

type Ask<T> = (desk: string, input: unknown) => Promise<Answer<T>>
type Bound<T> = (input: unknown) => Promise<Answer<T>>

export type ReplyDeeds<Way extends 'server' | 'bound' = 'server'> = Record<
  'recordAnswer' | 'noAnswer' | 'extend' | 'sendAgain' | 'withdrawRequest',
  Way extends 'server' ? Ask<ReplyView> : Bound<ReplyView>
> & { findStatements: Way extends 'server' ? Ask<Found> : Bound<Found> }
type Found = { items: readonly { id: string; quote: string; speaker: { name: string } | null }[] }
export type AskActions = {
  ask: Ask<ReplyView>
  draft: Ask<{ subject: string; text: string }>
  contactsOf: Ask<{ items: readonly ContactView[] }>
}
export type ContactActions = Record<'add' | 'mend' | 'remove', Ask<ContactView>>

/** `actions` at `desk`; one whose answer never comes is refused like any other. */
export function atDesk<A extends Record<string, Ask<unknown>>>(
  desk: string,
  actions: A,
): { [K in keyof A]: A[K] extends Ask<infer T> ? Bound<T> : never } {
  return Object.fromEntries(
    Object.entries(actions).map(([name, ask]) => [name, (input: unknown) => settled(ask(desk, input))]),
  ) as { [K in keyof A]: A[K] extends Ask<infer T> ? Bound<T> : never }
}
