// A person corrects words, cue, mention, speaker, kind or role. What was there before is kept; what was confirmed is
// `found` again.
import { z } from 'zod'
import type { Tx } from '#lib/db/client'
import type { Statement } from '#lib/db/generated/client'
import { letGoOfClaim } from '#lib/db/ground'
import { decidedOnStatement } from '#lib/db/merging'
import { settleOffer } from '#lib/db/reading-offers'
import { fromSpan, fromSpans, toSpan, toSpans } from '#lib/db/spans'
import { keepRevisions, lockStatement, showStatement } from '#lib/db/statements'
import { sha256 } from '#lib/db/canonical-json'
import { operation } from '#lib/kernel/operation'
import { Id, Version } from '#lib/record/fields'
import { can } from '#lib/record/permissions'
import { refuse } from '#lib/record/refusal'
import { StatementFields, StatementView, wordsAt } from '#lib/record/statement'
import type { Span } from '#lib/text/span'
import { flagUnmet } from '../decision/flag-unmet.ts'
import { refuseCircleOfWords, refuseOwnExcerpts } from '../claim/not-itself.ts'
import { changesOf } from './changes-of.ts'
import { checkRelay } from './relay.ts'
import { snapshotText } from './snapshot-text.ts'

export const correctStatement = operation({
  name: 'statement.correct',
  input: z.strictObject({ statementId: Id, version: Version, ...StatementFields }),
  output: StatementView,
  example: { statementId: '019ab000-0000-7000-8000-000000000002', version: 1, role: 'keeper of the gates' },
  subject: (tx, input) => lockStatement(tx, input.statementId),
  may: can.correctStatement,
  present: (tx, statement) => showStatement(tx, statement.id),
  async run({ tx, actor, now }, statement, input) {
    const { text } = await snapshotText(tx, statement.snapshotId)
    const marks = {
      content: input.content ?? toSpans(statement.content),
      cue: input.cue === undefined ? toSpan(statement.cue) : input.cue,
      mention: input.mention === undefined ? toSpan(statement.mention) : input.mention,
    }
    const quote = wordsAt(text, marks)
    if (input.content) await refuseExcerptsOfIt(tx, statement, input.content)
    const speaker = await chosenSpeaker(tx, input)
    if (input.relayedIn)
      await checkRelay(tx, input.relayedIn, { snapshotId: statement.snapshotId, content: marks.content })
    await keepRevisions(tx, [statement], actor.id, now)
    const corrected = await tx.statement.update({
      where: { id: statement.id },
      data: {
        content: fromSpans(marks.content),
        cue: fromSpan(marks.cue),
        mention: fromSpan(marks.mention),
        quote,
        ...(input.kind && { kind: input.kind }),
        ...(input.role !== undefined && { role: input.role }),
        ...speaker,
        ...(input.relayedIn !== undefined && { relayedInId: input.relayedIn }),
        state: 'found',
        version: { increment: 1 },
      },
    })
    await settleOffer(tx, statement.id)
    const edited = {
      reason: 'statement-edited' as const,
      changes: await changesOf(tx, statement, corrected),
    }
    const wasConfirmed = statement.state === 'confirmed'
    const digests = wasConfirmed ? await letGoOfClaim(tx, statement, edited, actor.id, now) : {}
    // Nothing rests on it; but whose word the evidence of a claim is may hang on who speaks here.
    if (!wasConfirmed)
      await flagUnmet(
        tx,
        await decidedOnStatement(tx, statement.id),
        { ...edited, subjectId: statement.id },
        now,
      )
    const { kind, role, speakerId } = statement
    return {
      value: await showStatement(tx, statement.id),
      event: {
        subject: `statement:${statement.id}`,
        detail: {
          before: { state: statement.state, kind, role, speaker: speakerId, words: sha256(statement.quote) },
          after: {
            state: 'found',
            words: sha256(quote),
            fields: Object.keys(input).filter((key) => !/^(statementId|version)$/.test(key)),
          },
          digests,
        },
      },
    }
  },
})

/** The words that it is given may stand as an excerpt beside its own claim, or beside one that its claim rests on. */
async function refuseExcerptsOfIt(tx: Tx, statement: Statement, content: readonly Span[]): Promise<void> {
  const appearance = await tx.appearance.findUnique({ where: { statementId: statement.id } })
  if (!appearance) return
  const given = { ...statement, content: fromSpans(content) }
  await refuseOwnExcerpts(tx, [appearance.claimId], [given])
  await refuseCircleOfWords(tx, given, appearance.claimId)
}

/** The columns that a chosen speaker sets; nothing where the input is silent. */
async function chosenSpeaker(
  tx: Tx,
  input: { speakerId?: string | null | undefined; speakerName?: string | null | undefined },
): Promise<{ speakerId?: string | null; speakerName?: string | null }> {
  if (input.speakerId) {
    const speaker = await tx.speaker.findUnique({ where: { id: input.speakerId, mergedInto: null } })
    if (!speaker) refuse({ kind: 'missing', code: 'missing', what: 'speaker' })
    return { speakerId: speaker.id }
  }
  if (input.speakerName) return { speakerId: null, speakerName: input.speakerName }
  if (input.speakerId === null || input.speakerName === null) return { speakerId: null, speakerName: null }
  return {}
}
