// `onrecord token add`: a token for a program. It stands alone on the last line, this once.
import { Command } from 'commander'
import { Trouble } from '#lib/doors/installation/trouble'
import { atDatabase } from './at-database.ts'
import { findDesk } from './desk-called.ts'
import { words } from './words.ts'

type Options = { user: string; desk: string; scope: string; name: string; days: string }

export function tokenCommand(): Command {
  const add = new Command('add')
    .description(words('token.add'))
    .requiredOption('--user <EMAIL>', words('token.user'))
    .requiredOption('--desk <SLUG>', words('token.desk'))
    .requiredOption('--scope <SCOPES>', words('token.scope'))
    .option('--name <NAME>', words('token.name'), words('token.defaultName'))
    .option('--days <DAYS>', words('token.days'), '90')
    .action(addToken)
  return new Command('token').description(words('token.description')).addCommand(add)
}

async function addToken({ user, desk: slug, scope, name, days }: Options): Promise<void> {
  const scopes = [...new Set(scope.split(',').map((one) => one.trim()))].sort()
  if (!scopes.every((one) => one === 'read' || one === 'write'))
    throw new Trouble(words('token.wrongScope'), 2)
  const lasts = /^\d{1,3}$/.test(days) ? Number(days) : 0
  if (lasts < 1 || lasts > 365) throw new Trouble(words('token.wrongDays'), 2)
  await atDatabase(async (urls) => {
    const { asOwner, keepToken } = await import('#lib/db/installation')
    const { newToken } = await import('#lib/db/token-views')
    const desk = await findDesk(urls.owner, slug)
    const { token, tokenHash } = newToken()
    const made = await asOwner(urls.owner, (db) =>
      keepToken(db, desk, {
        email: user.trim(),
        name: name.trim().slice(0, 120),
        scopes,
        days: lasts,
        tokenHash,
      }),
    )
    if (!made) throw new Trouble(words('token.noMember', { email: user, desk: desk.name }))
    console.error(words('token.added', { email: user, desk: desk.name, days: lasts }))
    console.log(token)
  })
}
