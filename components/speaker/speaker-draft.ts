// A speaker as the form holds one: every field as it is typed.
import type { SpeakerView } from '#lib/record/speaker'

export type RoleDraft = { key: number; role: string; since: string; until: string }
export type SpeakerDraft = {
  name: string
  kind: SpeakerView['kind']
  wikidataId: string
  /** One a line. */
  aliases: string
  roles: RoleDraft[]
}

export function draftOf({ name, kind, wikidataId, aliases, roles }: SpeakerView): SpeakerDraft {
  return {
    name,
    kind,
    wikidataId: wikidataId ?? '',
    aliases: aliases.join('\n'),
    roles: roles.map(({ role, since, until }, key) => ({
      key,
      role,
      since: since ?? '',
      until: until ?? '',
    })),
  }
}

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)

/** What the operation takes. A role without words is left out. */
export function inputOf(speakerId: string, version: number, draft: SpeakerDraft) {
  return {
    speakerId,
    version,
    name: draft.name,
    kind: draft.kind,
    wikidataId: draft.wikidataId.trim() || null,
    aliases: linesOf(draft.aliases),
    roles: draft.roles
      .filter(({ role }) => role.trim() !== '')
      .map(({ role, since, until }) => ({ role, since: since || null, until: until || null })),
  }
}

/** The fields beside the name, for two versions side by side. */
export function factsOf(draft: SpeakerDraft, t: (key: string) => string, kindName: (kind: string) => string) {
  const roles = draft.roles.map(({ role, since, until }) => [role, since, until].filter(Boolean).join(', '))
  return [
    { label: t('edit.kind'), value: kindName(draft.kind) },
    { label: t('edit.wikidata'), value: draft.wikidataId || '–' },
    { label: t('edit.aliases'), value: linesOf(draft.aliases).join(', ') || '–' },
    { label: t('roles'), value: roles.join('; ') || '–' },
  ]
}
