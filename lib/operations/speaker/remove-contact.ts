// A contact that no longer holds goes out of sight. It stays on record: requests were sent to it.
import { z } from 'zod'
import { contactDigest, lockContact, showContact } from '#lib/db/contacts'
import { operation } from '#lib/kernel/operation'
import { ContactView } from '#lib/record/contact'
import { Id, Version } from '#lib/record/fields'
import { can } from '#lib/record/permissions'

export const removeContact = operation({
  name: 'speaker.remove-contact',
  input: z.strictObject({ contactId: Id, version: Version.optional() }),
  output: ContactView,
  example: { contactId: '019ab000-0000-7000-8000-000000000011', version: 1 },
  subject: (tx, input) => lockContact(tx, input.contactId),
  may: can.changeContact,
  present: (tx, contact) => showContact(tx, contact.id),
  async run({ tx, actor, now }, contact) {
    const changed = await tx.speakerContact.update({
      where: { id: contact.id },
      data: { removedBy: actor.id, removedAt: now, version: { increment: 1 } },
    })
    return {
      value: await showContact(tx, contact.id),
      event: {
        subject: `speaker:${contact.speakerId}`,
        detail: { contact: contact.id, digest: contactDigest(changed) },
      },
    }
  },
})
