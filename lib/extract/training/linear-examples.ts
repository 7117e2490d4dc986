// Examples for the linear models, gathered from annotated articles.
import {
  leftEnds,
  leftStarts,
  mayBeCue,
  mentionsFor,
  nounPhrasesOf,
  rightEnds,
  rightStarts,
} from '#lib/extract/alternatives'
import { withCues } from '#lib/extract/cue-heads'
import { type CuedPassage } from '#lib/extract/cued-passages'
import { cuePhraseAt } from '#lib/extract/cue-phrases'
import { boundaryPlace } from '#lib/extract/features/boundary-place'
import { cuePlace } from '#lib/extract/features/cue'
import { cueCore, sides } from '#lib/extract/features/side'
import { hashOf } from '#lib/extract/features'
import { slotsOf, type Shape } from '#lib/extract/linear'
import { decisions, shapes, type CueModels, type Decision } from '#lib/extract/models'
import { passageAt } from '#lib/extract/passages'
import type { Examples } from '#lib/extract/training/learn-linear'
import type { Attribution } from '#lib/extract/evaluation/annotations'
import type { ReadArticle } from '#lib/extract/training/corpus'
import { exampleStore, type ExampleStore } from '#lib/extract/training/example-store'
import {
  contentOf,
  cueHeadOf,
  isStatement,
  mentionTarget,
  type CueCounts,
} from '#lib/extract/training/targets'
import { overlaps } from '#lib/text/span'

/** How often each word stands in the cue of an attribution, and how often it is used. */
export function countCues(articles: readonly ReadArticle[]): CueCounts {
  const counts: CueCounts = new Map()
  const of = (word: string) => {
    const known = counts.get(word) ?? { cues: 0, uses: 0 }
    counts.set(word, known)
    return known
  }
  for (const { article, frames } of articles) {
    const cues = article.attributions.flatMap((attribution) => attribution.cues.slice(0, 1))
    cues.sort((a, b) => a[0] - b[0])
    for (const { span, tokens } of frames) {
      const here = cues.filter((cue) => overlaps(cue, span))
      for (const token of tokens) {
        if (token.kind === 'quote') continue
        const count = of(token.lower)
        count.uses++
        if (here.some(([start, end]) => start <= token.start && token.end <= end)) count.cues++
      }
    }
  }
  return counts
}

const scratch = new Int32Array(160)

/** The attributions of one article by frame and by the head of their cue. */
function headsOf({ article, frames }: ReadArticle, counts: CueCounts): Map<number, Map<number, Attribution>> {
  const byFrame = new Map<number, Map<number, Attribution>>()
  for (const attribution of article.attributions) {
    const head = cueHeadOf(frames, attribution, counts)
    if (!head) continue
    const heads = byFrame.get(head.frame) ?? new Map<number, Attribution>()
    byFrame.set(head.frame, heads)
    if (!heads.has(head.at) || isStatement(attribution, article.text)) heads.set(head.at, attribution)
  }
  return byFrame
}

/** Examples for the cue model from `articles`; `foldOf` says which fold an article belongs to. */
export function cueExamples(
  articles: readonly ReadArticle[],
  counts: CueCounts,
  foldOf: (index: number) => number,
): Examples {
  const store = exampleStore()
  const add = adder(shapes.cue, store)
  articles.forEach((read, index) => {
    const byFrame = headsOf(read, counts)
    read.frames.forEach((_, frame) => {
      const passage = passageAt(read.frames, frame)
      const heads = byFrame.get(frame)
      for (let at = 0; at < passage.length; at++) {
        if (!mayBeCue(passage.tokens, at)) continue
        const attribution = heads?.get(at)
        add(cuePlace(passage, at))
        store.endExample(
          attribution ? (isStatement(attribution, read.article.text) ? 3 : 2) : 0,
          foldOf(index),
        )
      }
    })
  })
  return store.examples()
}

/** Examples for the models that decide about a cue; `cuesFor` finds an article's cues with models that had not seen it. */
export function decisionExamples(
  articles: readonly ReadArticle[],
  counts: CueCounts,
  foldOf: (index: number) => number,
  cuesFor: (index: number) => CueModels,
): Record<Decision, Examples> {
  const stores = Object.fromEntries(decisions.map((name) => [name, exampleStore()])) as Record<
    Decision,
    ExampleStore
  >
  const adders = {
    mention: adder(shapes.mention, stores.mention),
    side: adder(shapes.side, stores.side),
    leftEnd: adder(shapes.leftEnd, stores.leftEnd),
    leftStart: adder(shapes.leftStart, stores.leftStart),
    rightStart: adder(shapes.rightStart, stores.rightStart),
    rightEnd: adder(shapes.rightEnd, stores.rightEnd),
  }
  articles.forEach((read, index) => {
    headsOf(read, counts).forEach((heads, frame) => {
      const passage = withCues(cuesFor(index), passageAt(read.frames, frame))
      heads.forEach((attribution, at) => addAttribution(passage, at, attribution, foldOf(index)))
    })
  })
  return Object.fromEntries(decisions.map((name) => [name, stores[name].examples()])) as Record<
    Decision,
    Examples
  >

  function addAttribution(passage: CuedPassage, head: number, attribution: Attribution, fold: number): void {
    const cue = cuePhraseAt(passage.tokens, head)
    const choices = mentionsFor(passage, nounPhrasesOf(passage), cue)
    const chosen = mentionTarget(passage, choices, attribution)
    if (chosen < 0) return
    for (const { mention, skipped } of choices) adders.mention({ passage, cue, mention, skipped })
    stores.mention.endExample(chosen, fold)
    const core = cueCore(passage, cue, choices[chosen]?.mention ?? null)
    const { left, right } = contentOf(passage, head, attribution)
    if (!left && !right) return
    adders.side(core)
    stores.side.endExample(sides.indexOf(left && right ? 'both' : left ? 'left' : 'right'), fold)
    const choose = (
      name: 'leftEnd' | 'leftStart' | 'rightStart' | 'rightEnd',
      places: number[],
      target: number,
      from: number,
    ) => {
      const label = places.indexOf(target)
      if (label < 0) return
      for (const at of places) adders[name](boundaryPlace(core, at, from))
      stores[name].endExample(label, fold)
    }
    if (left) {
      choose('leftEnd', leftEnds(core), left[1], -1)
      choose('leftStart', leftStarts(core, left[1]), left[0], left[1])
    }
    if (right) {
      choose('rightStart', rightStarts(core), right[0], -1)
      choose('rightEnd', rightEnds(core, right[0]), right[1], right[0])
    }
  }
}

function adder<Context>({ features, bits }: Shape<Context>, store: ExampleStore): (context: Context) => void {
  const seeds = Int32Array.from(features, ([name]) => hashOf(name))
  return (context) => store.addRow(scratch, slotsOf({ features, seeds, bits }, context, scratch))
}
