// A person confirms: this source reports that this speaker said this. The statement's claim is opened or joined; a
// tag that does not stand with it is flagged: whose word its evidence is may be known only now.
import { z } from 'zod'
import { showClaim } from '#lib/db/claims'
import { decidedOnStatement } from '#lib/db/merging'
import { findOrMakeSpeaker, lockSpeaker } from '#lib/db/speakers'
import { lockStatement, showStatement } from '#lib/db/statements'
import { operation } from '#lib/kernel/operation'
import { ClaimView } from '#lib/record/claim'
import { Id, Version } from '#lib/record/fields'
import { can } from '#lib/record/permissions'
import { refuse } from '#lib/record/refusal'
import { StatementView } from '#lib/record/statement'
import { openOrJoinClaim } from './open-or-join-claim.ts'
import { flagUnmet } from '../decision/flag-unmet.ts'
import { snapshotText } from './snapshot-text.ts'

export const confirmStatement = operation({
  name: 'statement.confirm',
  input: z.strictObject({
    statementId: Id,
    version: Version,
    speakerId: Id.optional(),
    claimId: Id.optional(),
  }),
  output: z.object({ statement: StatementView, claim: ClaimView }),
  example: { statementId: '019ab000-0000-7000-8000-000000000002', version: 1 },
  subject: (tx, input) => lockStatement(tx, input.statementId),
  may: can.confirmStatement,
  present: (tx, statement) => showStatement(tx, statement.id),
  async run({ tx, actor, now }, statement, input) {
    await snapshotText(tx, statement.snapshotId)
    // The name that was found stays the statement's: whoever replaces it by hand says that it is not theirs.
    const speakerId = input.speakerId ?? statement.speakerId
    const speaker = speakerId
      ? await lockSpeaker(tx, speakerId)
      : statement.speakerName
        ? await findOrMakeSpeaker(tx, statement.deskId, statement.speakerName)
        : null
    if (!speaker && speakerId) refuse({ kind: 'missing', code: 'missing', what: 'speaker' })
    if (!speaker) refuse({ kind: 'rule', code: 'needs-speaker' })

    const confirmed = await tx.statement.update({
      where: { id: statement.id },
      data: { state: 'confirmed', speakerId: speaker.id, version: { increment: 1 } },
    })
    const { claimId, opened } = await openOrJoinClaim(tx, confirmed, input.claimId, { id: actor.id, at: now })
    const { quote } = confirmed
    const moved = {
      reason: 'statement-joined' as const,
      subjectId: statement.id,
      changes: [{ what: 'words' as const, before: null, after: quote }],
    }
    const resting = await decidedOnStatement(tx, statement.id)
    const flagged = await flagUnmet(tx, resting, moved, now)
    return {
      value: { statement: await showStatement(tx, statement.id), claim: await showClaim(tx, claimId) },
      event: {
        subject: `statement:${statement.id}`,
        detail: {
          before: { state: statement.state },
          after: { state: 'confirmed' },
          speaker: speaker.id,
          claim: claimId,
          opened,
          ...(flagged.length > 0 && { flagged }),
        },
      },
    }
  },
})
