// How the time grows with the text: twice as much takes twice as long, of news and of anything else.
import { extractStatements } from '#lib/extract/engine'
import { figure } from '../figure.ts'
import type { Figure } from '../figure.ts'
import { newsOf, oddTextsOf } from './texts.ts'

const kilobyte = 1000
const megabyte = 1_000_000

/** Processor seconds of one reading; the best of three, as other work only adds to it. */
function secondsOf(text: string, times = 3): number {
  const all = Array.from({ length: times }, () => {
    const began = process.cpuUsage()
    extractStatements(text)
    const { user, system } = process.cpuUsage(began)
    return (user + system) / 1e6
  })
  return Math.min(...all)
}

export function growth(): Figure[] {
  extractStatements(newsOf(200 * kilobyte))
  const figures: Figure[] = []
  for (const length of [64 * kilobyte, 256 * kilobyte, megabyte, 4 * megabyte]) {
    const once = secondsOf(newsOf(length))
    const twice = secondsOf(newsOf(2 * length))
    figures.push(
      figure({
        name: `news of ${(2 * length) / kilobyte} kB`,
        value: twice,
        unit: 's',
        against: `that of half of it (${once.toFixed(2)} s)`,
        ratio: twice / once,
        bound: 'most',
        limit: 2.5,
      }),
    )
  }
  const seconds = secondsOf(newsOf(megabyte))
  figures.push(figure({ name: '1 MB of news', value: seconds, unit: 's', bound: 'most', limit: 4 }))
  for (const [name, text] of Object.entries(oddTextsOf(megabyte)))
    figures.push(
      figure({ name: `1 MB: ${name}`, value: secondsOf(text, 1), unit: 's', bound: 'most', limit: 10 }),
    )
  return figures
}
