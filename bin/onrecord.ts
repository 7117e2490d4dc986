#!/usr/bin/env node
// The command line's door: which commands there are, and what their failures look like from outside.
import { Command, CommanderError } from 'commander'
import { crewCommands } from '#lib/doors/cli/crew'
import { Trouble } from '#lib/doors/installation/trouble'
import { words } from '#lib/doors/installation/words'

type Door = {
  command: () => Promise<Command>
  /** Whether it needs Prisma's client, which is made of the schema. */
  needsClient?: true
}

// Loaded one by one, as they are called: `extract` works with nothing made of the sources, and starts at once.
const doors: Record<string, Door> = {
  start: { command: async () => (await import('#lib/doors/cli/start')).startCommand() },
  extract: { command: async () => (await import('#lib/doors/cli/extract')).extractCommand() },
  import: { command: async () => (await import('#lib/doors/cli/import')).importCommand(), needsClient: true },
  export: { command: async () => (await import('#lib/doors/cli/export')).exportCommand(), needsClient: true },
  audit: { command: async () => (await import('#lib/doors/cli/audit')).auditCommand(), needsClient: true },
  desk: { command: async () => (await import('#lib/doors/cli/desk')).deskCommand(), needsClient: true },
  user: { command: async () => (await import('#lib/doors/cli/user')).userCommand(), needsClient: true },
  token: { command: async () => (await import('#lib/doors/cli/token')).tokenCommand(), needsClient: true },
  doctor: { command: async () => (await import('#lib/doors/cli/doctor')).doctorCommand() },
  'database-url': { command: async () => (await import('#lib/doors/cli/database-url')).databaseUrlCommand() },
}

try {
  await (await program(process.argv[2] ?? '')).parseAsync()
} catch (error) {
  process.exitCode = statusOf(error)
}

/** The program with the command that is called, or with all of them where none is. */
async function program(called: string): Promise<Command> {
  const whole = new Command('onrecord').description(words('commands.onrecord'))
  const hidden = crewCommands()
  const isHidden = hidden.some((command) => command.name() === called)
  for (const command of hidden) whole.addCommand(command, { hidden: true })
  const one = doors[called]
  const opened = one ? [one] : isHidden ? [] : Object.values(doors)
  if (opened.some((door) => door.needsClient))
    await (await import('#lib/doors/installation/build')).ensureClient()
  for (const door of opened) whole.addCommand(await door.command())
  tellFailures(whole)
  return whole
}

function tellFailures(command: Command): void {
  command.exitOverride().showHelpAfterError()
  for (const part of command.commands) tellFailures(part)
}

/** 0 done, 1 found something wrong, 2 wrong use. What commander refuses, it has said already. */
function statusOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
  const isExpected = error instanceof Trouble
  console.error(isExpected ? error.message : error)
  return isExpected ? error.code : 1
}
