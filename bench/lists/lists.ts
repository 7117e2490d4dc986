// Every list of the product at 100,000 claims, beside the bare SQL of the same rows: as the same role, in the same kind
// of transaction. And how many queries each takes, which must not grow with its rows.
import pg from 'pg'
import type { z } from 'zod'
import { ask } from '#lib/kernel/ask'
import type { Query } from '#lib/kernel/query'
import { claimPast } from '#lib/queries/claim/claim-past'
import { listClaims } from '#lib/queries/claim/list-claims'
import { deskPage } from '#lib/queries/desk/desk-page'
import { waitingCounts } from '#lib/queries/desk/waiting-counts'
import { handbookPage } from '#lib/queries/handbook/handbook-page'
import { listHandbooks } from '#lib/queries/handbook/list-handbooks'
import { historyChange } from '#lib/queries/history/history-change'
import { listHistory } from '#lib/queries/history/list-history'
import { listReplies } from '#lib/queries/reply/list-replies'
import { search } from '#lib/queries/search/search'
import { listSources } from '#lib/queries/source/list-sources'
import { listSpeakers } from '#lib/queries/speaker/list-speakers'
import { listStatements } from '#lib/queries/statement/list-statements'
import type { Actor } from '#lib/record/actor'
import { figure } from '../figure.ts'
import type { Figure } from '../figure.ts'
import { onBenchDatabase } from './database.ts'
import { fillDesk, size } from './filled-desk.ts'
import { listenIn, queriesOf, replay } from './queries-of.ts'

type List = { name: string; read: (actor: Actor, limit?: number) => Promise<unknown>; isPaged: boolean }

function list<I extends z.ZodType, O extends z.ZodType>(
  name: string,
  query: Query<I, O>,
  input: z.input<I>,
  isPaged = true,
): List {
  return {
    ...{ name, isPaged },
    async read(actor, limit) {
      const answer = await ask(query, actor, isPaged ? { ...(input as object), limit: limit ?? 50 } : input)
      if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer.refusal)}`)
      return answer.value
    },
  }
}

const speaker = '01900005-0000-7000-8000-000000000007'
const person = '01900001-0000-7000-8000-000000000003'
const claim = '01900007-0000-7000-8000-000000000078'
const far = Buffer.from(JSON.stringify(['2026-03-01T00:00:00.000Z', claim])).toString('base64url')

const lists: readonly List[] = [
  list('claims', listClaims, {}),
  list('claims, a page far down', listClaims, { cursor: far }),
  list('claims, contested', listClaims, { tag: 'contested' }),
  list('claims of a speaker', listClaims, { speaker }),
  list('claims that need review', listClaims, { flag: 'needs-review' }),
  list('claims with an open decision', listClaims, { decision: 'open' }),
  list('claims, by a rare word', listClaims, { q: 'day 77777' }),
  list('claims, by a common word', listClaims, { q: 'gates' }),
  list('the picker of summaries', listClaims, { tag: 'verified' }),
  list('sources', listSources, {}),
  list('sources, by words', listSources, { q: 'courier 7' }),
  list('speakers', listSpeakers, {}),
  list('speakers, by name', listSpeakers, { q: 'speaker 9' }),
  list('statements', listStatements, {}),
  list('statements found', listStatements, { state: 'found' }),
  list('statements of a speaker', listStatements, { speaker }),
  list('search, a common word', search, { q: 'ferries' }),
  list('search, a rare phrase', search, { q: '"day 77777"' }),
  list('the desk', deskPage, {}, false),
  list('what waits', waitingCounts, {}, false),
  list('replies', listReplies, {}),
  list('replies that wait', listReplies, { state: 'asked' }),
  list('replies overdue', listReplies, { state: 'overdue' }),
  list('replies not sent', listReplies, { state: 'not-sent' }),
  list('replies of a speaker', listReplies, { speaker }),
  list('handbook, an old version', handbookPage, { version: 100 }, false),
  list('handbook, its versions', listHandbooks, {}),
  list('history', listHistory, {}),
  list('history of a person', listHistory, { actor: person }),
  list('history of a kind of work', listHistory, { operation: 'decision' }),
  list('history of a rare kind of work', listHistory, { operation: 'token' }),
  list('history of a claim', listHistory, { subject: `claim:${claim}` }),
  list('history between two days', listHistory, {
    from: '2026-02-01T00:00:00.000Z',
    until: '2026-02-03T00:00:00.000Z',
  }),
  list('history, by a rare word', listHistory, { q: 'day 77777' }),
  list('history, by a common word', listHistory, { q: 'gates' }),
  list('a line opened', historyChange, { seq: 120_001 }, false),
  list('a claim at a past moment', claimPast, { claimId: claim, at: '2026-08-01T00:00:00.000Z' }, false),
]

/** Rounds before any is counted: a server has long compiled what it runs. */
const warming = 40
const rounds = 60
/** A list that takes long is warmed and measured for as long as this, and a few times at least. */
const patience = { milliseconds: 3_000, rounds: 5 }

export async function listFigures(): Promise<Figure[]> {
  listenIn()
  return onBenchDatabase(async (urls) => {
    const began = performance.now()
    const actor = await fillDesk(urls.owner)
    const figures = [
      figure({
        name: `a desk with ${size.claims} claims, made`,
        value: (performance.now() - began) / 1000,
        unit: 's',
        bound: 'most',
        limit: 180,
      }),
    ]
    const bare = new pg.Client({ connectionString: urls.app })
    await bare.connect()
    for (const one of lists) figures.push(...(await figuresOf(one, actor, bare)))
    await bare.end()
    return figures
  })
}

async function figuresOf(one: List, actor: Actor, bare: pg.Client): Promise<Figure[]> {
  await one.read(actor)
  const sent = await queriesOf(() => one.read(actor))
  // By turns, so that whatever else the machine does slows both.
  const round = async () => ({
    own: await timed(() => one.read(actor)),
    bare: await timed(() => replay(bare, sent)),
  })
  await repeated(warming, round)
  const times = await repeated(rounds, round)
  const own = times.map((time) => time.own)
  const against = times.map((time) => time.bare)
  // Judged by the middle of the rounds' own ratios: with two cores the slowest few of either are the machine's doing, and
  // say more of who was interrupted than of who is slow.
  const ratio = at(
    0.5,
    times.map((time) => time.own / time.bare),
  )
  const time = figure({
    name: one.name,
    value: at(0.5, own),
    unit: 'ms',
    against: `its bare SQL (${at(0.5, against).toFixed(1)} ms, ${sent.length} queries; p95 ${at(0.95, own).toFixed(1)} of ${at(0.95, against).toFixed(1)} ms)`,
    ratio,
    bound: 'most',
    limit: 1.5,
  })
  if (!one.isPaged) return [time]
  const many = await queriesOf(() => one.read(actor, 200))
  const count = figure({
    name: `${one.name}: queries for 200 rows`,
    value: many.length,
    unit: 'queries',
    against: `those for 50 (${sent.length})`,
    ratio: many.length / sent.length,
    bound: 'most',
    limit: 1,
  })
  return [time, count]
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await work()
  return performance.now() - began
}

async function repeated<T>(most: number, work: () => Promise<T>): Promise<T[]> {
  const done: T[] = []
  const began = performance.now()
  const isLate = () => done.length >= patience.rounds && performance.now() - began > patience.milliseconds
  while (done.length < most && !isLate()) done.push(await work())
  return done
}

/** What `share` of the values do not exceed. */
function at(share: number, values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.ceil(values.length * share) - 1] ?? Number.NaN
}
