// Articles a second of processor time, beside two tools for the same language, each in a process of its own.
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { figure } from '../figure.ts'
import type { Figure } from '../figure.ts'
import { say } from '../progress.ts'

type Measured = { articlesPerSecond: number; megabytes: number }

type Round = Record<'whole' | 'fast' | 'wink-nlp' | 'compromise', Measured>
// The middle one of the rounds’ ratios: what else the machine does then slows both sides of a ratio alike.
const rounds = 5

function measured(engine: string): Measured {
  const child = join(import.meta.dirname, 'child.ts')
  return JSON.parse(execFileSync(process.execPath, [child, engine], { encoding: 'utf8' })) as Measured
}

function roundOf(number: number): Round {
  say(`speed, ${number} of ${rounds}`)
  return {
    whole: measured('whole'),
    fast: measured('fast'),
    'wink-nlp': measured('wink-nlp'),
    compromise: measured('compromise'),
  }
}

function middle(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}

export function speed(): Figure[] {
  const all = Array.from({ length: rounds }, (_, i) => roundOf(i + 1))
  const speedOf = (engine: keyof Round) => middle(all.map((round) => round[engine].articlesPerSecond))
  const against = (name: string, own: keyof Round, peer: keyof Round, limit: number) =>
    figure({
      name,
      value: speedOf(own),
      unit: 'articles/s',
      against: `${peer} (${speedOf(peer).toFixed(0)}/s)`,
      ratio: middle(all.map((round) => round[own].articlesPerSecond / round[peer].articlesPerSecond)),
      bound: 'least',
      limit,
    })
  return [
    against('all stages, beside the whole pipeline of wink-nlp', 'whole', 'wink-nlp', 0.12),
    against('all stages, beside quotations() of compromise', 'whole', 'compromise', 2),
    against('--fast, beside the whole pipeline of wink-nlp', 'fast', 'wink-nlp', 0.3),
    figure({
      name: 'memory of the process that reads articles',
      value: Math.max(...all.map(({ whole }) => whole.megabytes)),
      unit: 'MB',
      bound: 'most',
      limit: 512,
    }),
  ]
}
