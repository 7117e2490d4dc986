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
    if (!frame || !following || !goesOn(frame, following, next === index + 1)) break
    passage.openings.push(passage.tokens.length)
    passage.tokens = passage.tokens.concat(following.tokens)
  }
  return passage
}

/** After a colon; what ends in a colon itself is the next heading or label. */
function opensInto(frame: Frame, tokens: readonly Token[]): boolean {
  return frame.tokens.at(-1)?.lower === ':' && tokens.at(-1)?.lower !== ':'
}

/** `frame` is gone on with by a frame that is all quotation; the next one also where it opens with a quotation in the same
 *  paragraph, or after a colon. */
function goesOn(frame: Frame, { tokens, paragraph }: Frame, isNext: boolean): boolean {
  if (tokens.every((token) => token.kind !== 'word')) return tokens.some((token) => token.kind === 'quote')
  if (!isNext) return false
  return (tokens[0]?.kind === 'quote' && paragraph === frame.paragraph) || opensInto(frame, tokens)
}
