// The texts that are measured on: the annotated articles where they stand beside the repository, else the reports of
// the demonstration desk, said over and over.
import { existsSync, readFileSync } from 'node:fs'
import { reports } from '#lib/doors/demonstration/reports'

export const annotated = '../shared/corpora/polnear.dev.jsonl'

/** Articles as they are, at least `count` of them. */
export function articles(count: number): string[] {
  const own = existsSync(annotated)
    ? readFileSync(annotated, 'utf8')
        .trim()
        .split('\n')
        .map((line) => (JSON.parse(line) as { text: string }).text)
    : reports.map(({ text }) => text)
  return Array.from({ length: Math.max(count, own.length) }, (_, i) => own[i % own.length] ?? '')
}

/** News of `length` code units. */
export function newsOf(length: number): string {
  const all = articles(1).join('\n\n')
  return all.repeat(Math.ceil(length / all.length)).slice(0, length)
}

/** Texts of `length` code units that are no news, by what they are. */
export function oddTextsOf(length: number): Record<string, string> {
  const fill = (unit: string) => unit.repeat(Math.ceil(length / unit.length)).slice(0, length)
  return {
    'one letter': fill('a'),
    'opening marks': fill('“'),
    'straight marks': fill('"'),
    'marks and words': fill('“a ” b '),
    'one line of news': newsOf(length).replaceAll('\n', ' '),
    labels: fill('LIND: yes.\n'),
    'verbs alone': fill('said '),
    capitals: fill('Lind Moreau '),
    'right to left': fill('אמר “שלום” '),
    'line breaks': fill('\n'),
  }
}
