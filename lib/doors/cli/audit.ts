// `onrecord audit verify`: walks the history of every desk and the installation's own, and computes anew what it
// vouches for. `onrecord audit export`: a desk's history as JSON Lines, to be verified elsewhere.
import { createWriteStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { Command } from 'commander'
import type { Wrong } from '#lib/db/verdict'
import { causeOf, Trouble } from '#lib/doors/installation/trouble'
import { atDatabase } from './at-database.ts'
import { commandLineActor, findDesk } from './desk-called.ts'
import { refusalLine, words } from './words.ts'

export function auditCommand(): Command {
  const verify = new Command('verify').description(words('audit.verify')).action(async () => {
    const { chains, lines, rows, wrong } = await atDatabase(async (urls) => {
      const { verifyHistory } = await import('#lib/db/verify-history')
      return verifyHistory(urls.owner)
    })
    for (const one of wrong) console.log(lineOn(one))
    if (wrong.length === 0) console.log(words('audit.whole', { chains, lines, rows }))
    else {
      console.error(words('audit.broken', { count: wrong.length }))
      process.exitCode = 1
    }
  })
  const hand = new Command('export')
    .description(words('audit.export.description'))
    .requiredOption('--desk <SLUG>', words('audit.export.desk'))
    .option('-o, --output <FILE>', words('audit.export.output'))
    .action(exportLines)
  return new Command('audit').description(words('audit.description')).addCommand(verify).addCommand(hand)
}

async function exportLines({ desk, output }: { desk: string; output?: string }): Promise<void> {
  await atDatabase(async (urls) => {
    const { historyLinesFile } = await import('#lib/doors/history-stream')
    const lines = await historyLinesFile(commandLineActor(await findDesk(urls.owner, desk)), {})
    if (!lines.ok) throw new Trouble(refusalLine(lines.refusal))
    try {
      // Standard output stays open for whatever the command says next.
      if (output === undefined) await pipeline(lines.value, process.stdout, { end: false })
      else await pipeline(lines.value, createWriteStream(output, { mode: 0o600 }))
    } catch (error) {
      throw new Trouble(words('export.notWritten', { file: output ?? 'stdout', cause: causeOf(error) }))
    }
  })
}

function lineOn(wrong: Wrong): string {
  const chain = wrong.chain ?? words('audit.installation')
  if (!('row' in wrong)) return words(`audit.wrong.${wrong.what}`, { chain, seq: wrong.seq })
  return words(`audit.wrong.${wrong.what}`, { chain, row: wrong.row, seq: wrong.seq ?? 0 })
}
