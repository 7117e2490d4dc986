// `onrecord audit verify`: walks the history of every desk and the installation's own, and computes anew what it
// vouches for.
import { Command } from 'commander'
import type { Wrong } from '#lib/db/verdict'
import { atDatabase } from './at-database.ts'
import { words } from './words.ts'

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
  return new Command('audit').description(words('audit.description')).addCommand(verify)
}

function lineOn(wrong: Wrong): string {
  const chain = wrong.chain ?? words('audit.installation')
  if (!('row' in wrong)) return words(`audit.wrong.${wrong.what}`, { chain, seq: wrong.seq })
  return words(`audit.wrong.${wrong.what}`, { chain, row: wrong.row, seq: wrong.seq ?? 0 })
}
