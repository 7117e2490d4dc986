// A speaker is added by a person, before anything of theirs is confirmed.
import { z } from 'zod'
import { sha256 } from '#lib/db/canonical-json'
import { deskOf } from '#lib/db/desks'
import { newId } from '#lib/db/id'
import { addAlias, findSpeakerByName } from '#lib/db/speakers'
import { showSpeaker } from '#lib/db/speaker-views'
import { operation } from '#lib/kernel/operation'
import { foldName, kindOfName } from '#lib/record/names'
import { can } from '#lib/record/permissions'
import { refuse } from '#lib/record/refusal'
import { SpeakerFields, SpeakerName, SpeakerView } from '#lib/record/speaker'
import { setRoles } from './set-roles.ts'

export const addSpeaker = operation({
  name: 'speaker.add',
  input: z.strictObject({
    ...SpeakerFields,
    name: SpeakerName,
    /** Another one of a name that the desk has already. */
    another: z.boolean().default(false),
  }),
  output: SpeakerView,
  example: { name: 'Samira Qadri', kind: 'person' as const, aliases: ['Dr Qadri'] },
  subject: (tx, _input, actor) => deskOf(tx, actor),
  may: can.addSpeaker,
  async run({ tx }, desk, { name, kind, aliases = [], roles = [], wikidataId, another }) {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`speaker:${desk.id}:${foldName(name)}`}, 0))`
    const known = await findSpeakerByName(tx, name)
    if (known && !another)
      refuse({ kind: 'conflict', code: 'already', current: await showSpeaker(tx, known.id) })
    const speaker = await tx.speaker.create({
      data: {
        id: newId(),
        deskId: desk.id,
        name,
        kind: kind ?? kindOfName(name),
        wikidataId: wikidataId ?? null,
      },
    })
    for (const alias of [name, ...aliases]) await addAlias(tx, speaker, alias)
    await setRoles(tx, speaker, roles)
    return {
      value: await showSpeaker(tx, speaker.id),
      event: {
        subject: `speaker:${speaker.id}`,
        detail: { name: sha256(name), aliases: aliases.map(sha256) },
      },
    }
  },
})
