// What cannot be taken is refused in words that say what to do, and what was typed is still there.
import type { Page } from '@playwright/test'
import { expect, expectAccessible, test } from './fixtures.ts'
import type { Words } from './fixtures.ts'
import { report } from './report.ts'
import { bringIn, expectState, statementOf } from './steps.ts'
import type { AtWork } from './steps.ts'

function textField(page: Page, w: Words) {
  return page.getByRole('textbox', { name: w('bringIn.fields.text'), exact: true })
}

async function send(page: Page, w: Words): Promise<void> {
  await page.getByRole('button', { name: w('bringIn.submit'), exact: true }).click()
}

test('a text that cannot be read stays in its field, with what is wrong with it', async ({
  signedIn,
  desk,
  w,
}) => {
  const page = await signedIn(desk.members.checker)
  await page.goto(`/d/${desk.slug}/sources/new`)
  const title = page.getByRole('textbox', { name: w('bringIn.fields.title') })
  await title.fill('Gates of the lower lock')
  for (const [typed, problem] of [
    ['', 'empty-text'],
    [' \n ', 'empty-text'],
    ['The gates\u0000 were shut.', 'nul-in-text'],
  ] as const) {
    await textField(page, w).fill(typed)
    await send(page, w)
    await expect(page.getByText(w(`bringIn.trouble.${problem}`))).toBeVisible()
    await expect(textField(page, w)).toHaveValue(typed)
    await expect(title).toHaveValue('Gates of the lower lock')
  }
  await expectAccessible(page)
  await page.getByRole('textbox', { name: w('bringIn.fields.url') }).fill('harbour')
  await textField(page, w).fill(report)
  await send(page, w)
  await expect(page.getByText(w('bringIn.trouble.fields.url'))).toBeVisible()
  await page.reload()
  await expect(textField(page, w)).toHaveValue(report)
})

test('ten megabytes on one line are refused with their limit, by paste and by file', async ({
  signedIn,
  desk,
  w,
}) => {
  const page = await signedIn(desk.members.checker)
  await page.goto(`/d/${desk.slug}/sources/new`)
  await page.getByRole('tab', { name: w('bringIn.chooseFiles') }).click()
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'long.txt', mimeType: 'text/plain', buffer: Buffer.alloc(10_000_000, 'a') })
  await expect(page.getByText(/10(\.0)? MB/).first()).toBeVisible()
  await expectAccessible(page)
})

test('a text without a quotation, and one whose mark never closes, are brought in all the same', async ({
  signedIn,
  desk,
  w,
}) => {
  const page = await signedIn(desk.members.checker)
  for (const [text, found] of [
    ['The quay was empty at noon.', w('workbench.nothingFound')],
    ['“The gates were shut at noon, said Ada Holm.\n\nThe quay was empty.', null],
  ] as const) {
    await page.goto(`/d/${desk.slug}/sources/new`)
    await textField(page, w).fill(text)
    await send(page, w)
    await page.waitForURL(/\/sources\/[0-9a-f-]{36}/)
    await expect(page.getByText('The quay was empty').first()).toBeVisible()
    if (found) await expect(page.getByText(found).first()).toBeAttached()
  }
})

test('two people at one statement: both versions are shown, and the later one is lost only if its author says so', async ({
  signedIn,
  desk,
  w,
}) => {
  const at = (page: Page): AtWork => ({
    page,
    w,
    desk: desk.slug,
    look: expectAccessible,
    isPhone: false,
  })
  const yuki = at(await signedIn(desk.members.checker))
  await bringIn(yuki)
  const noor = at(await signedIn(desk.members.editor))
  await noor.page.goto(yuki.page.url())
  await expectState(noor, '“The gates were shut at noon,”', 'found')

  await nameSpeaker(yuki, 'Ada Holm of Skerra')
  await expect(statementOf(yuki.page, 'The gates were shut at noon')).toHaveAccessibleName(
    /Ada Holm of Skerra/,
  )
  await expect(yuki.page.getByText(w('review.corrected'))).toBeVisible()
  await nameSpeaker(noor, 'Adelheid Holm')
  const dialog = noor.page.getByRole('dialog', { name: w('review.conflict.title') })
  await expect(dialog).toContainText('Ada Holm of Skerra')
  await expect(dialog).toContainText('Adelheid Holm')
  await expectAccessible(noor.page)
  await dialog.getByRole('button', { name: w('review.conflict.useMine') }).click()
  await expect(statementOf(noor.page, 'The gates were shut at noon')).toHaveAccessibleName(/Adelheid Holm/)
})

async function nameSpeaker({ page, w }: AtWork, name: string): Promise<void> {
  await page.keyboard.press('s')
  await page.getByRole('combobox', { name: w('review.speakerDialog.title') }).fill(name)
  await page.getByRole('option', { name: w('review.picker.new', { name }) }).click()
}

test('what never was, and what is of another desk, is not there; what the role does not reach is forbidden', async ({
  signedIn,
  desk,
  w,
}) => {
  const page = await signedIn(desk.members.viewer)
  const own = `/d/${desk.slug}`
  for (const address of [
    '/d/nowhere',
    '/d/tidewater/claims',
    `${own}/claims/not-an-id`,
    `${own}/sources/019ab000-0000-7000-8000-000000000001`,
    `${own}/speakers/019ab000-0000-7000-8000-000000000001`,
  ]) {
    const answer = await page.goto(address)
    expect([address, answer?.status()]).toEqual([address, 404])
    await expect(page.getByRole('heading', { name: w('common.missing.title') })).toBeVisible()
  }
  await expectAccessible(page)
  for (const address of [`${own}/history`, `${own}/sources/new`]) {
    const answer = await page.goto(address)
    expect([address, answer?.status()]).toEqual([address, 403])
    await expect(page.getByRole('heading', { name: w('common.forbidden.title') })).toBeVisible()
  }
  await expectAccessible(page)
})
