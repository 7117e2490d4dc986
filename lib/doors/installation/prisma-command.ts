// Runs Prisma's command line with the schema engine that comes with the project: its own is a download.
import { spawn } from 'node:child_process'
import { delimiter, join } from 'node:path'
import { nodeBinary, root } from './root.ts'
import { Trouble } from './trouble.ts'
import { words } from './words.ts'

/** Runs `prisma …args`; says what it said where it fails. */
export async function runPrisma(args: string[], environment: NodeJS.Dict<string> = {}): Promise<void> {
  const child = spawn(nodeBinary, [join(root, 'node_modules', 'prisma', 'build', 'index.js'), ...args], {
    cwd: root,
    env: {
      ...process.env,
      PATH: [join(root, 'node_modules', '.bin'), process.env.PATH].join(delimiter),
      PRISMA_SCHEMA_ENGINE_BINARY: join(root, 'prisma', 'schema-engine.mjs'),
      PRISMA_HIDE_UPDATE_MESSAGE: '1',
      CHECKPOINT_DISABLE: '1',
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (said += chunk.toString()))
  const code = await new Promise<number | null>((resolve, reject) =>
    child.on('error', reject).on('close', resolve),
  )
  if (code !== 0) throw new Trouble(words('prisma.failed', { command: args.join(' '), said: said.trim() }))
}
