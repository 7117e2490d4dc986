// How the time grows with the text: twice as much takes twice as long, of news and of anything else.
import { extractStatements } from '#lib/extract/engine'
import { figure } from '../figure.ts'
import type { Figure } from '../figure.ts'
import { say } from '../progress.ts'
import { newsOf, oddTextsOf } from './texts.ts'

const kilobyte = 1000
const megabyte = 1_000_000

/** Each is held against twice as much: from 1 kB to 10 MB. */
const lengths = [1, 4, 16, 64, 256, 1000, 5000].map((kilobytes) => kilobytes * kilobyte)

/** Short texts are read by the dozen, since one alone may be a hard one. */
const leastTogether = 128 * kilobyte
/** Long ones are read once: what disturbs a moment weighs little in them. */
const long = megabyte

/** Processor seconds of reading `texts`; the best of some times, as other work only adds to it. */
function secondsOf(texts: readonly string[], times: number): number {
  const all = Array.from({ length: times }, () => {
    const began = process.cpuUsage()
    for (const text of texts) extractStatements(text)
    const { user, system } = process.cpuUsage(began)
    return (user + system) / 1e6
  })
  return Math.min(...all)
}

/** Processor seconds of one text of news of `length`, read among `count` others. */
function secondsOfNews(length: number, count: number): number {
  const texts = Array.from({ length: count }, (_, i) => newsOf(length, i * 10_000))
  return secondsOf(texts, length < long ? 3 : 1) / count
}

export function* growth(): Generator<Figure> {
  extractStatements(newsOf(200 * kilobyte))
  for (const length of lengths) {
    say(`news of ${length / kilobyte} kB, and of twice as much`)
    const count = Math.ceil(leastTogether / length)
    const once = secondsOfNews(length, count)
    const twice = secondsOfNews(2 * length, count)
    yield figure({
      name: `news of ${(2 * length) / kilobyte} kB`,
      value: twice,
      unit: 's',
      against: `that of half of it (${once.toPrecision(2)} s)`,
      ratio: twice / once,
      bound: 'most',
      limit: 2.5,
    })
    if (length === megabyte)
      yield figure({ name: '1 MB of news', value: once, unit: 's', bound: 'most', limit: 4 })
  }
  for (const [name, text] of Object.entries(oddTextsOf(megabyte))) {
    say(`1 MB: ${name}`)
    yield figure({ name: `1 MB: ${name}`, value: secondsOf([text], 1), unit: 's', bound: 'most', limit: 10 })
  }
}
