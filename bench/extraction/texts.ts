// The texts that are measured on. Speed: the annotated articles where they stand beside the repository, else invented
// reports. Growth: invented reports alone, so that twice the text is twice as many people, and not the same ones again.
import { existsSync, readFileSync } from 'node:fs'
import { articlesOf } from '#lib/extract/evaluation/annotations'
import { inventedReport } from './invented-news.ts'

export const annotated = '../shared/corpora/polnear.dev.jsonl'

/** Articles as they are, no two alike. */
export function articles(): string[] {
  if (!existsSync(annotated)) return Array.from({ length: 80 }, (_, i) => inventedReport(i))
  return articlesOf(readFileSync(annotated, 'utf8')).articles.map(({ text }) => text)
}

/** News of `length` code units; another `from`, other news. */
export function newsOf(length: number, from = 0): string {
  const reports: string[] = []
  for (let at = 0; at < length; at += reports.at(-1)?.length ?? 0)
    reports.push(`${inventedReport(from + reports.length)}\n`)
  return reports.join('').slice(0, length)
}

/** Texts of `length` code units that are no news, by what they are. */
export function oddTextsOf(length: number): Record<string, string> {
  const fill = (unit: string, upTo = length) => unit.repeat(Math.ceil(upTo / unit.length)).slice(0, upTo)
  return {
    'one letter': fill('a'),
    'opening marks': fill('“'),
    'straight marks': fill('"'),
    'marks and words': fill('“a ” b '),
    'one line of news': newsOf(length).replaceAll('\n', ' '),
    labels: fill('LIND: yes.\n'),
    'verbs alone': fill('said '),
    'according to, alone': fill('according to '),
    capitals: fill('Lind Moreau '),
    'titles, and who has them at the end':
      fill('The mayor said it leaks.\n', length / 2) + fill('Mayor Ana Reis is here.\n', length / 2),
    'a person and a pronoun': fill('Maria Moss said it leaks. He said it sinks.\n\n'),
    'right to left': fill('אמר “שלום” '),
    'line breaks': fill('\n'),
  }
}
