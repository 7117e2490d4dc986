// One process at a time: a file that names its holder, so that one left by a kill -9 is known to be stale.
// Plain JavaScript on node: modules alone, because bin/start.mjs uses it before anything is installed.
import { execFileSync } from 'node:child_process'
import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs'

/**
 * When the process began, as a word to compare; null where it does not run. Numbers of processes are given
 * out again, a number together with its beginning is not.
 * @param {number} pid
 * @returns {string | null}
 */
export function beginningOf(pid) {
  if (process.platform !== 'linux') return askPs('lstart=', pid)
  const fields = statOf(pid)
  // A zombie has ended, though nobody has asked for its exit status yet.
  return fields[0] === 'Z' || fields[0] === 'X' ? null : (fields[19] ?? null)
}

/**
 * Who started the process; null where it does not run.
 * @param {number} pid
 */
export function parentOf(pid) {
  const field = process.platform === 'linux' ? statOf(pid)[1] : askPs('ppid=', pid)
  return field ? Number(field) : null
}

/**
 * The name of the process's program; null where it does not run.
 * @param {number} pid
 */
export function nameOf(pid) {
  if (process.platform !== 'linux') return askPs('comm=', pid)
  return textOf(`/proc/${pid}/comm`).trim() || null
}

// The fields of /proc/PID/stat after the name, which may hold spaces and brackets itself.
function statOf(pid) {
  const stat = textOf(`/proc/${pid}/stat`)
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ')
}

function askPs(what, pid) {
  try {
    return execFileSync('ps', ['-o', what, '-p', String(pid)], { encoding: 'utf8' }).trim() || null
  } catch {
    return null
  }
}

/**
 * A process in a form that can be written down and recognised later.
 * @param {number} pid
 */
export function identityOf(pid) {
  return { pid, began: beginningOf(pid) }
}

/** @param {{ pid: number, began: string | null }} who */
export function isAlive(who) {
  return who.began !== null && beginningOf(who.pid) === who.began
}

/**
 * Takes the lock at `path` for this process. Gives null when taken, else what its living holder wrote.
 * @param {string} path
 * @param {object} facts written beside the holder's identity, for whoever finds the lock taken
 */
export function takeLock(path, facts = {}) {
  const mine = `${path}.${process.pid}`
  writeFileSync(mine, JSON.stringify({ ...identityOf(process.pid), ...facts }), { mode: 0o600 })
  try {
    for (;;) {
      try {
        linkSync(mine, path)
        return null
      } catch (error) {
        if (error.code !== 'EEXIST') throw error
      }
      const text = textOf(path)
      const holder = parse(text)
      if (holder && isAlive(holder)) return holder
      removeStale(path, mine, text)
    }
  } finally {
    rmSync(mine, { force: true })
  }
}

/** @param {string} path */
export function releaseLock(path) {
  const holder = readLock(path)
  if (holder?.pid === process.pid) rmSync(path, { force: true })
}

/** What stands in the lock, whoever wrote it and whether or not they still run. @param {string} path */
export function readLock(path) {
  return parse(textOf(path))
}

// Several may find the same stale lock. One at a time removes it, and only while it is the one that was found:
// else a slow one would remove the lock of whoever has taken it since.
function removeStale(path, mine, found) {
  const guard = `${path}.guard`
  try {
    linkSync(mine, guard)
  } catch (error) {
    if (error.code !== 'EEXIST') throw error
    const text = textOf(guard)
    if (text && !isAlive(JSON.parse(text))) rmSync(guard, { force: true })
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5)
    return
  }
  if (textOf(path) === found) rmSync(path, { force: true })
  rmSync(guard, { force: true })
}

function textOf(path) {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    // ESRCH: a process that ends while it is asked after.
    if (error.code === 'ENOENT' || error.code === 'ESRCH') return ''
    throw error
  }
}

function parse(text) {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
