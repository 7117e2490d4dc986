// What has been typed to be brought in, kept by this browser until it is on record or discarded.
'use client'

export const detailNames = ['title', 'publisher', 'byline', 'url', 'publishedAt', 'language'] as const
export type DetailName = (typeof detailNames)[number]
export type Draft = { text: string } & Record<DetailName, string>

export const emptyDraft: Draft = {
  text: '',
  title: '',
  publisher: '',
  byline: '',
  url: '',
  publishedAt: '',
  language: '',
}

const keyOf = (place: string) => `onrecord:bring-in:${place}`

/** What was kept at `place`, a person's at a desk, or null. */
export function keptDraft(place: string): Draft | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(place)) ?? 'null')
    if (typeof kept !== 'object' || kept === null) return null
    const field = (name: string): string => {
      const value: unknown = Reflect.get(kept, name)
      return typeof value === 'string' ? value : ''
    }
    const draft = { ...emptyDraft, text: field('text') }
    for (const name of detailNames) draft[name] = field(name)
    return isEmpty(draft) ? null : draft
  } catch {
    return null
  }
}

/** Keeps `draft`; false where the browser has no room for it, as with texts of several megabytes. */
export function keepDraft(place: string, draft: Draft): boolean {
  try {
    if (isEmpty(draft)) localStorage.removeItem(keyOf(place))
    else localStorage.setItem(keyOf(place), JSON.stringify(draft))
    return true
  } catch {
    return false
  }
}

export function isEmpty(draft: Draft): boolean {
  return draft.text === '' && detailNames.every((name) => draft[name].trim() === '')
}

/** The details that say something, as the operation takes them. */
export function detailsOf(
  draft: Draft,
  names: readonly DetailName[] = detailNames,
): Partial<Record<DetailName, string>> {
  return Object.fromEntries(names.flatMap((name) => (draft[name].trim() ? [[name, draft[name].trim()]] : [])))
}
