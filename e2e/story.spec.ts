// The whole story: a checker brings a report in, reviews it by keyboard and proposes; an editor, who is somebody else,
// approves; a viewer exports what is on record. Three people in three browser contexts.
import type { Page } from '@playwright/test'
import { expect, expectAccessible, test } from './fixtures.ts'
import { expectNoBareWords } from './bare-words.ts'
import type { Words } from './fixtures.ts'
import type { Desk } from './people.ts'

const report = `Gates of the lower lock shut again

“The gates were shut at noon,” said Ada Holm, who keeps them. “Nobody asked me.”

Piotr Wendell of Straitline Ferries told the county that they had stood open until two. “I have the log,” he added.

The company called the closure “a decision made by people who go home by car”.
`

const rationale = 'The log of the harbour office has the hour.'
const typed = ['The Tarn Haven Courier', 'https://harbour.example/log', 'Harbour Office', rationale]

test('from a pasted report to an approved claim in a summary', async ({ desk, w, signedIn }, info) => {
  test.setTimeout(180_000)
  const isPhone = info.project.name === 'phone'
  const look = (page: Page) => lookAt(page, desk, info.project.name === 'pseudo')
  const { checker, editor, viewer } = desk.members

  const yuki = await signedIn(checker)
  await bringIn(yuki, w, desk.slug, look)
  await look(yuki)
  await review(yuki, w, isPhone, look)
  await propose(yuki, w, desk.slug, look)

  const noor = await signedIn(editor)
  await expect(noor.getByText('The gates were shut at noon').first()).toBeVisible()
  await look(noor)
  await approve(noor, w, desk.slug)

  const tove = await signedIn(viewer)
  await exportSummary(tove, w, desk.slug, look)
})

type Look = (page: Page) => Promise<void>

/** Every page of the story is accessible; in the language that nobody speaks, it also says nothing in English. */
async function lookAt(page: Page, desk: Desk, isPseudo: boolean): Promise<void> {
  await expectAccessible(page)
  const people = Object.values(desk.members).flatMap(({ name, email, role }) => [name, email, role])
  if (isPseudo) await expectNoBareWords(page, [report, desk.name, desk.slug, ...people, ...typed])
}

async function bringIn(page: Page, w: Words, desk: string, look: Look): Promise<void> {
  await page.goto(`/d/${desk}/sources/new`)
  await page.getByLabel(w('bringIn.fields.text'), { exact: true }).fill(report)
  await page.getByLabel(w('bringIn.fields.publisher')).fill('The Tarn Haven Courier')
  await look(page)
  await page.getByRole('button', { name: w('bringIn.submit'), exact: true }).click()
  await page.waitForURL(/\/sources\/[0-9a-f-]{36}/)
  await expect(page.getByText('“The gates were shut at noon,”').first()).toBeVisible()
}

async function review(page: Page, w: Words, isPhone: boolean, look: Look): Promise<void> {
  if (isPhone) {
    await page.getByRole('button', { name: w('review.deeds.confirm') }).click()
  } else {
    await page.keyboard.press('?')
    await expect(page.getByRole('dialog')).toBeVisible()
    await look(page)
    await page.keyboard.press('Escape')
    await page.keyboard.press('c')
  }
  await expect(page.getByText(w('states.confirmed')).first()).toBeVisible()
  if (isPhone) return
  await page.keyboard.press('x')
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toBeHidden()
  await page.keyboard.press('u')
  await expect(
    page
      .getByText(w('review.undone'))
      .or(page.getByText(w('review.reopened')))
      .first(),
  ).toBeVisible()
}

async function propose(page: Page, w: Words, desk: string, look: Look): Promise<void> {
  await page.goto(`/d/${desk}/claims`)
  await look(page)
  await page.getByText('The gates were shut at noon').first().click()
  await page.waitForURL(/\/claims\/[0-9a-f-]{36}/)
  await page
    .getByRole('button', { name: w('evidence.add') })
    .first()
    .click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(w('evidence.form.url'), { exact: true }).fill('https://harbour.example/log')
  await dialog.getByLabel(w('evidence.form.from'), { exact: true }).fill('Harbour Office')
  await look(page)
  await dialog.getByRole('button', { name: w('evidence.form.send') }).click()
  await expect(dialog).toBeHidden()
  await page.getByRole('radio', { name: w('tags.verified') }).click()
  await page.getByLabel(w('decision.rationale'), { exact: true }).fill(rationale)
  await page.getByRole('button', { name: w('decision.propose', { tag: w('tags.verified') }) }).click()
  await expect(page.getByText(w('decision.open.cannot')).first()).toBeVisible()
  await look(page)
}

async function approve(page: Page, w: Words, desk: string): Promise<void> {
  await page.goto(`/d/${desk}/claims`)
  await page.getByText('The gates were shut at noon').first().click()
  await page.waitForURL(/\/claims\/[0-9a-f-]{36}/)
  await page.getByRole('button', { name: w('decision.open.approve') }).click()
  await expect(page.getByText(w('decision.open.approved', { tag: w('tags.verified') })).first()).toBeVisible()
}

async function exportSummary(page: Page, w: Words, desk: string, look: Look): Promise<void> {
  await page.goto(`/d/${desk}/summaries/new`)
  await page.getByRole('checkbox').first().check()
  await look(page)
  const markdown = page.waitForEvent('download')
  await page
    .getByRole('button', { name: w('summaries.make.export', { format: w('summaries.formats.markdown') }) })
    .click()
  const text = await streamed(await (await markdown).createReadStream())
  expect(text).toContain('The gates were shut at noon')
  expect(text).toMatch(/[0-9a-f]{64}/)
}

async function streamed(stream: AsyncIterable<Buffer | string>): Promise<string> {
  let text = ''
  for await (const chunk of stream) text += chunk.toString()
  return text
}
