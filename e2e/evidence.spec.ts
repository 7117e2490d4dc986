// Evidence and the basis of a statement: what a page says of itself, a file, what is refused, what is mended; and where
// a statement is recorded and denied.
import type { Locator, Page } from '@playwright/test'
import { expect, expectAccessible, test } from './fixtures.ts'
import { bringIn, expectState, openClaim } from './steps.ts'
import type { AtWork } from './steps.ts'

const words = 'The gates were shut at noon'
const quote = '“The gates were shut at noon,” … “Nobody asked me.”'
const html =
  '<link rel="canonical" href="https://harbour.example/gates"><title>Gate times</title>' +
  '<meta property="og:site_name" content="Harbour Office">' +
  '<meta property="article:published_time" content="2026-11-06T09:00:00Z">'

async function confirmFirst(at: AtWork): Promise<void> {
  const { page, w, isPhone } = at
  await bringIn(at)
  // Shown at once, and on record once the server has answered: only then may the page be left.
  const answered = page.waitForResponse((response) => response.request().method() === 'POST')
  if (isPhone) await page.getByRole('button', { name: w('review.deeds.confirm'), exact: true }).click()
  else await page.keyboard.press('c')
  await answered
  await expectState(at, '“The gates were shut at noon,”', 'confirmed')
}

async function openForm({ page, w }: AtWork): Promise<Locator> {
  await expect(async () => {
    await page
      .getByRole('button', { name: w('evidence.add') })
      .first()
      .click()
    await expect(page.getByRole('dialog')).toBeVisible({ timeout: 1000 })
  }).toPass()
  return page.getByRole('dialog')
}

test('evidence is read from a page, laid down as a file, and mended until it verifies', async ({
  desk,
  w,
  signedIn,
}, info) => {
  test.setTimeout(120_000)
  const look = expectAccessible
  const page = await signedIn(desk.members.checker)
  const yuki: AtWork = { page, w, desk: desk.slug, look, isPhone: info.project.name === 'phone' }
  await confirmFirst(yuki)
  await openClaim(yuki, words)

  const link = await openForm(yuki)
  await link.getByText(w('evidence.form.html'), { exact: true }).click()
  await link.getByLabel(w('evidence.form.htmlLabel'), { exact: true }).fill(html)
  await look(page)
  await link.getByRole('button', { name: w('evidence.form.htmlRead') }).click()
  await expect(link.getByText(w('evidence.form.htmlFound', { count: 4 }))).toBeVisible()
  await expect(link.getByLabel(w('evidence.form.url'), { exact: true })).toHaveValue(
    'https://harbour.example/gates',
  )
  await expect(link.getByLabel(w('evidence.form.publishedAt'))).toHaveValue('2026-11-06')
  await expect(link.getByLabel(w('evidence.form.from'), { exact: true })).toHaveValue('Harbour Office')
  await link.getByRole('button', { name: w('evidence.form.send') }).click()
  await expect(link).toBeHidden()

  await page.getByRole('radio', { name: w('tags.verified') }).click()
  await expect(page.getByText(w('requirements.method-named.unmet', { count: 1 }))).toBeVisible()
  await look(page)
  await page.getByRole('button', { name: w('evidence.mend.open') }).click()
  const mending = page.getByRole('dialog')
  await mending.getByLabel(w('evidence.form.method')).selectOption('document')
  await look(page)
  await mending.getByRole('button', { name: w('evidence.mend.send') }).click()
  await expect(page.getByText(w('requirements.method-named.met'))).toBeVisible()

  const file = await openForm(yuki)
  await file.getByRole('radio', { name: w('evidence.kinds.file') }).check()
  await file.getByLabel(w('evidence.form.from'), { exact: true }).fill('Lock keeper')
  const chosen = file.getByLabel(w('evidence.form.file'), { exact: true })
  await chosen.setInputFiles({ name: 'log.pdf', mimeType: 'application/pdf', buffer: Buffer.from('no PDF') })
  await file.getByRole('button', { name: w('evidence.form.send') }).click()
  await expect(
    file.getByText(w('refusals.file-not-as-named.title', { named: 'pdf', is: 'txt' })),
  ).toBeVisible()
  await expect(file.getByLabel(w('evidence.form.from'), { exact: true })).toHaveValue('Lock keeper')
  await look(page)
  await chosen.setInputFiles({ name: 'log.txt', mimeType: 'text/plain', buffer: Buffer.from('11:58 shut') })
  await file.getByRole('button', { name: w('evidence.form.send') }).click()
  await expect(file).toBeHidden()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'log.txt' }).click(),
  ])
  expect(download.suggestedFilename()).toBe('log.txt')
  await look(page)
})

