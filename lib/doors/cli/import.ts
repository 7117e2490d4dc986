// `onrecord import`: many sources from JSON Lines, or one from a text file. What is there already is passed by, so that
// an import that was broken off goes on when it is started again.
import { statSync } from 'node:fs'
import { Command } from 'commander'
import { causeOf, Trouble } from '#lib/doors/installation/trouble'
import { atDatabase } from './at-database.ts'
import { commandLineActor, findDesk } from './desk-called.ts'
import { words } from './words.ts'

export function importCommand(): Command {
  return new Command('import')
    .description(words('import.description'))
    .argument('FILE', words('import.file'))
    .requiredOption('--desk <SLUG>', words('import.desk'))
    .action(async (file: string, { desk: slug }: { desk: string }) => {
      const size = sizeOf(file)
      const { tally } = await atDatabase(async (urls) => {
        const { importFile } = await import('./import-file.ts')
        return importFile(file, size, commandLineActor(await findDesk(urls.owner, slug)))
      })
      console.error(words('import.done', tally))
      if (tally.refused > 0) process.exitCode = 1
    })
}

function sizeOf(file: string): number {
  try {
    const stat = statSync(file)
    if (stat.isDirectory()) throw new Trouble(words('import.folder', { file }), 2)
    return stat.size
  } catch (error) {
    if (error instanceof Trouble) throw error
    throw new Trouble(words('import.unreadable', { file, cause: causeOf(error) }), 2)
  }
}
