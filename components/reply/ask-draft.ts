// A request as it is being written: kept as text in the tab, read back with care, and turned into what the desk takes.
import { z } from 'zod'
import type { ContactView } from '#lib/record/contact'
import { replyWays } from '#lib/record/reply'
import { fieldOf, momentIn } from './local-moment.ts'

const Words = z.object({ subject: z.string(), text: z.string() })
export type Words = z.infer<typeof Words>

const AskDraft = z.object({
  /** The speaker who is asked; empty: somebody else. */
  speakerId: z.string(),
  contactId: z.string(),
  to: z.string(),
  way: z.enum(replyWays),
  address: z.string(),
  askedAt: z.string(),
  dueAt: z.string(),
  subject: z.string(),
  text: z.string(),
  /** What the template last gave, and for whom and which time. */
  written: Words.extend({ to: z.string(), speakerId: z.string(), dueAt: z.string() })
    .nullable()
    .default(null),
  /** Words that were written over, to be brought back. */
  before: Words.nullable().default(null),
  /** It went by e-mail from somebody's own mailbox: none is sent from here. */
  ownMail: z.boolean().default(false),
})
export type AskDraft = z.infer<typeof AskDraft>

const day = 24 * 3_600_000

/** What the form begins with: the claim's first speaker, and a day to answer. */
export function emptyAsk(speaker: { id: string; name: string } | undefined, mayMail: boolean): AskDraft {
  return {
    ...{ speakerId: speaker?.id ?? '', contactId: '', to: speaker?.name ?? '' },
    ...{ way: mayMail ? 'email' : 'telephone', address: '', askedAt: '', subject: '', text: '' },
    ...{ dueAt: fieldOf(new Date(Date.now() + day)), written: null, before: null, ownMail: false },
  }
}

/** What the words of the template hang on. */
export const writtenFor = ({ to, speakerId, dueAt }: AskDraft) => ({ to: to.trim(), speakerId, dueAt })

/** True where nobody has changed the words since the template gave them. */
export function isAsWritten({ subject, text, written }: AskDraft): boolean {
  return subject === (written?.subject ?? '') && text === (written?.text ?? '')
}

/** Which of the fields say something else than the words were written for; all of them where none were. */
export function outdated(draft: AskDraft): ('to' | 'speakerId' | 'dueAt')[] {
  const now = writtenFor(draft)
  return (['to', 'speakerId', 'dueAt'] as const).filter((field) => draft.written?.[field] !== now[field])
}

/** True where the template can say anything yet. */
export const canBeWritten = (draft: AskDraft): boolean =>
  draft.to.trim() !== '' && momentIn(draft.dueAt) !== undefined

/** The draft that `kept` holds; null where it holds none, or one of another shape. */
export function readAskDraft(kept: string): AskDraft | null {
  try {
    return AskDraft.safeParse(JSON.parse(kept)).data ?? null
  } catch {
    return null
  }
}

/** What choosing a contact fills in. */
export function byContact(contact: ContactView | undefined): Partial<AskDraft> {
  if (!contact) return { contactId: '' }
  return { contactId: contact.id, to: contact.name, way: contact.way, address: contact.address }
}

/** What is asked for the words of the template. */
export function draftInput(claimId: string, draft: AskDraft, timeZone: string | undefined) {
  return {
    ...{ claimId, to: draft.to.trim(), speakerId: draft.speakerId || null, timeZone },
    dueAt: momentIn(draft.dueAt),
  }
}

/** The draft as the desk takes it. */
export function askInput(claimId: string, draft: AskDraft, timeZone: string | undefined) {
  const isMail = draft.way === 'email' && !draft.ownMail
  // Words that the template has not caught up with yet are written anew where they are taken.
  const isOld = isAsWritten(draft) && outdated(draft).length > 0
  const given = (text: string) => (text.trim() === '' ? undefined : text.trim())
  return {
    ...draftInput(claimId, draft, timeZone),
    ...{ contactId: draft.contactId || null, way: draft.way, address: given(draft.address) ?? null },
    ...{
      askedAt: isMail ? undefined : momentIn(draft.askedAt),
      ownMail: draft.way === 'email' && draft.ownMail,
    },
    ...(isOld ? {} : { subject: given(draft.subject), text: given(draft.text) }),
  }
}
