#!/usr/bin/env node
// `npm start`: brings in what is missing, then hands over to `onrecord start` on the Node that it brought in.
// On node: modules alone, and for Node 20 on, because on a fresh clone nothing else is there.
import { spawn } from 'node:child_process'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ensureInstalled } from '../lib/doors/installation/install.mjs'
import { identityOf, isAlive, nameOf, parentOf } from '../lib/doors/installation/lock.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
await ensureInstalled(root)

// Who waits for the server: this process, and npm with its shell where npm runs this. The server is told, so
// that one whose starter was killed with -9 is known to be nobody's.
const pids = [process.pid]
if (process.env.npm_lifecycle_event) pids.push(process.ppid)
if (pids.length > 1 && nameOf(process.ppid)?.endsWith('sh')) pids.push(parentOf(process.ppid) ?? process.ppid)
const callers = pids.map(identityOf)
const server = spawn(
  join(root, 'node_modules', '.bin', 'node'),
  [join(root, 'bin', 'onrecord.ts'), 'start', ...process.argv.slice(2)],
  {
    cwd: root,
    env: { ...process.env, ONRECORD_CALLERS: JSON.stringify(callers) },
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  },
)
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => server.kill(signal))
// npm hands a signal to its shell, which ends without a word to this process.
setInterval(() => callers.every(isAlive) || server.kill('SIGTERM'), 500).unref()
server.on('exit', (code) => process.exit(code ?? 1))
