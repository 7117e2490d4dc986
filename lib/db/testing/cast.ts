// Two desks and their people, for tests: one of each role, and a second desk whose things must never show.
import pg from 'pg'
import type { Actor, Role, Scope } from '#lib/record/actor'
import { newId } from '../id.ts'

export type Cast = {
  desk: { id: string; slug: string }
  otherDesk: { id: string; slug: string }
  /** An actor at the desk, as a session would make it. */
  as: (role: Role, scopes?: readonly Scope[]) => Actor
  /** A second editor: whoever approves what the first proposed. */
  secondEditor: Actor
  /** The same roles at the other desk. */
  elsewhere: (role: Role) => Actor
}

const roleNames: readonly Role[] = ['viewer', 'checker', 'editor', 'admin']

/** Makes the cast over the owner's connection: the application's role can make no desk. */
export async function makeCast(ownerUrl: string): Promise<Cast> {
  const owner = new pg.Client({ connectionString: ownerUrl })
  await owner.connect()
  try {
    const here = await makeDesk(owner, 'tidewater', 'Tidewater desk')
    const there = await makeDesk(owner, 'harbour', 'Harbour desk')
    const second = await makeMember(owner, here, 'editor', 'Second editor')
    const at =
      (desk: MadeDesk) =>
      (role: Role, scopes: readonly Scope[] = ['read', 'write']) => {
        const actor = desk.members.get(role)
        if (!actor) throw new Error(`no ${role} in the cast`)
        return { ...actor, scopes }
      }
    return {
      desk: { id: here.id, slug: here.slug },
      otherDesk: { id: there.id, slug: there.slug },
      as: at(here),
      secondEditor: second,
      elsewhere: at(there),
    }
  } finally {
    await owner.end()
  }
}

type MadeDesk = { id: string; slug: string; name: string; members: Map<Role, Actor> }

async function makeDesk(owner: pg.Client, slug: string, name: string): Promise<MadeDesk> {
  const desk = { id: newId(), slug, name, members: new Map<Role, Actor>() }
  await owner.query('INSERT INTO desk (id, slug, name) VALUES ($1, $2, $3)', [desk.id, slug, name])
  for (const role of roleNames) desk.members.set(role, await makeMember(owner, desk, role, `${name} ${role}`))
  return desk
}

async function makeMember(
  owner: pg.Client,
  desk: { id: string; slug: string; name: string },
  role: Role,
  name: string,
): Promise<Actor> {
  const [id, memberId] = [newId(), newId()]
  const email = `${name.toLowerCase().replace(/ /g, '.')}@desk.example`
  await owner.query('INSERT INTO person (id, email, name) VALUES ($1, $2, $3)', [id, email, name])
  await owner.query('INSERT INTO member (id, desk_id, person_id, role) VALUES ($1, $2, $3, $4)', [
    memberId,
    desk.id,
    id,
    role,
  ])
  return {
    ...{ id, name, email, memberId, role },
    deskId: desk.id,
    desk: desk.slug,
    deskName: desk.name,
    scopes: ['read', 'write'],
    via: 'session',
  }
}
