// Whether the database answers, with the schema that this version works on.
import { database } from './client.ts'

/** The newest of the migrations. A test holds it against the folder. */
export const schemaVersion = '20261125200200_own_mail'

/** The newest migration that the database has had. Throws where it does not answer. */
export async function schemaOfDatabase(): Promise<string | null> {
  const rows = await database().$queryRaw<{ at: string | null }[]>`SELECT schema_is_at() AS at`
  return rows[0]?.at ?? null
}
