// What `/readyz` says: whether the database answers soon enough, with the schema that this version works on.
import { schemaOfDatabase, schemaVersion } from '#lib/db/ready'
import { within } from './within.ts'

export async function readiness(): Promise<'ready' | 'database-away' | 'schema-not-current'> {
  try {
    return (await within(900, schemaOfDatabase())) === schemaVersion ? 'ready' : 'schema-not-current'
  } catch {
    return 'database-away'
  }
}
