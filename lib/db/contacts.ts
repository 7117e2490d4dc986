// Speakers' contacts: locked for a change, shown, and digested for the history.
import { randomBytes } from 'node:crypto'
import type { ContactView } from '#lib/record/contact'
import { canonicalJson, sha256 } from './canonical-json.ts'
import type { Tx } from './client.ts'
import type { SpeakerContact } from './generated/client.ts'
import { personsOf } from './persons.ts'

/** What a digest of a row with names in it is salted with: a digest alone must not tell them. */
export const newSalt = (): string => randomBytes(16).toString('hex')

/** The contact, locked. `state` is what permissions look at: `kept`, or `removed`. */
export async function lockContact(
  tx: Tx,
  id: string,
): Promise<(SpeakerContact & { state: 'kept' | 'removed' }) | null> {
  await tx.$queryRaw`SELECT 1 FROM speaker_contact WHERE id = ${id}::uuid FOR UPDATE`
  const contact = await tx.speakerContact.findUnique({ where: { id } })
  return contact && { ...contact, state: contact.removedAt ? 'removed' : 'kept' }
}

/** SHA-256 over every column, its salt among them: what the history keeps of a contact. */
export function contactDigest(row: SpeakerContact): string {
  return sha256(canonicalJson(row))
}

export async function contactViews(tx: Tx, rows: readonly SpeakerContact[]): Promise<ContactView[]> {
  const persons = await personsOf(
    tx,
    rows.flatMap(({ addedBy, removedBy }) => [addedBy, removedBy]),
  )
  return rows.map((row) => ({
    ...{ id: row.id, version: row.version, speakerId: row.speakerId, name: row.name, role: row.role },
    ...{ address: row.address, note: row.note, way: row.way as ContactView['way'] },
    addedBy: persons(row.addedBy),
    createdAt: row.createdAt.toISOString(),
    removed:
      row.removedBy && row.removedAt ? { by: persons(row.removedBy), at: row.removedAt.toISOString() } : null,
  }))
}

/** The contact as people see it. It must be there. */
export async function showContact(tx: Tx, id: string): Promise<ContactView> {
  const [view] = await contactViews(tx, [await tx.speakerContact.findUniqueOrThrow({ where: { id } })])
  if (!view) throw new Error(`contact ${id} is not there`)
  return view
}
