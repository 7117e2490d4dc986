// Five people in five browser contexts take one pasted report to an approved summary: one claim verified at the second
// attempt, one contested with the answer of whom it concerns; and whoever proposed it has left the desk by then.
import { createHash } from 'node:crypto'
import { expect, expectAccessible, test } from './fixtures.ts'
import type { Member } from './people.ts'
import { report } from './report.ts'
import {
  addEvidence,
  approve,
  askByTelephone,
  bringIn,
  expectState,
  exportSummary,
  openClaim,
  propose,
  recordAnswer,
  refuse,
} from './steps.ts'
import type { AtWork } from './steps.ts'

const shut = 'The gates were shut at noon'
const open = 'they had stood open until two'
const log = 'https://harbour.example/log'
const tides = 'https://tides.example/november'
const note = 'Which line of the log, and who keeps it?'
const mended = 'The log of the harbour office has it at 11:58, in the hand of its clerk.'
const answer = 'Our own timetable says two. We did not look at the gates.'

test('from a pasted report to a summary, by five people', async ({ desk, w, signedIn }) => {
  test.setTimeout(240_000)
  const { admin, editor, second, checker, viewer } = desk.members
  const at = async (member: Member): Promise<AtWork> => {
    const page = await signedIn(member)
    return { page, w, desk: desk.slug, look: expectAccessible, isPhone: false }
  }
  const yuki = await at(checker)
  const noor = await at(editor)
  const callum = await at(second)
  const ifeoma = await at(admin)
  const tove = await at(viewer)

  await test.step('the checker brings a report in, confirms and proposes', async () => {
    await bringIn(yuki)
    await confirmFirst(yuki, '“The gates were shut at noon,”')
    await confirmFirst(yuki, `that ${open}`)
    await openClaim(yuki, shut)
    await addEvidence(yuki, log, 'Harbour Office')
    await propose(yuki, 'verified', 'The log has it.')
  })

  await test.step('one editor refuses it with a note; mended, it is approved by the other', async () => {
    await openClaim(noor, shut)
    await noor.look(noor.page)
    await refuse(noor, note)
    await yuki.page.reload()
    await expect(yuki.page.getByText(note).first()).toBeVisible()
    await propose(yuki, 'verified', mended)
    await openClaim(callum, shut)
    await expect(callum.page.getByText(mended).first()).toBeVisible()
    await approve(callum)
  })

  await test.step('the other claim is contested, and whom it concerns is asked', async () => {
    await openClaim(yuki, open)
    await addEvidence(yuki, tides, 'Tide Office', 'refutes')
    await askByTelephone(yuki, { to: 'Straitline Ferries', about: open })
    await recordAnswer(yuki, 'Straitline Ferries', answer)
    await propose(yuki, 'contested', 'The tide tables have the gates shut from noon.')
  })

  await test.step('the admin removes the checker; what they proposed is decided all the same', async () => {
    const { page } = ifeoma
    await page.goto(`/d/${desk.slug}/settings`)
    await ifeoma.look(page)
    await page
      .getByRole('button', { name: w('deskSettings.members.removeNamed', { name: checker.name }) })
      .click()
    const sure = page.getByRole('dialog')
    await ifeoma.look(page)
    await sure.getByRole('button', { name: w('deskSettings.members.remove'), exact: true }).click()
    await expect(page.getByText(w('deskSettings.members.removed', { name: checker.name }))).toBeVisible()
    await yuki.page.reload()
    await expect(yuki.page.getByRole('heading', { level: 1, name: open })).toBeHidden()
    await yuki.look(yuki.page)
    await openClaim(noor, open)
    await expect(noor.page.getByText(answer)).toBeVisible()
    await approve(noor, 'contested')
  })

  await test.step('the viewer exports both, with the chain, the basis and the answer', async () => {
    const markdown = await exportSummary(tove, [shut, open], 'markdown')
    for (const tag of ['verified', 'contested']) expect(markdown).toContain(`**${w(`publish.tags.${tag}`)}**`)
    expect(markdown).toContain(createHash('sha256').update(report).digest('hex'))
    expect(markdown).toContain(w('publish.bases.reported'))
    expect(markdown).toContain(answer)
    expect(markdown).toContain(`<${log}>`)
    expect(markdown).toContain(mended)
  })

  await test.step('the editor reads in the history what the decision changed', async () => {
    const { page } = noor
    await page.goto(`/d/${desk.slug}/history`)
    await page.getByLabel(w('history.filters.operation')).selectOption('decision')
    await page.getByRole('button', { name: w('history.filters.show') }).click()
    await page.waitForURL(/operation=decision/)
    const table = page.getByRole('table')
    await table
      .getByRole('button', { name: w('history.open.button') })
      .first()
      .click()
    const claim = table.getByRole('listitem').filter({
      hasText: w('history.kinds.update', { noun: w('history.tables.claim') }),
    })
    const tag = claim.locator('dd').filter({ hasText: w('history.values.contested') })
    await expect(tag).toContainText(w('history.open.before') + w('history.values.attributed'))
    await noor.look(page)
    await table.getByRole('link', { name: w('history.open.then') }).click()
    await expect(page.getByRole('heading', { level: 1, name: open })).toBeVisible()
    await expect(page.getByText(answer)).toBeVisible()
    await noor.look(page)
  })
})

/** Confirms the first statement that waits. It shows at once: what comes next needs it to be on record. */
async function confirmFirst(at: AtWork, quote: string): Promise<void> {
  const taken = at.page.waitForResponse((response) => response.request().method() === 'POST')
  await at.page.keyboard.press('c')
  await taken
  await expectState(at, quote, 'confirmed')
}
