// Relays: what somebody tells of what somebody else said. What is told in a denial was not said, and of oneself one tells
// no relay.
import type { Found } from '#lib/extract/found'
import type { Speaker } from '#lib/extract/speakers'

export type Named = { one: Found; speaker: Speaker | null }

/** `named` without the relays that are none. */
export function withoutFalseRelays(text: string, named: readonly Named[]): Named[] {
  const names = new Map(named.map(({ one, speaker }) => [one, speaker?.name]))
  return named.filter(({ one: { relayedIn: outer }, speaker }) => {
    if (!outer) return true
    const cue = outer.cue ? text.slice(...outer.cue) : ''
    return !denial.test(cue) && (speaker === null || speaker.name !== names.get(outer))
  })
}

const denial = /\b(?:den(?:y|ies|ied|ying)|never|not)\b|n['’]t\b/i
