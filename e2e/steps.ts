// The steps of a story, each as a person takes it on the screen, and each page looked at on the way.
import type { Page } from '@playwright/test'
import { expect } from './fixtures.ts'
import type { Words } from './fixtures.ts'
import { missed, publisher, report } from './report.ts'

/** Somebody at work: their page, the screen's words, the address of the desk, and what every page has to stand. */
export type AtWork = {
  page: Page
  w: Words
  desk: string
  look: (page: Page) => Promise<void>
  isPhone: boolean
}

export async function bringIn({ page, w, desk, look }: AtWork): Promise<void> {
  await page.goto(`/d/${desk}/sources/new`)
  await page.getByRole('textbox', { name: w('bringIn.fields.text'), exact: true }).fill(report)
  await page.getByRole('textbox', { name: w('bringIn.fields.publisher') }).fill(publisher)
  await look(page)
  await page.getByRole('button', { name: w('bringIn.submit'), exact: true }).click()
  await page.waitForURL(/\/sources\/[0-9a-f-]{36}/)
  await expect(statementOf(page, '“The gates were shut at noon,” … “Nobody asked me.”')).toBeVisible()
  await look(page)
}

/** The statement with these words, as the text lists it for a reader who does not see the marks. */
export function statementOf(page: Page, quote: string) {
  return page.getByRole('button', { name: quote })
}

export async function expectState(at: AtWork, quote: string, state: 'found' | 'confirmed' | 'rejected') {
  await expect(statementOf(at.page, quote)).toHaveAccessibleName(new RegExp(at.w(`states.${state}`)))
}

/** By keyboard, without the mouse: confirmed, rejected, taken back, and a statement that was missed put on record. */
export async function reviewByKeyboard(at: AtWork): Promise<void> {
  const { page, w, look } = at
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog')).toBeVisible()
  await look(page)
  await page.keyboard.press('Escape')
  await page.keyboard.press('c')
  await expectState(at, '“The gates were shut at noon,”', 'confirmed')
  await page.keyboard.press('c')
  await expectState(at, 'that they had stood open until two', 'confirmed')
  await page.keyboard.press('x')
  await expect(page.getByRole('dialog')).toBeVisible()
  await look(page)
  await page.keyboard.press('Enter')
  await expectState(at, '“I have the log,”', 'rejected')
  await page.keyboard.press('u')
  await expectState(at, '“I have the log,”', 'found')
  await page.keyboard.press('j')
  await page.keyboard.press('s')
  await page.getByRole('combobox', { name: w('review.speakerDialog.title') }).fill('Straitline Ferries')
  await look(page)
  await page.keyboard.press('Enter')
  await expect(statementOf(page, 'a decision made by people who go home by car')).toHaveAccessibleName(
    /Straitline Ferries/,
  )
  await page.keyboard.press('n')
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: w('review.form.piece', { number: 1, count: 1 }) }).fill(missed)
  await look(page)
  await dialog.getByRole('button', { name: w('review.add.send'), exact: true }).click()
  await expect(dialog).toBeHidden()
  await expectState(at, missed, 'found')
}

/** By thumb: the sheet below the text has what the keys have. */
export async function reviewByThumb(at: AtWork): Promise<void> {
  const { page, w, look } = at
  const confirm = page.getByRole('button', { name: w('review.deeds.confirm'), exact: true })
  await confirm.click()
  await expectState(at, '“The gates were shut at noon,”', 'confirmed')
  await confirm.click()
  await expectState(at, 'that they had stood open until two', 'confirmed')
  await page.getByRole('button', { name: w('review.deeds.reject'), exact: true }).click()
  await look(page)
  await page
    .getByRole('dialog')
    .getByRole('button', { name: w('review.reject.send') })
    .click()
  await expectState(at, '“I have the log,”', 'rejected')
  await page.getByRole('button', { name: w('workbench.tabs.record') }).click()
  await look(page)
}

export async function openClaim({ page, desk }: AtWork, words: string): Promise<void> {
  await page.goto(`/d/${desk}/claims`)
  await page.getByRole('link', { name: words }).first().click()
  await page.waitForURL(/\/claims\/[0-9a-f-]{36}/)
}

type Side = 'supports' | 'refutes'

export async function addEvidence(
  at: AtWork,
  url: string,
  from: string,
  side: Side = 'supports',
): Promise<void> {
  const { page, w, look } = at
  await page
    .getByRole('button', { name: w('evidence.add') })
    .first()
    .click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('radio', { name: w(`evidence.sides.${side}`) }).check()
  await dialog.getByLabel(w('evidence.form.url'), { exact: true }).fill(url)
  await dialog.getByLabel(w('evidence.form.from'), { exact: true }).fill(from)
  await dialog.getByLabel(w('evidence.form.method')).selectOption('document')
  await look(page)
  await dialog.getByRole('button', { name: w('evidence.form.send') }).click()
  await expect(dialog).toBeHidden()
}

