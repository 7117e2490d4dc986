// A desk of its own for each story, with people who can sign in.
import { execFileSync } from 'node:child_process'
import { hashSync } from '@node-rs/argon2'
import { asOwner, enrol, foundDesk } from '#lib/db/installation'
import type { Role } from '#lib/record/actor'

export const passphrase = 'seven-ferries-in-the-fog'
// Cheap, so that a story does not wait for it; what the product uses is proved where passwords are made.
const passwordHash = hashSync(passphrase, { memoryCost: 8192, timeCost: 1, parallelism: 1 })

export type Member = { name: string; email: string; role: Role }
export type Desk = {
  slug: string
  name: string
  members: Record<'admin' | 'editor' | 'second' | 'checker' | 'viewer', Member>
}

let count = 0

/** Founds a desk with an admin, two editors, a checker and a viewer. */
export async function makeDesk(label: string): Promise<Desk> {
  const unique = `${label}-${process.pid}-${++count}`.toLowerCase().replace(/[^a-z0-9]+/g, '-')
  const member = (name: string, role: Role): Member => ({
    name,
    role,
    email: `${name.split(' ')[0]?.toLowerCase()}@${unique}.example`,
  })
  const desk: Desk = {
    slug: unique,
    name: `Story desk ${count}`,
    members: {
      admin: member('Ifeoma Lindqvist', 'admin'),
      editor: member('Noor Haddad', 'editor'),
      second: member('Callum Price', 'editor'),
      checker: member('Yuki Brandt', 'checker'),
      viewer: member('Tove Aldana', 'viewer'),
    },
  }
  await asOwner(ownerUrl(), async (db) => {
    const founded = await foundDesk(db, desk.slug, desk.name)
    if (!founded) throw new Error(`the desk ${desk.slug} is there already`)
    for (const who of Object.values(desk.members)) await enrol(db, founded, { ...who, passwordHash })
  })
  return desk
}

let address: string | undefined

/** The superuser's address of the database that the server runs on. */
export function ownerUrl(): string {
  address ??= execFileSync(process.execPath, ['bin/onrecord.ts', 'database-url'], {
    encoding: 'utf8',
    env: { ...process.env, ONRECORD_DATA: process.env.E2E_DATA },
  })
    .trim()
    .split('\n')
    .at(-1)
  if (!address) throw new Error('onrecord database-url printed nothing')
  return address
}
