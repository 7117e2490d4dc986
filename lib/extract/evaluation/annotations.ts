// Annotated articles, one a line: what the engine is learned from and measured against. What a line holds is checked here,
// so that figures are never told of spans that do not stand in their text.
import { z } from 'zod'
import { isSpanWithin, type Span } from '#lib/text/span'

/** One attribution as annotated; spans are UTF-16 code units into the article's text. */
export type Attribution = {
  type: 'direct' | 'mixed' | 'indirect'
  sources: Span[]
  cues: Span[]
  content: Span[]
  /** False for thoughts, intentions and perceptions, which nobody needs to find. */
  speech?: boolean | undefined
  sourceHead?: Span | undefined
  chain?: string | undefined
}

/** `chains` are all the mentions of one person or thing, told by a machine: often wrong. */
export type Article = {
  id: string
  text: string
  attributions: Attribution[]
  chains?: Record<string, Span[]> | undefined
}

/** The articles of a file, and what is wrong with each line (counted from 1) that is none. */
export type AnnotatedFile = { articles: Article[]; wrong: { line: number; what: string }[] }

/** Reads JSON Lines. Empty lines, and a byte order mark before the first, are nothing. */
export function articlesOf(lines: string): AnnotatedFile {
  const articles: Article[] = []
  const wrong: AnnotatedFile['wrong'] = []
  lines
    .replace(/^\uFEFF/, '')
    .split('\n')
    .forEach((line, i) => {
      if (line.trim() === '') return
      const read = articleOf(line)
      if (typeof read === 'string') wrong.push({ line: i + 1, what: read })
      else articles.push(read)
    })
  return { articles, wrong }
}

/** The article of one line, or what is wrong with the line. */
function articleOf(line: string): Article | string {
  let json: unknown
  try {
    json = JSON.parse(line)
  } catch (error) {
    return `no JSON: ${error instanceof Error ? error.message : String(error)}`
  }
  const { success, data, error } = ArticleLine.safeParse(json)
  if (success) return data
  return error.issues
    .slice(0, mostTold)
    .map(({ path, message }) => (path.length > 0 ? `${path.join('.')}: ${message}` : message))
    .join('; ')
}
const mostTold = 3

const SpanInText = z.tuple([z.number(), z.number()]).readonly()
const AttributionLine = z.object({
  type: z.enum(['direct', 'mixed', 'indirect']),
  sources: z.array(SpanInText),
  cues: z.array(SpanInText),
  content: z.array(SpanInText).min(1),
  speech: z.boolean().optional(),
  sourceHead: SpanInText.optional(),
  chain: z.union([z.string(), z.number()]).transform(String).optional(),
})
const ArticleLine = z
  .object({
    id: z.string(),
    text: z.string(),
    attributions: z.array(AttributionLine),
    chains: z.record(z.string(), z.array(SpanInText)).optional(),
  })
  .superRefine(({ text, attributions, chains }, context) => {
    const check = (span: Span, path: (string | number)[]) => {
      if (!isSpanWithin(span, text.length))
        context.addIssue({
          code: 'custom',
          path,
          message: `[${span.join(', ')}] is no span of a text of ${text.length}`,
        })
    }
    attributions.forEach(({ sources, cues, content, sourceHead }, i) => {
      for (const [name, spans] of Object.entries({ sources, cues, content }))
        spans.forEach((span, j) => check(span, ['attributions', i, name, j]))
      if (sourceHead) check(sourceHead, ['attributions', i, 'sourceHead'])
    })
    for (const [chain, spans] of Object.entries(chains ?? {}))
      spans.forEach((span, j) => check(span, ['chains', chain, j]))
  })
