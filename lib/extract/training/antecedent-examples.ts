// Examples for the trees that tell whom a pronoun stands for: each "he" and "she" that an annotated statement names as its
// speaker, with the people named before it, and which of them the chains hold. Chains were told by a machine: silver.
import type { Antecedent, PronounPlace } from '#lib/extract/antecedents'
import type { Article, Attribution } from '#lib/extract/evaluation/annotations'
import { pronounNaming } from '#lib/extract/evaluation/naming'
import { antecedentRows } from '#lib/extract/features/antecedent'
import type { Found } from '#lib/extract/found'
import type { Frame } from '#lib/extract/frames'
import { nameRunsOf } from '#lib/extract/names'
import { whole } from '#lib/extract/noun-phrases'
import { peopleOf } from '#lib/extract/people'
import { speakersOf } from '#lib/extract/speakers'
import type { ReadArticle } from '#lib/extract/training/corpus'
import { frameAt, isStatement } from '#lib/extract/training/targets'
import { overlaps } from '#lib/text/span'

/** One pronoun: the numbers of its antecedents, and which of them are right. */
export type AntecedentExample = { rows: Float32Array[]; isRight: boolean[] }

/** The examples of one article. What was said before each is told by the annotation, as far as it tells. */
export function antecedentExamples({ article, frames }: ReadArticle): AntecedentExample[] {
  const examples: AntecedentExample[] = []
  const spoken = article.attributions
    .filter((one) => isStatement(one, article.text))
    .flatMap((one) => spokenIn(frames, one) ?? [])
    .sort((a, b) => a.found.frame - b.found.frame || a.at - b.at)
  const annotated = new Map(spoken.map(({ at, attribution }) => [at, attribution]))
  speakersOf(
    article.text,
    frames,
    spoken.map(({ found }) => found),
    peopleOf(nameRunsOf(article.text)),
    (place) => {
      const attribution = annotated.get(place.at)
      const namings = attribution ? namingsOf(article, attribution, place) : []
      const isRight = namings.map((naming) => naming === 'right')
      if (namings.some((naming) => naming !== 'unknown'))
        examples.push({ rows: antecedentRows(place), isRight })
      return place.antecedents[Math.max(0, isRight.indexOf(true))] ?? null
    },
  )
  return examples
}

function namingsOf(article: Article, attribution: Attribution, { antecedents }: PronounPlace) {
  return antecedents.map(({ person }: Antecedent) => pronounNaming(article, attribution, person.name))
}

type Spoken = { found: Found; at: number; attribution: Attribution }

/** An annotated statement as the stages before naming would hand it over: only its mention counts here. */
function spokenIn(frames: readonly Frame[], attribution: Attribution): Spoken | null {
  const source = attribution.sources[0]
  if (!source) return null
  const index = frameAt(frames, source)
  const tokens = frames[index]?.tokens ?? []
  const own = tokens.flatMap((token, at) => (overlaps([token.start, token.end], source) ? [at] : []))
  const [from, to] = [own[0], own.at(-1)]
  if (from === undefined || to === undefined) return null
  const mark = own.find((at) => at > from && /^[,(—]$/.test(tokens[at]?.lower ?? ''))
  return {
    attribution,
    at: tokens[from]?.start ?? 0,
    found: {
      ...{ rule: 'annotated', pieces: attribution.content, cue: attribution.cues[0] ?? null },
      ...{
        mention: whole(from, mark === undefined ? to : mark - 1),
        frame: index,
        from: index,
        reach: index,
      },
      ...{ confidence: 1, explanation: [], relayedIn: null },
    },
  }
}
