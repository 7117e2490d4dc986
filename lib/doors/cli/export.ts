// `onrecord export`: a summary of a desk's claims, to standard output or a file. It is kept and on the history like any
// other.
import { writeFileSync } from 'node:fs'
import { Command, Option } from 'commander'
import { causeOf, Trouble } from '#lib/doors/installation/trouble'
import { summaryFormats } from '#lib/record/summary'
import type { SummaryFormat } from '#lib/record/summary'
import { atDatabase } from './at-database.ts'
import { commandLineActor, findDesk } from './desk-called.ts'
import { refusalLine, words } from './words.ts'

type Options = { desk: string; format: SummaryFormat; collection?: string; title?: string; output?: string }

export function exportCommand(): Command {
  return new Command('export')
    .description(words('export.description'))
    .requiredOption('--desk <SLUG>', words('export.desk'))
    .addOption(
      new Option('--format <FORMAT>', words('export.format')).choices(summaryFormats).makeOptionMandatory(),
    )
    .option('--collection <NAME>', words('export.collection'))
    .option('--title <TITLE>', words('export.title'))
    .option('-o, --output <FILE>', words('export.output'))
    .action(exportClaims)
}

async function exportClaims({ desk: slug, format, collection, title, output }: Options): Promise<void> {
  const { bytes, made } = await atDatabase(async (urls) => {
    const { ask } = await import('#lib/kernel/ask')
    const { execute } = await import('#lib/kernel/execute')
    const { exportSummary } = await import('#lib/operations/summary/export-summary')
    const { getExportFile } = await import('#lib/queries/export/get-export-file')
    const { claimsAtDesk } = await import('./claims-at-desk.ts')
    const actor = commandLineActor(await findDesk(urls.owner, slug))
    const asked = await claimsAtDesk(actor, collection)
    const answer = await execute(exportSummary, actor, { format, ...asked, ...(title && { title }) })
    if (!answer.ok) throw new Trouble(refusalLine(answer.refusal))
    const file = await ask(getExportFile, actor, { exportId: answer.value.id })
    if (!file.ok) throw new Trouble(refusalLine(file.refusal))
    return { bytes: file.value.bytes, made: answer.value }
  })
  console.error(words('export.made', { count: made.claims.length, sha256: made.sha256 }))
  if (output === undefined) process.stdout.write(bytes)
  else {
    try {
      writeFileSync(output, bytes)
    } catch (error) {
      throw new Trouble(words('export.notWritten', { file: output, cause: causeOf(error) }))
    }
  }
}
