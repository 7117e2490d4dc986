// A statement as a person puts it together: words, cue, mention, speaker, kind and role.
import { placeOf } from '#components/reading/snap'
import type { StatementView } from '#lib/record/statement'
import type { WorkbenchStatement } from '#lib/record/workbench'
import type { Span } from '#lib/text/span'
import type { Correction } from './review-actions.ts'
import type { Chosen } from './speaker-options.ts'

export type StatementDraft = {
  pieces: readonly Span[]
  cue: Span | null
  mention: Span | null
  kind: StatementView['kind']
  speaker: Chosen | null
  role: string
  /** The statement in which somebody else tells it. */
  relayedIn: string | null
  /** Words as they were typed that do not stand in the text yet, by the field that they are in. */
  typed: Readonly<Record<string, string>>
}

const opening = /^["“„«‹「『'‘]/
const closing = /["”“»›」』'’]$/
const anyMark = /["“”„«»「」『』]/

/** `direct` where every piece stands in quotation marks, `mixed` where some of the words do. */
export function guessedKind(text: string, pieces: readonly Span[]): StatementView['kind'] {
  const words = pieces.map(([start, end]) => text.slice(start, end))
  const isInside = ([start, end]: Span) =>
    opening.test(text.charAt(start - 1)) && closing.test(text.charAt(end))
  if (
    pieces.length > 0 &&
    pieces.every(
      (span, i) => isInside(span) || (opening.test(words[i] ?? '') && closing.test(words[i] ?? '')),
    )
  ) {
    return 'direct'
  }
  return words.some((one) => anyMark.test(one)) ? 'mixed' : 'indirect'
}

export function draftOf(statement: WorkbenchStatement): StatementDraft {
  const { content, cue, mention, kind, speaker, role, relayedIn } = statement
  const who: Chosen | null = speaker
    ? speaker.id
      ? { speakerId: speaker.id, name: speaker.name }
      : { speakerName: speaker.name, name: speaker.name }
    : null
  return { pieces: content, cue, mention, kind, speaker: who, role: role ?? '', relayedIn, typed: {} }
}

/** What differs between `before` and `after`, as the server takes it. */
export function correctionOf(before: StatementDraft, after: StatementDraft): Correction {
  const differs = (field: keyof StatementDraft) =>
    JSON.stringify(before[field]) !== JSON.stringify(after[field])
  return {
    ...(differs('pieces') && { content: after.pieces.map(([start, end]): [number, number] => [start, end]) }),
    ...(differs('cue') && { cue: after.cue && [after.cue[0], after.cue[1]] }),
    ...(differs('mention') && { mention: after.mention && [after.mention[0], after.mention[1]] }),
    ...(differs('kind') && { kind: after.kind }),
    ...(differs('speaker') && whoOf(after.speaker)),
    ...(differs('relayedIn') && { relayedIn: after.relayedIn }),
    ...(differs('role') && { role: after.role.trim() === '' ? null : after.role.trim() }),
  }
}

export function whoOf(chosen: Chosen | null): Pick<Correction, 'speakerId' | 'speakerName'> {
  if (!chosen) return { speakerId: null }
  return 'speakerId' in chosen ? { speakerId: chosen.speakerId } : { speakerName: chosen.speakerName }
}

/** What the page shows of `after` until the server has answered. */
export function guessOf(text: string, after: StatementDraft): Partial<WorkbenchStatement> {
  const { pieces, cue, mention, kind, speaker, role, relayedIn } = after
  return {
    relayedIn,
    content: pieces.map(([start, end]): [number, number] => [start, end]),
    quote: pieces.map(([start, end]) => text.slice(start, end)).join(' … '),
    cue: cue && [cue[0], cue[1]],
    mention: mention && [mention[0], mention[1]],
    kind,
    role: role.trim() === '' ? null : role.trim(),
    speaker: speaker && { id: 'speakerId' in speaker ? speaker.speakerId : null, name: speaker.name },
  }
}

/** True where something is typed that does not stand in `text`: it would be lost with the rest when that is sent. */
export function hasLostWords(text: string, { typed }: StatementDraft): boolean {
  return Object.values(typed).some((words) => words.trim() !== '' && placeOf(text, words) === null)
}

/** Pieces in the order of the text; null where two of them overlap. */
export function inOrder(pieces: readonly Span[]): readonly Span[] | null {
  const sorted = [...pieces].sort((a, b) => a[0] - b[0])
  return sorted.every((piece, i) => (sorted[i - 1]?.[1] ?? 0) <= piece[0]) ? sorted : null
}