type Decided = 'contested' | 'verified'

export const proposeVerified = (at: AtWork, rationale: string) => propose(at, 'verified', rationale)

export async function propose({ page, w, look }: AtWork, tag: Decided, rationale: string): Promise<void> {
  await page.getByRole('radio', { name: w(`tags.${tag}`) }).click()
  await page.getByLabel(w('decision.rationale'), { exact: true }).fill(rationale)
  await page.getByRole('button', { name: w('decision.propose', { tag: w(`tags.${tag}`) }) }).click()
  await expect(page.getByText(w('decision.open.cannot'))).toBeVisible()
  await expect(page.getByRole('button', { name: w('decision.open.approve'), exact: true })).toBeHidden()
  await look(page)
}

export async function refuse({ page, w }: AtWork, note: string): Promise<void> {
  const send = page.getByRole('button', { name: w('decision.open.refuse'), exact: true })
  await send.click()
  await expect(page.getByText(w('decision.open.noteNeeded'))).toBeVisible()
  await page.getByRole('textbox', { name: w('decision.open.note'), exact: true }).fill(note)
  await send.click()
  await expect(page.getByText(w('decision.open.refused'))).toBeVisible()
}

export async function approve({ page, w, look }: AtWork, tag: Decided = 'verified'): Promise<void> {
  await page.getByRole('button', { name: w('decision.open.approve'), exact: true }).click()
  await expect(page.getByText(w('decision.open.approved', { tag: w(`tags.${tag}`) }))).toBeVisible()
  await look(page)
}

/** Chooses the claims with these words, exports in `format` and gives what was downloaded. */
export async function exportSummary(
  at: AtWork,
  words: string | readonly string[],
  format: 'markdown' | 'json',
): Promise<string> {
  const { page, w, desk, look } = at
  await page.goto(`/d/${desk}/summaries/new`)
  // A box that is ticked before the page runs is not ticked by it.
  for (const name of [words].flat())
    await expect(async () => page.getByRole('checkbox', { name }).check()).toPass()
  const send = page.getByRole('button', {
    name: w('summaries.make.export', { format: w(`summaries.formats.${format}`) }),
  })
  await expect(send).toBeEnabled()
  await look(page)
  const [download] = await Promise.all([page.waitForEvent('download'), send.click()])
  let text = ''
  for await (const chunk of await download.createReadStream()) text += String(chunk)
  return text
}

/**
 * Asks about the claim with these words by telephone, in the words of the template: a contact of its speaker, or
 * whoever is named.
 */
export async function askByTelephone(
  { page, w, look }: AtWork,
  { to, about, isContact = false }: { to: string; about: string; isContact?: boolean },
): Promise<void> {
  await page.getByRole('button', { name: w('replies.section.ask') }).click()
  const dialog = page.getByRole('dialog')
  if (isContact) {
    const contact = dialog.getByLabel(w('replies.form.contact'), { exact: true })
    await expect(contact).toBeEnabled()
    await contact.selectOption({ label: `${to} (${w('replies.wayNames.telephone')})` })
  } else {
    await dialog.getByLabel(w('replies.form.speaker'), { exact: true }).selectOption('')
    await dialog.getByLabel(w('replies.form.to'), { exact: true }).fill(to)
    await dialog.getByLabel(w('replies.form.way'), { exact: true }).selectOption('telephone')
  }
  // The words follow whom one asks, from the start.
  await expect(dialog.getByLabel(w('replies.form.text'), { exact: true })).toHaveValue(
    new RegExp(`Dear ${to}[^]*${about}`),
  )
  await look(page)
  await dialog.getByRole('button', { name: w('replies.form.mark') }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByRole('list', { name: w('replies.section.listOf') }).getByText(to)).toBeVisible()
}

/** Puts on record what whoever was asked answered. */
export async function recordAnswer({ page, w, look }: AtWork, to: string, answer: string): Promise<void> {
  await page
    .getByRole('button', { name: w('replies.deeds.of', { deed: w('replies.deeds.answer'), to }) })
    .click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(w('replies.answerForm.answer'), { exact: true }).fill(answer)
  await look(page)
  await dialog.getByRole('button', { name: w('replies.answerForm.send') }).click()
  await expect(dialog).toBeHidden()
  await expect(
    page.getByRole('region', { name: w('replies.section.heading') }).getByText(answer),
  ).toBeVisible()
}
