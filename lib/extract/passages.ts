// Passages: a frame with the frames after it that may go on with what is said in it. Models look for content here.
import type { Frame, Token } from '#lib/extract/frames'

/** `tokens` of the frame, then of the frames that follow; `length` counts the frame's own, `openings` are where each
 *  following frame begins. `index` is the frame's among all frames. */
export type Passage = {
  tokens: Token[]
  length: number
  openings: number[]
  index: number
}

const mostFollowing = 3

/** The passage that starts with frame number `index`. */
export function passageAt(frames: readonly Frame[], index: number): Passage {
  const frame = frames[index]
  const own = frame?.tokens ?? []
  const passage = {
    tokens: own,
    length: own.length,
    openings: [] as number[],
    index,
  }
  for (let next = index + 1; next <= index + mostFollowing; next++) {
    const following = frames[next]
    if (!following || !goesOn(own, following, next === index + 1)) break
    passage.openings.push(passage.tokens.length)
    passage.tokens = passage.tokens.concat(following.tokens)
  }
  return passage
}

/** A frame goes on with what a frame of `own` said where it is all quotation; the first one also where it opens with one, or after a colon. */
function goesOn(own: readonly Token[], { tokens }: Frame, isFirst: boolean): boolean {
  if (tokens.every((token) => token.kind !== 'word')) return tokens.some((token) => token.kind === 'quote')
  return isFirst && (tokens[0]?.kind === 'quote' || own.at(-1)?.lower === ':')
}
