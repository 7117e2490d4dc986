// A real database for one file of tests: a clone of the migrated one that the run began with.
import { randomUUID } from 'node:crypto'
import { inject } from 'vitest'
import { onConnection } from '../connection.ts'

type Addresses = { owner: string; app: string; worker: string }

declare module 'vitest' {
  export interface ProvidedContext {
    /** The addresses of the migrated database that clones are made of. Nobody may stay connected to it. */
    template: Addresses
  }
}

export type ClonedDatabase = { ownerUrl: string; appUrl: string; workerUrl: string; drop(): Promise<void> }

/** Makes a database of this file's own. Drop it after the last test; connections to it are closed then. */
export async function cloneDatabase(): Promise<ClonedDatabase> {
  const { owner, app, worker } = inject('template')
  const name = `test_${randomUUID().replaceAll('-', '')}`
  const admin = at(owner, 'postgres')
  const template = new URL(owner).pathname.slice(1)
  await onConnection(admin, (db) => db.query(`CREATE DATABASE ${name} TEMPLATE ${template}`))
  return {
    ownerUrl: at(owner, name),
    appUrl: at(app, name),
    workerUrl: at(worker, name),
    async drop() {
      await onConnection(admin, (db) => db.query(`DROP DATABASE ${name} WITH (FORCE)`))
    },
  }
}

function at(address: string, database: string): string {
  const url = new URL(address)
  url.pathname = `/${database}`
  return url.href
}
