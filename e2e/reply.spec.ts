// The right of reply by screen: a contact is added, asked by telephone, and what they said stands with the claim. What
// is past its time stands in a list.
import { onConnection } from '#lib/db/connection'
import type { Page } from '@playwright/test'
import { expect, expectAccessible, test } from './fixtures.ts'
import type { Words } from './fixtures.ts'
import { ownerUrl } from './people.ts'
import { askByTelephone, bringIn, expectState, openClaim } from './steps.ts'

const words = 'The gates were shut at noon'
const office = 'Lower lock office'
const answer = 'We shut them by the clock, and the clock was right.'

test('somebody is asked by telephone, and answers; another lets the time pass', async ({
  desk,
  w,
  signedIn,
}) => {
  test.setTimeout(120_000)
  const page = await signedIn(desk.members.checker)
  const at = { page, w, desk: desk.slug, isPhone: false, look: expectAccessible }
  await bringIn(at)
  // The step shows at once: what comes next needs it to be on record.
  const taken = page.waitForResponse((response) => response.request().method() === 'POST')
  await page
    .getByRole('button', { name: w('review.deeds.confirm'), exact: true })
    .first()
    .click()
  await taken
  await expectState(at, '“The gates were shut at noon,”', 'confirmed')

  await addContact(page, w, desk.slug)
  await openClaim(at, words)
  await askByOwnMail(page, w)
  await askByTelephone(at, { to: office, about: words, isContact: true })
  await expectAccessible(page)

  await page
    .getByRole('button', { name: w('replies.deeds.of', { deed: w('replies.deeds.answer'), to: office }) })
    .click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(w('replies.answerForm.answer'), { exact: true }).fill(answer)
  await dialog.getByLabel(w('replies.answerForm.at'), { exact: true }).fill('2001-01-01T10:00')
  await dialog.getByRole('button', { name: w('replies.answerForm.send') }).click()
  await expect(dialog.getByText(w('refusals.reply-before-request.title'))).toBeVisible()
  await expectAccessible(page)
  await dialog.getByLabel(w('replies.answerForm.at'), { exact: true }).fill('')
  await dialog.getByRole('button', { name: w('replies.answerForm.send') }).click()
  await expect(dialog).toBeHidden()
  await expect(
    page.getByRole('region', { name: w('replies.section.heading') }).getByText(answer),
  ).toBeVisible()

  await askByTelephone(at, { to: 'Straitline Ferries', about: words })
  await letTimePass('Straitline Ferries', desk.slug)
  await page.goto(`/d/${desk.slug}`)
  await expect(page.getByRole('heading', { name: w('desk.replies') })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('link', { name: w('desk.repliesAll') }).click()
  await page.getByRole('link', { name: w('replies.filters.overdue'), exact: true }).click()
  const list = page.getByRole('list', { name: w('replies.listOf') })
  await expect(list.getByRole('listitem')).toHaveCount(1)
  await expect(list.getByText('Straitline Ferries').first()).toBeVisible()
  await expect(list.getByText(w('replies.states.overdue'))).toBeVisible()
  await expectAccessible(page)
  const noAnswer = w('replies.deeds.of', { deed: w('replies.deeds.noAnswer'), to: 'Straitline Ferries' })
  await page.getByRole('button', { name: noAnswer }).click()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: w('replies.noAnswer.send') })
    .click()
  await expect(page.getByText(w('replies.nothing.title'))).toBeVisible()
})

/** The letter follows until when one asks; what was typed stays, with a way back; it went from one's own mailbox. */
async function askByOwnMail(page: Page, w: Words): Promise<void> {
  await page.getByRole('button', { name: w('replies.section.ask') }).click()
  const dialog = page.getByRole('dialog')
  const text = dialog.getByLabel(w('replies.form.text'), { exact: true })
  const due = dialog.getByLabel(w('replies.form.dueAt'), { exact: true })
  await expect(dialog.getByLabel(w('replies.form.speaker'), { exact: true })).toBeFocused()
  await expect(text).toHaveValue(/Dear Ada Holm[^]*answer by/)
  await due.fill('2125-11-08T16:00')
  await expect(text).toHaveValue(/8 November 2125/)
  await text.fill('Dear Ada, please answer by 8 November 2125.')
  await due.fill('2125-11-09T16:00')
  await expect(dialog.getByText(w('replies.form.outdated.title'))).toBeVisible()
  await expectAccessible(page)
  await dialog.getByRole('button', { name: w('replies.form.writeAgain') }).click()
  await expect(text).toHaveValue(/Dear Ada Holm[^]*9 November 2125/)
  await dialog.getByRole('button', { name: w('replies.form.bringBack') }).click()
  await expect(text).toHaveValue('Dear Ada, please answer by 8 November 2125.')
  await dialog.getByLabel(w('replies.form.way'), { exact: true }).selectOption('email')
  await expect(dialog.getByText(w('replies.form.notSetUp'))).toBeVisible()
  await expectAccessible(page)
  await dialog.getByRole('button', { name: w('replies.form.mark') }).click()
  await expect(dialog).toBeHidden()
  const list = page.getByRole('list', { name: w('replies.section.listOf') })
  await expect(list.getByText(w('replies.ways.email'))).toBeVisible()
}

async function addContact(page: Page, w: Words, desk: string): Promise<void> {
  await page.goto(`/d/${desk}/speakers`)
  await page
    .getByRole('link', { name: /Ada Holm/ })
    .first()
    .click()
  await page.getByRole('button', { name: w('replies.contacts.add') }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(w('replies.contacts.name'), { exact: true }).fill(office)
  await dialog.getByLabel(w('replies.contacts.way'), { exact: true }).selectOption('telephone')
  await dialog.getByLabel(w('replies.contacts.address'), { exact: true }).fill('01632 960 101')
  await expectAccessible(page)
  await dialog.getByRole('button', { name: w('replies.contacts.save') }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByText('01632 960 101')).toBeVisible()
  await expectAccessible(page)
}

/** As if two days had gone by since `to` was asked. */
async function letTimePass(to: string, desk: string): Promise<void> {
  await onConnection(ownerUrl(), async (db) => {
    await db.query('ALTER TABLE reply_request DISABLE TRIGGER reply_request_is_kept')
    await db.query(
      `UPDATE reply_request SET asked_at = asked_at - interval '2 days', due_at = due_at - interval '2 days'
       WHERE "to" = $1 AND desk_id = (SELECT id FROM desk WHERE slug = $2)`,
      [to, desk],
    )
    await db.query('ALTER TABLE reply_request ENABLE TRIGGER reply_request_is_kept')
  })
}
