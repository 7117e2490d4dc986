// The desk's handbook: an editor asks a question, a checker is stopped by it and answers; the handbook changes, and
// what was proposed keeps the question that it was asked.
import { expect, expectAccessible, test } from './fixtures.ts'
import { addEvidence, bringIn, openClaim, statementOf } from './steps.ts'
import type { AtWork } from './steps.ts'

const words = 'The gates were shut at noon'
const question = 'Who has seen the original?'
const later = 'Is it signed?'
const rationale = 'The log of the harbour office has the hour.'
const answer = 'Yuki, at the harbour office, on Friday.'

test('the desk’s own question', async ({ desk, w, signedIn }, info) => {
  test.setTimeout(180_000)
  const isPhone = info.project.name === 'phone'
  const at = async (member: (typeof desk.members)['editor']): Promise<AtWork> => {
    const page = await signedIn(member)
    return { page, w, desk: desk.slug, look: expectAccessible, isPhone }
  }
  const noor = await at(desk.members.editor)
  await test.step('an editor writes the first handbook', async () => {
    await noor.page.goto(`/d/${desk.slug}/settings`)
    await noor.page.getByRole('link', { name: w('handbook.open') }).click()
    await noor.page.getByRole('button', { name: w('handbook.write') }).click()
    await noor.page.getByLabel(w('handbook.guidance')).fill('A log beats a memory of it.')
    await ask(noor, question)
    await noor.look(noor.page)
    await save(noor, 'The first questions.', 1)
    await expect(noor.page.getByText(question)).toBeVisible()
    await noor.look(noor.page)
  })

  const yuki = await at(desk.members.checker)
  await test.step('a checker is stopped by the question, with every word kept, and answers it', async () => {
    await bringIn(yuki)
    if (isPhone) await yuki.page.getByRole('button', { name: w('review.deeds.confirm'), exact: true }).click()
    else await yuki.page.keyboard.press('c')
    await expect(statementOf(yuki.page, `“${words},”`)).toHaveAccessibleName(
      new RegExp(w('states.confirmed')),
    )
    // The mark is confirmed at once; the claim is there when the server has said so.
    await expect(async () => {
      await yuki.page.goto(`/d/${desk.slug}/claims`)
      await expect(yuki.page.getByRole('link', { name: words }).first()).toBeVisible({ timeout: 2000 })
    }).toPass()
    await openClaim(yuki, words)
    await addEvidence(yuki, 'https://harbour.example/log', 'Harbour Office')
    await yuki.page.getByRole('radio', { name: w('tags.verified') }).click()
    await yuki.page.getByLabel(w('decision.rationale'), { exact: true }).fill(rationale)
    await expect(yuki.page.getByText(w('requirements.question.unmet', { question }))).toBeVisible()
    const propose = yuki.page.getByRole('button', {
      name: w('decision.propose', { tag: w('tags.verified') }),
    })
    // It can always be reached, and says why it waits.
    await propose.press('Enter')
    await expect(yuki.page.getByText(w('requirements.question.short', { question })).last()).toBeVisible()
    await expect(yuki.page.getByLabel(w('decision.rationale'), { exact: true })).toHaveValue(rationale)
    await yuki.look(yuki.page)
    await yuki.page.getByLabel(question, { exact: true }).fill(answer)
    await yuki.page.reload()
    await expect(yuki.page.getByLabel(question, { exact: true })).toHaveValue(answer)
    await propose.click()
    await expect(yuki.page.getByText(w('decision.open.cannot'))).toBeVisible()
  })

  await test.step('the handbook asks something else by now', async () => {
    await noor.page.getByRole('button', { name: w('handbook.edit'), exact: true }).click()
    await noor.page.getByRole('textbox', { name: w('handbook.question', { number: 1 }) }).fill(later)
    await save(noor, 'Signatures matter more.', 2)
    await noor.page.getByText(w('handbook.differs', { version: 1 })).click()
    await expect(noor.page.getByText(question).first()).toBeVisible()
    await noor.look(noor.page)
  })

  await test.step('the proposal keeps its question, and is approved on it', async () => {
    await openClaim(noor, words)
    const proposal = noor.page.getByRole('region', { name: w('decision.open.heading') })
    await expect(proposal.getByText(question)).toBeVisible()
    await expect(proposal.getByText(answer)).toBeVisible()
    await expect(proposal.getByText(later)).toBeHidden()
    await noor.look(noor.page)
    await noor.page.getByRole('button', { name: w('decision.open.approve'), exact: true }).click()
    await expect(noor.page.getByText(w('decision.open.approved', { tag: w('tags.verified') }))).toBeVisible()
    await expect(noor.page.getByText(answer).first()).toBeVisible()
  })
})

test('two who write at once lose nothing', async ({ desk, w, signedIn }) => {
  const [noor, callum] = [await signedIn(desk.members.editor), await signedIn(desk.members.second)]
  for (const page of [noor, callum]) {
    await page.goto(`/d/${desk.slug}/handbook`)
    await page.getByRole('button', { name: w('handbook.write') }).click()
    await page
      .getByLabel(w('handbook.guidance'))
      .fill(page === noor ? 'Noor wrote this.' : 'Callum wrote this.')
    await page.getByLabel(w('handbook.note')).fill('First.')
  }
  await noor.getByRole('button', { name: w('handbook.save', { version: 1 }) }).click()
  // Her own words stand in the form before they are saved: the first is on record once the page says so.
  await expect(noor.getByText(w('handbook.saved', { version: 1 }))).toBeVisible()
  await callum.getByRole('button', { name: w('handbook.save', { version: 1 }) }).click()
  const dialog = callum.getByRole('dialog')
  await expect(dialog.getByText('Noor')).not.toHaveCount(0)
  await expect(dialog).toContainText('Callum wrote this.')
  await expectAccessible(callum)
  await dialog.getByRole('button', { name: w('handbook.conflict.useMine', { version: 2 }) }).click()
  const guidance = callum.getByRole('region', { name: w('handbook.guidance') })
  await expect(guidance).toContainText('Callum wrote this.')
  await callum.getByRole('link', { name: w('handbook.version', { version: 1 }) }).click()
  await expect(guidance).toContainText('Noor wrote this.')
  await expect(callum.getByText(w('handbook.old', { newest: 2 }))).toBeVisible()
})

async function ask({ page, w }: AtWork, text: string): Promise<void> {
  const group = page.getByRole('group', { name: w('handbook.for.verified') })
  await group.getByRole('button', { name: w('handbook.add') }).click()
  const field = group.getByRole('textbox', { name: w('handbook.question', { number: 1 }) })
  await expect(field).toBeFocused()
  // Spaces are no question, and add no other.
  await page.keyboard.type('   ')
  await expect(group.getByRole('textbox')).toHaveCount(1)
  await expect(group.getByText(w('handbook.questionEmpty'))).toBeVisible()
  await field.fill(text)
}

async function save({ page, w }: AtWork, note: string, version: number): Promise<void> {
  await page.getByLabel(w('handbook.note')).fill(note)
  await page.getByRole('button', { name: w('handbook.save', { version }) }).click()
  await expect(page.getByText(w('handbook.saved', { version }))).toBeVisible()
}
