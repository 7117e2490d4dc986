// Before the tests: a throwaway PostgreSQL in a temporary folder, with one migrated database to make clones of.
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import '#lib/db/testing/database'
import { ensureClient } from '#lib/doors/installation/build'
import { clusterOf, startCluster } from '#lib/doors/installation/cluster'
import { openDataFolder } from '#lib/doors/installation/data-folder'
import { beginningOf } from '../installation/lock.mjs'
import { prepareDatabase } from '#lib/doors/installation/migrate'
import { stopPostmaster } from '#lib/doors/installation/postmaster'

// Nothing in it outlives the run, so nothing needs to reach the disk.
const flags = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=200']
const prefix = 'onrecord-tests-'

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await sweep()
  const data = mkdtempSync(join(tmpdir(), `${prefix}${process.pid}-`))
  openDataFolder(data)
  const [url] = await Promise.all([startCluster(data, flags), ensureClient()])
  project.provide('template', await prepareDatabase(url))
  return () => remove(data)
}

/** Removes what a run that was killed has left behind. */
async function sweep(): Promise<void> {
  const left = readdirSync(tmpdir()).filter((name) => name.startsWith(prefix))
  const stale = left.filter((name) => beginningOf(Number(name.slice(prefix.length).split('-')[0])) === null)
  await Promise.all(stale.map((name) => remove(join(tmpdir(), name))))
}

async function remove(data: string): Promise<void> {
  await stopPostmaster(clusterOf(data))
  rmSync(data, { recursive: true, force: true })
}
