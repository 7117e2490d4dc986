// What the stages before naming hand over: content, cue and mention of one statement, with the rule that made it.
import type { Mention } from '#lib/extract/noun-phrases'
import type { Span } from '#lib/text/span'

/** Spans are UTF-16 code units into the text; `mention` counts tokens of frame number `frame`. `from` and `reach` are the first and the
 *  last frame that it stands in. */
export type Found = {
  rule: string
  pieces: Span[]
  cue: Span | null
  mention: Mention | null
  frame: number
  from: number
  reach: number
  confidence: number
  explanation: string[]
  /** The statement whose words hold this one, where somebody tells what somebody else said. */
  relayedIn: Found | null
  /** The likeliest other reading of the cue, and the share of such readings that are right. */
  rival?: { spans: readonly Span[]; share: number }
  /** Those who said it together, in order, where they are more than one. */
  together?: Mention[]
  /** Somebody without a name, told by where they stand to somebody else: "sources close to the prince". */
  isDescribed?: boolean
}