test('a statement is recorded, then denied, and each withdrawn link gives back what was there', async ({
  desk,
  w,
  signedIn,
}, info) => {
  test.setTimeout(120_000)
  const look = expectAccessible
  const page = await signedIn(desk.members.checker)
  const isPhone = info.project.name === 'phone'
  const yuki: AtWork = { page, w, desk: desk.slug, look, isPhone }
  await confirmFirst(yuki)
  const openStatement = async () => {
    await openClaim(yuki, words)
    const said = page.getByRole('region', { name: w('claim.said.heading') })
    await said.getByRole('link', { name: quote, exact: true }).click()
    await page.waitForURL(/\/sources\/.*[?&]s=/)
    if (isPhone) await page.getByRole('button', { name: w('workbench.tabs.statement'), exact: true }).click()
  }
  await openStatement()
  const pane = page.getByRole('group', { name: w('workbench.statement') })
  await pane.getByRole('heading', { name: w('review.didThey') }).waitFor()
  await expect(pane.getByText(w('basis.words.reported'), { exact: true })).toBeVisible()

  await addLink(page, w, { kind: 'recording', url: 'https://council.example/minutes' })
  await expect(pane.getByText(w('basis.words.recorded'), { exact: true })).toBeVisible()
  await look(page)
  await addLink(page, w, { kind: 'denial', url: 'https://holm.example/notice', at: '2026-11-08' })
  await expect(pane.getByText(w('basis.words.denied'), { exact: true })).toBeVisible()
  await look(page)

  await openClaim(yuki, words)
  await expect(page.getByText(w('basis.words.denied'), { exact: true })).toBeVisible()
  await expect(page.getByRole('list', { name: w('basis.restsOn') }).getByRole('listitem')).toHaveCount(2)
  await look(page)
  await openStatement()
  await pane
    .getByRole('button', { name: w('basis.withdraw'), exact: true })
    .last()
    .click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(w('basis.reason')).fill('Of another keeper.')
  await look(page)
  await dialog.getByRole('button', { name: w('basis.withdrawSend') }).click()
  await expect(pane.getByText(w('basis.words.recorded'), { exact: true })).toBeVisible()
  await expect(pane.getByText(w('basis.withdrawnBecause', { reason: 'Of another keeper.' }))).toBeVisible()
})

async function addLink(
  page: Page,
  w: AtWork['w'],
  link: { kind: 'recording' | 'denial'; url: string; at?: string },
): Promise<void> {
  await page.getByRole('button', { name: w('basis.add') }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('radio', { name: w(`basis.form.kinds.${link.kind}`) }).check()
  await dialog.getByLabel(w('evidence.form.url'), { exact: true }).fill(link.url)
  await dialog.getByRole('button', { name: w('basis.form.send') }).click()
  if (link.at) {
    await expect(dialog.getByText(w('basis.form.atNeeded'))).toBeVisible()
    await expectAccessible(page)
    await dialog.getByLabel(w('basis.form.at.denial')).fill(link.at)
    await dialog.getByRole('button', { name: w('basis.form.send') }).click()
  }
  await expect(dialog).toBeHidden()
}
