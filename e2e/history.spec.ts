// The history as an editor reads it: filtered, opened to before and after, taken along as a file, verified; and a claim
// as it stood before it was reworded.
import { createHash } from 'node:crypto'
import { expect, expectAccessible, test } from './fixtures.ts'
import { bringIn, openClaim, reviewByKeyboard, reviewByThumb } from './steps.ts'
import type { AtWork } from './steps.ts'

const words = 'The gates were shut at noon'
const reworded = 'The lower gates were shut at noon.'

test('what was done is found, opened, taken along and looked back at', async ({
  desk,
  w,
  signedIn,
}, info) => {
  test.setTimeout(240_000)
  const isPhone = info.project.name === 'phone'
  const page = await signedIn(desk.members.editor)
  const noor: AtWork = { page, w, desk: desk.slug, look: async () => undefined, isPhone }
  await bringIn(noor)
  await (isPhone ? reviewByThumb(noor) : reviewByKeyboard(noor))
  // What shows at once is sent one step after the other: whoever leaves before that leaves steps behind.
  await page.waitForLoadState('networkidle')
  await openClaim(noor, words)
  await page.getByRole('button', { name: w('claim.edit.button') }).click()
  await page.getByRole('dialog').getByLabel(w('claim.edit.label')).fill(reworded)
  await page.getByRole('button', { name: w('claim.edit.save') }).click()
  await expect(page.getByRole('heading', { level: 1, name: reworded })).toBeVisible()

  // Filtered by kind of work and by words, and the address keeps it.
  await page.goto(`/d/${desk.slug}/history`)
  const table = page.getByRole('table')
  await expect(table.getByRole('row').filter({ hasText: 'brought in' })).toHaveCount(1)
  await page.getByLabel(w('history.filters.operation')).selectOption('claim')
  await page.getByLabel(w('history.filters.words')).fill('lower gates')
  await page.getByRole('button', { name: w('history.filters.show') }).click()
  await page.waitForURL(/q=lower/)
  await expect(table.getByRole('button', { name: w('history.open.button') })).toHaveCount(1)

  // What an address asks and nobody understands is left out, and said.
  await page.goto(`/d/${desk.slug}/history?from=abc&actor=xyz&cursor=zzz`)
  await expect(page.getByText(w('history.notUnderstood'))).toBeVisible()
  await expect(table.getByRole('row').filter({ hasText: 'brought in' })).toHaveCount(1)
  await expectAccessible(page)
  await page.goto(`/d/${desk.slug}/history?from=2026-02-02&until=2026-02-01`)
  await expect(page.getByText(w('history.backwards'), { exact: true })).toBeVisible()
  await page.goto(`/d/${desk.slug}/history?operation=claim&q=lower%20gates`)

  // Opened: both versions whole, and the way to the claim as it stood.
  await table.getByRole('button', { name: w('history.open.button') }).click()
  await expect(table.getByText(w('history.kinds.update', { noun: w('history.tables.claim') }))).toBeVisible()
  await expect(table.locator('dd').filter({ hasText: words }).first()).toBeVisible()
  await expectAccessible(page)
  await page.screenshot({ path: info.outputPath('history.png'), fullPage: true })
  await page.getByRole('link', { name: w('history.open.link') }).click()
  await page.waitForURL(/seq=\d+/)
  await expect(page.getByRole('button', { name: w('history.open.close') })).toHaveCount(1)

  // Taken along: each line hashes to its hash.
  await page.goto(`/d/${desk.slug}/history`)
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: w('history.download') }).click(),
  ])
  let text = ''
  for await (const chunk of await download.createReadStream()) text += String(chunk)
  const lines = text
    .trim()
    .split('\n')
    .map((line): Line => JSON.parse(line))
  expect(lines.length).toBeGreaterThan(3)
  for (const { line, previousHash, hash } of lines)
    expect(createHash('sha256').update(`${previousHash}\n${line}`).digest('hex')).toBe(hash)

  // Verified, by a job: how it was found stands on the page.
  await page.getByRole('button', { name: w('history.verified.button') }).click()
  await expect(page.getByText(/whole\.$/).first()).toBeVisible({ timeout: 30_000 })
  await expectAccessible(page)

  // The claim as it stood before: its former words, nothing to press, and the way back to now.
  await openClaim(noor, 'The lower gates')
  const now = page.url()
  await page
    .getByRole('link', { name: w('claim.past.link') })
    .last()
    .click()
  await page.waitForURL(/at=/)
  await expect(page.getByText(w('claim.past.steps'))).toBeVisible()
  for (
    let step = 0;
    step < 3 && !(await page.getByRole('heading', { level: 1, name: words }).isVisible());
    step++
  )
    await page.getByRole('link', { name: w('claim.past.next') }).click()
  await expect(page.getByRole('heading', { level: 1, name: words })).toBeVisible()
  await expect(page.getByRole('button', { name: w('evidence.add') })).toHaveCount(0)
  await expectAccessible(page)
  await page.screenshot({ path: info.outputPath('past.png'), fullPage: true })
  await page.getByRole('link', { name: w('claim.past.now') }).click()
  await page.waitForURL(now)
  await expect(page.getByRole('heading', { level: 1, name: reworded })).toBeVisible()
})

type Line = { line: string; previousHash: string; hash: string }
