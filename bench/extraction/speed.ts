// Articles a second of processor time, beside two tools for the same language, each in a process of its own.
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { figure } from '../figure.ts'
import type { Figure } from '../figure.ts'
import { say } from '../progress.ts'

type Measured = { articlesPerSecond: number; megabytes: number }

const engines = ['whole', 'fast', 'wink-nlp', 'compromise'] as const
const rounds = 4

function measured(engine: string): Measured {
  const child = join(import.meta.dirname, 'child.ts')
  return JSON.parse(execFileSync(process.execPath, [child, engine], { encoding: 'utf8' })) as Measured
}

/** The best of all rounds, in which the engines take turns: other work on the machine only slows, and slows all of them. */
function best(): Record<(typeof engines)[number], Measured> {
  const none = { articlesPerSecond: 0, megabytes: 0 }
  const found = { whole: none, fast: none, 'wink-nlp': none, compromise: none }
  for (let round = 1; round <= rounds; round++) {
    for (const engine of engines) {
      say(`speed of ${engine}, ${round} of ${rounds}`)
      const { articlesPerSecond, megabytes } = measured(engine)
      found[engine] = {
        articlesPerSecond: Math.max(found[engine].articlesPerSecond, articlesPerSecond),
        megabytes: Math.max(found[engine].megabytes, megabytes),
      }
    }
  }
  return found
}

export function speed(): Figure[] {
  const { whole, fast, ...peers } = best()
  const against = (name: string, own: Measured, peer: keyof typeof peers, limit: number) =>
    figure({
      name,
      value: own.articlesPerSecond,
      unit: 'articles/s',
      against: `${peer} (${peers[peer].articlesPerSecond.toFixed(0)}/s)`,
      ratio: own.articlesPerSecond / peers[peer].articlesPerSecond,
      bound: 'least',
      limit,
    })
  return [
    against('all stages, beside the whole pipeline of wink-nlp', whole, 'wink-nlp', 0.12),
    against('all stages, beside quotations() of compromise', whole, 'compromise', 2),
    against('--fast, beside the whole pipeline of wink-nlp', fast, 'wink-nlp', 0.3),
    figure({
      name: 'memory of the process that reads articles',
      value: whole.megabytes,
      unit: 'MB',
      bound: 'most',
      limit: 512,
    }),
  ]
}
