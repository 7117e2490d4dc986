// One process at a time: a file that names its holder, so that one left by a kill -9 is known to be stale.
// Plain JavaScript on node: modules alone, because bin/start.mjs uses it before anything is installed.
import { execFileSync } from 'node:child_process'
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'

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
      setAside(path, text)
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

// Two processes may find the same stale lock. Whoever moves away one that is not the stale one it had read
// (the other has already taken over) puts it back.
function setAside(path, stale) {
  const aside = `${path}.${process.pid}.stale`
  try {
    renameSync(path, aside)
  } catch (error) {
    if (error.code === 'ENOENT') return
    throw error
  }
  if (textOf(aside) !== stale) linkSync(aside, path)
  rmSync(aside, { force: true })
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
