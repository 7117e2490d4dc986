// A contact of a speaker is mended: another number, another name.
import { z } from 'zod'
import { contactDigest, lockContact, showContact } from '#lib/db/contacts'
import { operation } from '#lib/kernel/operation'
import { ContactFields, ContactView } from '#lib/record/contact'
import { Id, Version } from '#lib/record/fields'
import { can } from '#lib/record/permissions'
import { mustBeReachable } from './must-be-reachable.ts'

const { name, role, way, address, note } = ContactFields

export const mendContact = operation({
  name: 'speaker.mend-contact',
  input: z.strictObject({
    ...{ contactId: Id, version: Version },
    ...{ name: name.optional(), role: role.optional(), way: way.optional() },
    ...{ address: address.optional(), note: note.optional() },
  }),
  output: ContactView,
  example: {
    contactId: '019ab000-0000-7000-8000-000000000011',
    version: 1,
    address: '+44 20 7946 0102',
  },
  subject: (tx, input) => lockContact(tx, input.contactId),
  may: can.changeContact,
  present: (tx, contact) => showContact(tx, contact.id),
  async run({ tx }, { state: _state, ...contact }, { contactId: _id, version: _version, ...fields }) {
    mustBeReachable({ ...contact, ...fields })
    const changed = await tx.speakerContact.update({
      where: { id: contact.id },
      data: { ...fields, version: { increment: 1 } },
    })
    return {
      value: await showContact(tx, contact.id),
      event: {
        subject: `speaker:${contact.speakerId}`,
        detail: { contact: contact.id, before: contactDigest(contact), after: contactDigest(changed) },
      },
    }
  },
})
