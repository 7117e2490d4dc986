// How a speaker is reached is put on record: a press office, an assistant, the speaker themself.
import { z } from 'zod'
import { contactDigest, newSalt, showContact } from '#lib/db/contacts'
import { newId } from '#lib/db/id'
import { lockSpeaker } from '#lib/db/speakers'
import { operation } from '#lib/kernel/operation'
import { ContactFields, ContactView } from '#lib/record/contact'
import { Id } from '#lib/record/fields'
import { can } from '#lib/record/permissions'
import { mustBeReachable } from './must-be-reachable.ts'

export const addContact = operation({
  name: 'speaker.add-contact',
  input: z.strictObject({
    speakerId: Id,
    ...ContactFields,
    role: ContactFields.role.default(null),
    note: ContactFields.note.default(null),
  }),
  output: ContactView,
  example: {
    speakerId: '019ab000-0000-7000-8000-000000000008',
    name: 'Harbour press office',
    way: 'telephone' as const,
    address: '+44 20 7946 0101',
    note: 'Weekdays until five.',
  },
  subject: (tx, input) => lockSpeaker(tx, input.speakerId),
  may: can.keepContacts,
  async run({ tx, actor, now }, speaker, { speakerId: _asked, ...fields }) {
    mustBeReachable(fields)
    const row = await tx.speakerContact.create({
      data: {
        ...{ id: newId(), deskId: speaker.deskId, speakerId: speaker.id, ...fields },
        ...{ salt: newSalt(), addedBy: actor.id, createdAt: now },
      },
    })
    return {
      value: await showContact(tx, row.id),
      event: {
        subject: `speaker:${speaker.id}`,
        detail: { contact: row.id, way: row.way, digest: contactDigest(row) },
      },
    }
  },
})
