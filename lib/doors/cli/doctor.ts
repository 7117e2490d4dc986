// `onrecord doctor`: what is wrong with this installation, and how to mend it. Changes nothing.
import { Command } from 'commander'
import { examine } from '#lib/doors/installation/examine'
import { words } from '#lib/doors/installation/words'

export function doctorCommand(): Command {
  return new Command('doctor').description(words('commands.doctor')).action(async () => {
    const findings = await examine()
    for (const { what, wrong } of findings)
      console.log(wrong === null ? `✓ ${what}` : `✗ ${what}\n  ${wrong}`)
    const wrong = findings.filter((finding) => finding.wrong !== null).length
    console.error(words('doctor.result', { count: wrong }))
    process.exitCode = wrong > 0 ? 1 : 0
  })
}
