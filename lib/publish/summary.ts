// Claims → the document that every format is made from.
import type { Summary, SummaryClaim } from './document.ts'
import { sentenceOf } from './sentence.ts'

/** The document of `claims`, in their order. */
export function summaryOf(
  about: Pick<Summary, 'title' | 'desk' | 'madeAt' | 'madeBy' | 'history'>,
  claims: readonly SummaryClaim[],
): Summary {
  return {
    kind: 'onrecord-summary',
    version: 1,
    ...about,
    sentences: claims.map((claim) => ({ text: sentenceOf(claim), claim })),
  }
}
