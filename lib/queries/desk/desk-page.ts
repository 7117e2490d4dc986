// The desk's first page in one read.
import { z } from 'zod'
import { claimIncluding, claimSummaries, claimSummary } from '#lib/db/claims'
import type { Tx } from '#lib/db/client'
import { decisionIncluding, decisionView, personsIn } from '#lib/db/decisions'
import type { Prisma } from '#lib/db/generated/client'
import { historyLines } from '#lib/db/history-lines'
import { newestFirst } from '#lib/db/pages'
import { personsOf } from '#lib/db/persons'
import { countReplies, listedReplies, repliesWhere, waitingReplies } from '#lib/db/replies'
import { showSources } from '#lib/db/sources'
import { query } from '#lib/kernel/query'
import { DeskPage } from '#lib/record/desk-page'
import { tagIn } from '#lib/record/history'
import { can, isAllowed, roleRefusal } from '#lib/record/permissions'
import { progressOf } from '#lib/record/progress'

const most = 20
/** Requests wait for somebody elsewhere: the desk shows the first to be due, and its own list has all. */
const fewReplies = 6
/** What everyone at a desk sees of its history: the work on sources, statements and claims, not on members. */
const work = ['source:', 'statement:', 'claim:', 'speaker:', 'export:', 'collection:']

export const deskPage = query({
  name: 'desk.page',
  input: z.strictObject({}),
  output: DeskPage,
  example: {},
  may: can.read,
  async read({ tx, actor, now }) {
    const mayApprove = roleRefusal(can.approveDecision, actor) === null
    const others = { state: 'open', proposedBy: { not: actor.id } }
    const sentBack = await decisionsWhere(tx, { state: 'sent-back', proposedBy: actor.id })
    const proposed = await decisionsWhere(tx, { state: 'open', proposedBy: actor.id })
    const toApprove = mayApprove ? await decisionsWhere(tx, others) : { items: [], count: 0 }
    const flagged = { state: 'on-record', flags: { some: { resolvedAt: null } } }
    const needsReview = await tx.claim.findMany({
      where: flagged,
      orderBy: newestFirst,
      take: most,
      include: claimIncluding,
    })
    const replies = await repliesWhere(tx, waitingReplies(now), { order: 'soonest', limit: fewReplies })
    const open = { state: 'on-record', statements: { some: { state: 'found' } } }
    const unfinished = await sourcesWhere(tx, open)
    const sources = await sourcesWhere(tx, { state: 'on-record' })
    const events = await tx.auditEvent.findMany({
      where: { OR: work.map((noun) => ({ subject: { startsWith: noun } })) },
      orderBy: { seq: 'desc' },
      take: 15,
    })
    return {
      desk: { id: actor.deskId, slug: actor.desk, name: actor.deskName },
      toApprove: toApprove.items,
      sentBack: sentBack.items,
      proposed: proposed.items,
      needsReview: await claimSummaries(tx, needsReview),
      replies: await listedReplies(tx, replies, actor, now),
      unfinished,
      sources,
      counts: {
        toApprove: toApprove.count,
        sentBack: sentBack.count,
        proposed: proposed.count,
        needsReview: await tx.claim.count({ where: flagged }),
        repliesOverdue: await countReplies(tx, waitingReplies(now, 'overdue')),
        repliesAsked: await countReplies(tx, waitingReplies(now)),
        unfinished: await tx.source.count({ where: open }),
        undecided: await tx.statement.count({ where: { state: 'found', source: { state: 'on-record' } } }),
        sources: await tx.source.count({ where: { state: 'on-record' } }),
        claims: await tx.claim.count({ where: { state: 'on-record' } }),
        speakers: await tx.speaker.count({ where: { mergedInto: null } }),
      },
      recent: (await historyLines(tx, events)).map(({ detail, ...line }) => ({
        ...line,
        tag: tagIn(detail),
      })),
      allowed: {
        bringIn: isAllowed(can.bringIn, actor, actor),
        readHistory: isAllowed(can.readHistory, actor, actor),
        addMember: isAllowed(can.addMember, actor, actor),
      },
    }
  },
})

/** Decisions with their claims, the longest waiting first, and how many there are in all. */
async function decisionsWhere(tx: Tx, where: Prisma.DecisionWhereInput) {
  const standing = { ...where, claim: { state: 'on-record' } }
  const rows = await tx.decision.findMany({
    where: standing,
    orderBy: [{ proposedAt: 'asc' }, { id: 'asc' }],
    take: most,
    include: { ...decisionIncluding, claim: { include: claimIncluding } },
  })
  const persons = await personsOf(
    tx,
    rows.flatMap((row) => [...personsIn(row), ...row.claim.decisions.map(({ proposedBy }) => proposedBy)]),
  )
  return {
    items: rows.map(({ claim, ...row }) => ({
      decision: decisionView(row, persons),
      claim: claimSummary(claim, persons),
    })),
    count: await tx.decision.count({ where: standing }),
  }
}

async function sourcesWhere(tx: Tx, where: Prisma.SourceWhereInput) {
  const rows = await tx.source.findMany({ where, orderBy: newestFirst, take: 12, select: { id: true } })
  const views = await showSources(
    tx,
    rows.map(({ id }) => id),
  )
  return views.map((view) => ({ ...view, ...progressOf(view) }))
}
