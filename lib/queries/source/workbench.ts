// The review page in one read: the text, every statement in it with its claim, and what may be done with each.
import { z } from 'zod'
import { restsOnOf } from '#lib/db/basis'
import { claimIncluding, claimSummaries } from '#lib/db/claims'
import type { Tx } from '#lib/db/client'
import { approversFor } from '#lib/db/members'
import { personsOf } from '#lib/db/persons'
import { offersOf } from '#lib/db/reading-offers'
import { revisionsOf, revisionView } from '#lib/db/revisions'
import { showSources } from '#lib/db/sources'
import { toSpans } from '#lib/db/spans'
import { askedOf, statementIncluding, viewerOf } from '#lib/db/statements'
import { query } from '#lib/kernel/query'
import { systemId } from '#lib/record/actor'
import { coverageOf, sentenceStatesOf } from '#lib/record/coverage'
import { Id } from '#lib/record/fields'
import { initialsOf } from '#lib/record/names'
import { can, isAllowed } from '#lib/record/permissions'
import { refuse } from '#lib/record/refusal'
import { Reason } from '#lib/record/why'
import { Workbench } from '#lib/record/workbench'
import { sentencesOf } from '#lib/text/sentences'
import { speakersOfText } from './speakers-of-text.ts'

export const workbench = query({
  name: 'source.workbench',
  input: z.strictObject({ sourceId: Id }),
  output: Workbench,
  example: { sourceId: '019ab000-0000-7000-8000-000000000001' },
  may: can.read,
  async read({ tx, actor }, { sourceId }) {
    const [source] = await showSources(tx, [sourceId])
    if (!source) refuse({ kind: 'missing', code: 'missing', what: 'source' })
    const { text } = await tx.snapshot.findUniqueOrThrow({
      where: { id: source.snapshot.id },
      select: { text: true },
    })
    const rows = await statementsInOrder(tx, source.snapshot.id)
    const revisions = await revisionsOf(
      tx,
      rows.map(({ id }) => id),
    )
    const offers = await offersOf(tx, source.snapshot.id)
    const asides = await tx.aside.findMany({
      where: { snapshotId: source.snapshot.id },
      orderBy: { start: 'asc' },
    })
    const claims = await claimsOf(tx, source.id)
    const viewOf = await viewerOf(tx, rows)
    const views = rows.map(viewOf)
    const restsOn = await restsOnOf(tx, rows.map(askedOf))
    const speakers = await speakersOfText(
      tx,
      views,
      revisions.flatMap(({ speakerId }) => speakerId ?? []),
    )
    const persons = await personsOf(tx, [
      ...rows.map(({ foundBy }) => foundBy),
      ...revisions.map(({ by }) => by),
      ...asides.map(({ by }) => by),
    ])
    const stands = source.state === 'on-record'
    const may = (permission: (typeof can)['addStatement']) => stands && isAllowed(permission, actor, actor)

    const revisionsByStatement = Map.groupBy(revisions, ({ statementId }) => statementId)
    const statements = rows.map((row) => {
      const view = viewOf(row)
      const key = speakers.keyOf(view)
      const claim = claims.get(view.claimId ?? '') ?? null
      const onClaim = claim !== null && isAllowed(can.propose, actor, actor)
      return {
        ...view,
        speakerKey: key,
        initials: view.speaker ? initialsOf(view.speaker.name) : null,
        alternatives: speakers.alternativesTo(view),
        offer: offers.get(row.id) ?? null,
        explanation: {
          rule: row.rule,
          engine: row.engine,
          confidence: row.confidence,
          foundBy: row.foundBy ? persons(row.foundBy) : null,
          at: row.createdAt.toISOString(),
          // Of what a person corrected, the engine's reasons tell nothing any more.
          why: isCorrected(revisionsByStatement.get(row.id)) ? [] : z.array(Reason).parse(row.why),
        },
        claim,
        restsOn: restsOn.get(row.id) ?? { links: [], sources: [] },
        revisions: (revisionsByStatement.get(row.id) ?? []).map((revision) =>
          revisionView(revision, persons, speakers.nameOf),
        ),
        allowed: {
          confirm: stands && isAllowed(can.confirmStatement, actor, row),
          reject: stands && isAllowed(can.rejectStatement, actor, row),
          correct: stands && isAllowed(can.correctStatement, actor, row),
          reopen: stands && isAllowed(can.reopenStatement, actor, row),
          link: stands && isAllowed(can.linkStatement, actor, row),
          propose: onClaim && claim.openDecision === null,
          addEvidence: claim !== null && isAllowed(can.addEvidence, actor, actor),
        },
      }
    })
    const piecesOf = (state: string) =>
      views.filter((view) => view.state === state).flatMap(({ content }) => content)
    const sentences = sentenceStatesOf(
      sentencesOf(text).map(({ span }) => span),
      {
        confirmed: piecesOf('confirmed'),
        found: piecesOf('found'),
        setAside: asides.map(({ start, end }) => [start, end] as const),
      },
    )
    return {
      source,
      snapshot: { ...source.snapshot, sourceId, text },
      statements,
      speakers: speakers.speakers,
      asides: asides.map(({ id, start, end, reason, by, at }) => ({
        ...{ id, reason },
        span: [start, end] as [number, number],
        by: persons(by),
        at: at.toISOString(),
      })),
      sentences,
      coverage: coverageOf(sentences),
      approvers: await approversFor(tx, actor.id),
      allowed: {
        add: may(can.addStatement),
        setAside: may(can.setAside),
        addSpeaker: isAllowed(can.addSpeaker, actor, actor),
        mend: isAllowed(can.mendSource, actor, { deskId: actor.deskId, state: source.state }),
        readAgain: isAllowed(can.readAgain, actor, { deskId: actor.deskId, state: source.state }),
        withdraw: isAllowed(can.withdrawSource, actor, { deskId: actor.deskId, state: source.state }),
      },
    }
  },
})

function isCorrected(revisions: readonly { by: string | null }[] = []): boolean {
  return revisions.some(({ by }) => by !== systemId)
}

/** The statements of a snapshot as they follow each other in its text. */
async function statementsInOrder(tx: Tx, snapshotId: string) {
  const rows = await tx.statement.findMany({ where: { snapshotId }, include: statementIncluding })
  const place = (row: (typeof rows)[number]): [number, number] => toSpans(row.content)[0] ?? [0, 0]
  return rows.sort((a, b) => {
    const [[start, end], [otherStart, otherEnd]] = [place(a), place(b)]
    return start - otherStart || end - otherEnd || a.id.localeCompare(b.id)
  })
}

async function claimsOf(tx: Tx, sourceId: string) {
  const rows = await tx.claim.findMany({
    where: { state: 'on-record', appearances: { some: { statement: { sourceId } } } },
    include: claimIncluding,
  })
  return new Map((await claimSummaries(tx, rows)).map((claim) => [claim.id, claim]))
}
