// Every place of a desk says where one is and leads to the others. The workbench alone takes the width for itself.
import { expect, expectAccessible, test } from './fixtures.ts'

const places = { desk: '', sources: '/sources', claims: '/claims', speakers: '/speakers' } as const

test('each place is marked in the ways to all of them', async ({ signedIn, desk, w }) => {
  const page = await signedIn(desk.members.checker)
  const ways = page.getByRole('navigation', { name: w('shell.places.title') }).filter({ visible: true })
  for (const [name, path] of Object.entries(places)) {
    await page.goto(`/d/${desk.slug}${path}`)
    const here = ways.getByRole('link', { name: w(`shell.places.${name}`) })
    await expect(here).toHaveAttribute('aria-current', 'page')
    await expect(here).toHaveText(new RegExp(w(`shell.places.${name}`)))
    await expect(ways.locator('[aria-current]')).toHaveCount(1)
    await expectAccessible(page)
  }
})
