// `onrecord desk add`: founds a desk. Who works at it is added with `onrecord user add`.
import { Command } from 'commander'
import { Trouble } from '#lib/doors/installation/trouble'
import { atDatabase } from './at-database.ts'
import { words } from './words.ts'

export function deskCommand(): Command {
  const add = new Command('add')
    .description(words('desk.add'))
    .argument('SLUG', words('desk.slug'))
    .argument('NAME', words('desk.name'))
    .action(addDesk)
  return new Command('desk').description(words('desk.description')).addCommand(add)
}

async function addDesk(slug: string, name: string): Promise<void> {
  if (!/^[a-z0-9](-?[a-z0-9])*$/.test(slug) || slug.length > 60)
    throw new Trouble(words('desk.wrongSlug', { slug }), 2)
  const called = name.trim()
  if (called === '' || called.length > 120) throw new Trouble(words('desk.wrongName'), 2)
  await atDatabase(async (urls) => {
    const { asOwner, foundDesk } = await import('#lib/db/installation')
    const desk = await asOwner(urls.owner, (db) => foundDesk(db, slug, called))
    if (!desk) throw new Trouble(words('desk.there', { slug }))
    console.error(words('desk.added', { name: called }))
    console.log(slug)
  })
}
