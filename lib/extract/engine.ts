// The engine: text in, statements out. Same text and same version, same result.
import { continueReopened } from '#lib/extract/continuations'
import type { Found } from '#lib/extract/found'
import { joinMentions } from '#lib/extract/joint-mentions'
import { kindOf, type Kind } from '#lib/extract/kinds'
import { model } from '#lib/extract/model/load'
import { nameRunsOf } from '#lib/extract/names'
import { peopleOf } from '#lib/extract/people'
import { framesOfText } from '#lib/extract/reading'
import { byTrees } from '#lib/extract/pronouns'
import { withoutFalseRelays } from '#lib/extract/relays'
import { reportedIn } from '#lib/extract/reported'
import { signedIn } from '#lib/extract/signatures'
import { widenToSources } from '#lib/extract/source-heads'
import { speakersOf, type Speaker } from '#lib/extract/speakers'
import { transcribedIn } from '#lib/extract/transcripts'
import { isUnsaid } from '#lib/extract/unsaid'
import { whyFound, type Reason } from '#lib/extract/why'
import type { Span } from '#lib/text/span'

/** Raised whenever the engine finds anything otherwise: sources read by an older one can be read again. */
export const engineVersion = 'learned-3'

/** One statement found. Spans are UTF-16 code units into the text as given; `content` is in order and does not overlap. */
export type FoundStatement = {
  kind: Kind
  content: Span[]
  cue: Span | null
  mention: Span | null
  speaker: { name: string } | null
  role: string | null
  /** The share of such statements whose words and speaker were right, 0 to 1. */
  confidence: number
  rule: string
  /** Where somebody tells what somebody else said: the index of the statement whose words hold this one. */
  relayedIn?: number
  /** What a reader can check it by. */
  why?: Reason[]
  explanation?: string[]
}

/** `why` adds why each was found, `explain` what weighed in each decision too, which costs time; `fast` leaves out the
 *  comparison of whole analyses. */
export type ExtractOptions = { why?: boolean; explain?: boolean; fast?: boolean }

/** Every statement of `text`, in the order in which they start. */
export function extractStatements(text: string, options: ExtractOptions = {}): FoundStatement[] {
  const { frames, quotations } = framesOfText(text)
  const certain = [...transcribedIn(text, frames), ...signedIn(frames)]
  const done = new Set(
    certain.flatMap(({ from, reach }) => Array.from({ length: reach - from + 1 }, (_, i) => from + i)),
  )
  const found = [
    ...certain,
    ...reportedIn(model(), frames, (frame) => done.has(frame), {
      fast: options.fast === true,
      explain: options.explain === true,
    }),
  ]
    .filter((one) => !isParticle(text, one.pieces) && !isUnsaid(text, frames, one))
    .sort((a, b) => a.frame - b.frame || (a.cue?.[0] ?? 0) - (b.cue?.[0] ?? 0))
  continueReopened(text, frames, found)
  const people = peopleOf(nameRunsOf(text))
  joinMentions(text, frames, found, people)
  widenToSources(frames, found)
  const speakers = speakersOf(text, frames, found, people, byTrees(model().pronouns))
  const named = withoutFalseRelays(
    text,
    found.map((one, i) => ({ one, speaker: speakers[i] ?? null })),
  )
  named.sort((a, b) => startOf(a.one) - startOf(b.one))
  const places = new Map(named.map(({ one }, i) => [one, i]))
  return named.map(({ one, speaker }) => {
    const kind = one.rule === 'transcript' ? 'direct' : kindOf(text, one.pieces, quotations)
    const mention = mentionOf(one)
    const statement = statementOf(one, kind, mention, speaker)
    if (options.why || options.explain) statement.why = whyFound(text, one, { kind, mention, speaker })
    if (options.explain)
      statement.explanation = speaker ? [...one.explanation, `speaker-${speaker.how}`] : one.explanation
    const outer = one.relayedIn && places.get(one.relayedIn)
    return typeof outer === 'number' ? { ...statement, relayedIn: outer } : statement
  })

  function mentionOf({ mention, frame }: Found): Span | null {
    const tokens = frames[frame]?.tokens
    return mention && [tokens?.[mention.from]?.start ?? 0, tokens?.[mention.to]?.end ?? 0]
  }
}

/** "She spoke up": the rest of a verb is nothing that anybody said. */
function isParticle(text: string, pieces: readonly Span[]): boolean {
  const [only, second] = pieces
  return (
    only !== undefined &&
    second === undefined &&
    /^(?:up|out|down|off|back|away|over)$/i.test(text.slice(...only))
  )
}

function startOf({ pieces }: Found): number {
  return pieces[0]?.[0] ?? 0
}

function statementOf(
  { pieces, cue, confidence, rule }: Found,
  kind: Kind,
  mention: Span | null,
  speaker: Speaker | null,
): FoundStatement {
  return {
    kind,
    content: pieces,
    cue,
    mention,
    speaker: speaker && { name: speaker.name },
    role: speaker?.role ?? null,
    confidence,
    rule,
  }
}
