// `onrecord user`: people and what they sign in with. A one-time link stands alone on the last line.
import { Command, Option } from 'commander'
import { text } from 'node:stream/consumers'
import { z } from 'zod'
import type { Enrolled } from '#lib/db/installation'
import { addressOf } from '#lib/doors/installation/settings'
import { Trouble } from '#lib/doors/installation/trouble'
import { roles } from '#lib/record/actor'
import type { Role } from '#lib/record/actor'
import { passwordProblem } from '#lib/record/password'
import { atDatabase } from './at-database.ts'
import { findDesk } from './desk-called.ts'
import { refusalLine, words } from './words.ts'

type Options = { desk: string; role: Role; name?: string; passwordStdin?: boolean }

export function userCommand(): Command {
  const add = new Command('add')
    .description(words('user.add'))
    .argument('EMAIL', words('user.email'))
    .requiredOption('--desk <SLUG>', words('user.desk'))
    .addOption(new Option('--role <ROLE>', words('user.role')).choices(roles).makeOptionMandatory())
    .option('--name <NAME>', words('user.name'))
    .option('--password-stdin', words('user.passwordStdin'))
    .action(addUser)
  const reset = new Command('reset')
    .description(words('user.reset'))
    .argument('EMAIL', words('user.email'))
    .action(resetUser)
  return new Command('user').description(words('user.description')).addCommand(add).addCommand(reset)
}

async function addUser(given: string, options: Options): Promise<void> {
  const email = emailOf(given)
  const password = options.passwordStdin ? await passwordFrom(process.stdin, email) : null
  await atDatabase(async (urls, settings) => {
    const { asOwner, enrol, keepLink, personCalled } = await import('#lib/db/installation')
    const desk = await findDesk(urls.owner, options.desk)
    const passwordHash = password === null ? undefined : await hashed(password)
    const { token, tokenHash } = await newLink()
    const added = await asOwner(urls.owner, async (db): Promise<Enrolled & { link: boolean }> => {
      const before = await personCalled(db, email)
      if (before?.hasPassword && passwordHash) throw new Trouble(words('user.hasPassword', { email }))
      const name = options.name?.trim() || before?.name || email
      const who = { email, name, role: options.role, ...(passwordHash && { passwordHash }) }
      const enrolled = await enrol(db, desk, who)
      const link = !enrolled.hasPassword
      if (link) await keepLink(db, enrolled.personId, tokenHash)
      return { ...enrolled, link }
    })
    console.error(words('user.added', { email, role: options.role, desk: desk.name }))
    if (!added.link) return
    console.error(words('user.linkFollows'))
    console.log(`${addressOf(settings)}/link/${token}`)
  })
}

async function resetUser(given: string): Promise<void> {
  const email = emailOf(given)
  await atDatabase(async (urls, settings) => {
    const { asOwner, keepLink, personCalled } = await import('#lib/db/installation')
    const { token, tokenHash } = await newLink()
    await asOwner(urls.owner, async (db) => {
      const person = await personCalled(db, email)
      if (!person) throw new Trouble(words('user.unknown', { email }))
      await keepLink(db, person.id, tokenHash)
    })
    console.error(words('user.linkFollows'))
    console.log(`${addressOf(settings)}/link/${token}`)
  })
}

function emailOf(given: string): string {
  const parsed = z.email().max(200).safeParse(given.trim().toLowerCase())
  if (!parsed.success) throw new Trouble(words('user.wrongEmail', { email: given }), 2)
  return parsed.data
}

/** One line of standard input, without its end. */
async function passwordFrom(input: NodeJS.ReadableStream, email: string): Promise<string> {
  const password = (await text(input)).replace(/\r?\n$/, '')
  const problem = passwordProblem(password, email)
  if (problem) throw new Trouble(refusalLine({ code: problem }))
  return password
}

async function hashed(password: string): Promise<string> {
  const { hashPassword } = await import('#lib/doors/sign-in/passwords')
  return hashPassword(password)
}

async function newLink(): Promise<{ token: string; tokenHash: string }> {
  const { newLinkToken } = await import('#lib/db/token-views')
  return newLinkToken()
}
