// Examples for the model of tokens: of each token of a frame with cues whether it stands inside a statement's words, opens
// or closes a piece of them.
import { withCues } from '#lib/extract/cue-heads'
import { tokenPlace } from '#lib/extract/features/token'
import { hashOf } from '#lib/extract/features'
import { slotsOf } from '#lib/extract/linear'
import { shapes, type CueModels } from '#lib/extract/models'
import { passageAt } from '#lib/extract/passages'
import type { ReadArticle } from '#lib/extract/training/corpus'
import { exampleStore } from '#lib/extract/training/example-store'
import type { Examples } from '#lib/extract/training/learn-linear'
import { isStatement } from '#lib/extract/training/targets'
import { overlaps } from '#lib/text/span'

const scratch = new Int32Array(160)

/** Labels have a bit for each output of the model; `cuesFor` finds an article's cues with models that had not seen it. */
export function tokenExamples(
  articles: readonly ReadArticle[],
  foldOf: (index: number) => number,
  cuesFor: (index: number) => CueModels,
): Examples {
  const { features, bits } = shapes.token
  const seeds = Int32Array.from(features, ([name]) => hashOf(name))
  const store = exampleStore()
  articles.forEach(({ article, frames }, index) => {
    const pieces = article.attributions
      .filter((attribution) => isStatement(attribution, article.text))
      .flatMap(({ content }) => content)
      .sort((a, b) => a[0] - b[0])
    let next = 0
    frames.forEach(({ span }, number) => {
      while (next < pieces.length && (pieces[next]?.[1] ?? 0) <= span[0]) next++
      const here = pieces.slice(next, next + 12).filter((piece) => overlaps(piece, span))
      const passage = withCues(cuesFor(index), passageAt(frames, number))
      if (passage.heads.length === 0) return
      const holder = passage.tokens
        .slice(0, passage.length)
        .map((token) => here.findIndex((piece) => overlaps(piece, [token.start, token.end])))
      holder.forEach((piece, at) => {
        store.addRow(scratch, slotsOf({ features, seeds, bits }, tokenPlace(passage, at), scratch))
        const inside = Number(piece >= 0)
        const opens = Number(piece >= 0 && holder[at - 1] !== piece)
        const closes = Number(piece >= 0 && holder[at + 1] !== piece)
        store.endExample(inside | (opens << 1) | (closes << 2), foldOf(index))
      })
    })
  })
  return store.examples()
}
