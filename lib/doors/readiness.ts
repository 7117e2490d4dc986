// What `/readyz` says: whether the database answers soon enough, with the schema that this version works on.
import { isDatabaseGone } from '#lib/db/gone'
import { schemaOfDatabase, schemaVersion } from '#lib/db/ready'
import { within } from './within.ts'

export async function readiness(): Promise<'ready' | 'database-away' | 'schema-not-current'> {
  try {
    return (await within(900, schemaOfDatabase())) === schemaVersion ? 'ready' : 'schema-not-current'
  } catch (error) {
    // A schema from before there was anything to ask answers too, with an error of its own.
    return isDatabaseGone(error) ? 'database-away' : 'schema-not-current'
  }
}
