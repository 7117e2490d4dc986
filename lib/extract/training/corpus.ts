// The corpus that the models learn from: annotated articles read into frames.
import type { Article } from '#lib/extract/evaluation/annotations'
import type { Frame } from '#lib/extract/frames'
import { framesOfText } from '#lib/extract/reading'

export type ReadArticle = { article: Article; frames: Frame[] }

export function read(article: Article): ReadArticle {
  return { article, frames: framesOfText(article.text).frames }
}
