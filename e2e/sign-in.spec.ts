// Being let in, letting others in, and being shut out at once.
import { expect, expectAccessible, signIn, test } from './fixtures.ts'
import { passphrase } from './people.ts'

test('a wrong password keeps the address; the right one leads to where one was going', async ({
  page,
  desk,
  w,
}) => {
  const { editor } = desk.members
  await page.goto(`/d/${desk.slug}/settings`)
  await expect(page.getByRole('heading', { name: w('signIn.title') })).toBeVisible()
  await expectAccessible(page)
  await page.getByLabel(w('signIn.email')).fill(editor.email)
  await page.getByLabel(w('signIn.password'), { exact: true }).fill('not the pass phrase')
  await page.getByRole('button', { name: w('signIn.submit') }).click()
  await expect(page.getByText(w('refusals.wrong-credentials.title'))).toBeVisible()
  await expect(page.getByLabel(w('signIn.email'))).toHaveValue(editor.email)
  await page.getByLabel(w('signIn.password'), { exact: true }).fill(passphrase)
  await page.getByRole('button', { name: w('signIn.submit') }).click()
  await page.waitForURL(`**/d/${desk.slug}/settings`)
})

test('the way back never leaves the site', async ({ page, desk, w, baseURL }) => {
  await page.goto('/sign-in?callbackUrl=https%3A%2F%2Felsewhere.example%2F')
  await page.getByLabel(w('signIn.email')).fill(desk.members.viewer.email)
  await page.getByLabel(w('signIn.password'), { exact: true }).fill(passphrase)
  await page.getByRole('button', { name: w('signIn.submit') }).click()
  await page.waitForURL(`**/d/${desk.slug}`)
  expect(new URL(page.url()).origin).toBe(new URL(baseURL ?? '').origin)
})

test('an admin adds a colleague, who sets a password with a link that works once', async ({
  signedIn,
  desk,
  w,
  browser,
  baseURL,
}) => {
  test.slow()
  const admin = await signedIn(desk.members.admin)
  const email = `piotr@${desk.slug}.example`
  await admin.goto(`/d/${desk.slug}/settings`)
  await admin.getByRole('button', { name: w('deskSettings.add.open') }).click()
  await expectAccessible(admin)
  await admin.getByLabel(w('deskSettings.add.email')).fill(email)
  await admin.getByLabel(w('deskSettings.add.name')).fill('Piotr Wendell')
  await admin.getByRole('button', { name: w('deskSettings.add.submit'), exact: true }).click()
  const link = await admin.getByLabel(w('deskSettings.add.link')).inputValue()

  const context = await browser.newContext({ baseURL })
  await context.addCookies(await localeOf(admin.context(), baseURL ?? ''))
  const colleague = await context.newPage()
  await colleague.goto(link)
  await expectAccessible(colleague)
  const set = async (password: string) => {
    await colleague.getByLabel(w('link.fields.password'), { exact: true }).fill(password)
    await colleague.getByLabel(w('link.fields.again')).fill(password)
    await colleague.getByRole('button', { name: w('link.submit') }).click()
  }
  await set('password1234')
  await expect(colleague.getByText(w('problems.common-password'))).toBeVisible()
  await expect(colleague.getByLabel(w('link.fields.again'))).toHaveValue('password1234')
  await set('lantern okra velvet dune')
  await colleague.waitForURL(`**/d/${desk.slug}`)
  await colleague.goto(link)
  await expect(colleague.getByRole('heading', { name: w('link.spent.title') })).toBeVisible()

  await admin.reload()
  await admin
    .getByRole('button', { name: w('deskSettings.members.removeNamed', { name: 'Piotr Wendell' }) })
    .click()
  await admin
    .getByRole('dialog')
    .getByRole('button', { name: w('deskSettings.members.remove'), exact: true })
    .click()
  await expect(admin.getByText(w('deskSettings.members.removed', { name: 'Piotr Wendell' }))).toBeVisible()
  expect((await colleague.goto(`/d/${desk.slug}`))?.status()).toBe(404)
  await context.close()
})

test('a desk keeps its last admin', async ({ signedIn, desk, w }) => {
  const admin = await signedIn(desk.members.admin)
  await admin.goto(`/d/${desk.slug}/settings`)
  const role = admin.getByLabel(w('deskSettings.members.roleOf', { name: desk.members.admin.name }))
  await role.selectOption('viewer')
  await expect(admin.getByText(w('refusals.last-admin.title'))).toBeVisible()
  await expect(role).toHaveValue('admin')
})

test('a session that is ended from elsewhere is over at its next step', async ({ signedIn, desk, w }) => {
  const [here, there] = [await signedIn(desk.members.checker), await signedIn(desk.members.checker)]
  await here.goto('/settings')
  await expectAccessible(here)
  await here.getByRole('button', { name: w('account.sessions.endOthers') }).click()
  await expect(here.getByText(w('account.sessions.onlyThis'))).toBeVisible()
  await there.goto(`/d/${desk.slug}`)
  await there.waitForURL('**/sign-in?**')
  await here.reload()
  await expect(here.getByRole('heading', { name: w('account.title') })).toBeVisible()
})

test('a changed password ends every other session, and is the one that counts', async ({
  signedIn,
  desk,
  w,
}) => {
  const { second } = desk.members
  const [here, there] = [await signedIn(second), await signedIn(second)]
  await here.goto('/settings')
  const change = async (present: string) => {
    await here.getByLabel(w('link.fields.present')).fill(present)
    await here.getByLabel(w('link.fields.password'), { exact: true }).fill('lantern okra velvet dune')
    await here.getByLabel(w('link.fields.again')).fill('lantern okra velvet dune')
    await here.getByRole('button', { name: w('account.password.submit') }).click()
  }
  await change('not the pass phrase')
  await expect(here.getByText(w('problems.wrong-password'))).toBeVisible()
  await change(passphrase)
  await expect(here.getByText(w('account.password.done'))).toBeVisible()
  await there.goto(`/d/${desk.slug}`)
  await there.waitForURL('**/sign-in?**')
})

test('signing out is the end of it, also for a copy of the cookie', async ({ page, desk, w }) => {
  await signIn(page, w, desk, desk.members.viewer)
  const copy = await page.context().cookies()
  await page.goto('/sign-out')
  await page.getByRole('button', { name: w('signIn.signOut.submit') }).click()
  await page.waitForURL('**/sign-in')
  await page.context().addCookies(copy)
  await page.goto(`/d/${desk.slug}`)
  await page.waitForURL('**/sign-in?**')
})

test('dark, once chosen, is there before the page is drawn, and nothing breaks the policy', async ({
  signedIn,
  desk,
  w,
}) => {
  const page = await signedIn(desk.members.viewer)
  const broken: string[] = []
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) broken.push(message.text())
  })
  await page.goto('/settings')
  await page.getByLabel(w('account.look.dark')).check()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  const html = await (await page.request.get('/settings')).text()
  expect(html).toMatch(/<html[^>]* data-theme="dark"/)
  await expectAccessible(page)
  await page.goto('/d/nowhere')
  await page.goto(`/d/${desk.slug}/settings`)
  await expectAccessible(page)
  expect(broken).toEqual([])
})

async function localeOf(context: import('@playwright/test').BrowserContext, url: string) {
  const kept = (await context.cookies()).filter(({ name }) => name === 'onrecord-locale')
  return kept.map(({ name, value }) => ({ name, value, url }))
}
