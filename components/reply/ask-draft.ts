// A request as it is being written: kept as text in the tab, read back with care, and turned into what the desk takes.
import { z } from 'zod'
import type { ContactView } from '#lib/record/contact'
import { replyWays } from '#lib/record/reply'
import { fieldOf, momentIn } from './local-moment.ts'

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
})
export type AskDraft = z.infer<typeof AskDraft>

const day = 24 * 3_600_000

/** What the form begins with: the claim's first speaker, and a day to answer. */
export function emptyAsk(speaker: { id: string; name: string } | undefined, mayMail: boolean): AskDraft {
  return {
    ...{ speakerId: speaker?.id ?? '', contactId: '', to: speaker?.name ?? '' },
    ...{ way: mayMail ? 'email' : 'telephone', address: '', askedAt: '', subject: '', text: '' },
    dueAt: fieldOf(new Date(Date.now() + day)),
  }
}

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
  const given = (text: string) => (text.trim() === '' ? undefined : text.trim())
  return {
    ...draftInput(claimId, draft, timeZone),
    ...{ contactId: draft.contactId || null, way: draft.way, address: given(draft.address) ?? null },
    askedAt: draft.way === 'email' ? undefined : momentIn(draft.askedAt),
    ...{ subject: given(draft.subject), text: given(draft.text) },
  }
}
