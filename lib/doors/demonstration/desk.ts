// The demonstration desk of a first start: its people, their pass phrases, and the story told by their own work.
import { randomInt } from 'node:crypto'
import { hash } from '@node-rs/argon2'
import { closeDatabase } from '#lib/db/client'
import { asOwner, deskCalled, enrol, foundDesk } from '#lib/db/installation'
import type { Connection } from '#lib/db/connection'
import type { Actor, Role } from '#lib/record/actor'
import { tellStory } from './story.ts'
import type { People } from './story.ts'

const cast = [
  { key: 'noor', name: 'Noor Haddad', role: 'editor' },
  { key: 'callum', name: 'Callum Price', role: 'editor' },
  { key: 'ifeoma', name: 'Ifeoma Lindqvist', role: 'admin' },
  { key: 'yuki', name: 'Yuki Brandt', role: 'checker' },
  { key: 'tove', name: 'Tove Aldana', role: 'viewer' },
] as const satisfies readonly { key: string; name: string; role: Role }[]

type Made = { desk: string; members: { email: string; name: string; role: string; passphrase: string }[] }

const slug = 'tidewater'

/**
 * Makes the desk and tells its story. Where it is there already and nobody has ever signed in (a first start that was
 * killed before it could print them), its people get new pass phrases; otherwise null.
 */
export async function makeDemonstrationDesk(ownerUrl = process.env.DATABASE_URL ?? ''): Promise<Made | null> {
  const passphrases = new Map(cast.map(({ key }) => [key, passphrase()]))
  const hashes = new Map(
    await Promise.all(
      cast.map(async ({ key }) => [key, await hash(passphrases.get(key) ?? '', strength)] as const),
    ),
  )
  const isThere = await asOwner(ownerUrl, async (db) => (await deskCalled(db, slug)) !== null)
  if (isThere && !(await asOwner(ownerUrl, (db) => renewPassphrases(db, hashes)))) return null
  const actors = await asOwner(ownerUrl, async (db) => {
    if (isThere) return null
    const desk = await foundDesk(db, slug, 'Tidewater desk')
    if (!desk) return null
    const made = new Map<string, Actor>()
    for (const { key, name, role } of cast) {
      const email = addressOf(name)
      const { personId, memberId } = await enrol(db, desk, {
        email,
        name,
        role,
        passwordHash: hashes.get(key) ?? '',
      })
      made.set(key, {
        ...{ id: personId, memberId, name, email, role },
        deskId: desk.id,
        desk: slug,
        deskName: desk.name,
        scopes: ['read', 'write'],
        via: 'command-line',
      })
    }
    return made
  })
  if (actors) {
    await tellStory(Object.fromEntries(actors) as People)
    await closeDatabase()
  }
  return {
    desk: slug,
    members: cast.map(({ key, name, role }) => ({
      email: addressOf(name),
      name,
      role,
      passphrase: passphrases.get(key) ?? '',
    })),
  }
}

async function renewPassphrases(db: Connection, hashes: ReadonlyMap<string, string>): Promise<boolean> {
  const used = await db.query(
    'SELECT 1 FROM session s JOIN member m ON m.person_id = s.person_id JOIN desk d ON d.id = m.desk_id WHERE d.slug = $1 LIMIT 1',
    [slug],
  )
  if (used.length > 0) return false
  for (const { key, name } of cast) {
    await db.query('UPDATE person SET password_hash = $1 WHERE email = $2', [
      hashes.get(key),
      addressOf(name),
    ])
  }
  return true
}

// As `lib/doors/sign-in` verifies them: argon2id, 64 MiB, 3 passes.
const strength = { memoryCost: 65_536, timeCost: 3, parallelism: 1 }

function addressOf(name: string): string {
  return `${name.split(' ')[0]?.toLowerCase()}@tidewater.example`
}

/** Twelve syllables in four words: some 76 bits, and easily typed. */
function passphrase(): string {
  const syllable = () => `${pick('bdfghjklmnprstvz')}${pick('aeiou')}`
  return Array.from({ length: 4 }, () => syllable() + syllable() + syllable()).join('-')
}

function pick(letters: string): string {
  return letters.charAt(randomInt(letters.length))
}
