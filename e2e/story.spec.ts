// The whole story: a checker brings a report in, reviews it and proposes; an editor, who is somebody else, refuses and
// then approves; a viewer exports what is on record. Three people in three browser contexts.
import { createHash } from 'node:crypto'
import type { Page } from '@playwright/test'
import { expectNoBareWords } from './bare-words.ts'
import { expect, expectAccessible, test } from './fixtures.ts'
import type { Desk } from './people.ts'
import { missed, publisher, report } from './report.ts'
import {
  addEvidence,
  approve,
  bringIn,
  exportSummary,
  openClaim,
  proposeVerified,
  refuse,
  reviewByKeyboard,
  reviewByThumb,
} from './steps.ts'
import type { AtWork } from './steps.ts'

const words = 'The gates were shut at noon'
const ownWord = { url: 'https://lock.example/keeper', from: 'Ada Holm' }
const log = { url: 'https://harbour.example/log', from: 'Harbour Office' }
const rationale = 'The log of the harbour office has the hour.'
const note = 'Her own page is her own word. Find a record that is not hers.'
const typed = [publisher, ownWord.url, ownWord.from, log.url, log.from, rationale, note, missed]

test('from a pasted report to an approved claim in a summary', async ({ desk, w, signedIn }, info) => {
  test.setTimeout(180_000)
  const isPhone = info.project.name === 'phone'
  const look = (page: Page) => lookAt(page, desk, info.project.name === 'pseudo')
  const at = (page: Page): AtWork => ({ page, w, desk: desk.slug, look, isPhone })
  const { checker, editor, viewer } = desk.members

  const yuki = at(await signedIn(checker))
  await bringIn(yuki)
  await (isPhone ? reviewByThumb(yuki) : reviewByKeyboard(yuki))
  await openClaim(yuki, words)
  await addEvidence(yuki, ownWord.url, ownWord.from)
  await yuki.page.getByRole('radio', { name: w('tags.verified') }).click()
  const fallen = { fallen: 0, rejected: 0, unconfirmed: 0, withdrawn: 0 }
  await expect(yuki.page.getByText(w('requirements.independent-support.unmet', fallen))).toBeVisible()
  await addEvidence(yuki, log.url, log.from)
  await proposeVerified(yuki, rationale)

  const noor = at(await signedIn(editor))
  await expect(noor.page.getByRole('heading', { name: w('desk.toApprove') })).toBeVisible()
  await look(noor.page)
  await openClaim(noor, words)
  await refuse(noor, note)

  await yuki.page.reload()
  await expect(yuki.page.getByText(note).first()).toBeVisible()
  await proposeVerified(yuki, rationale)
  await noor.page.reload()
  await approve(noor)
  await noor.page.goto(`/d/${desk.slug}/history`)
  await look(noor.page)

  const tove = at(await signedIn(viewer))
  const markdown = await exportSummary(tove, words, 'markdown')
  expect(markdown).toContain(`“${words},”`)
  const sha256 = createHash('sha256').update(report).digest('hex')
  expect(markdown).toContain(sha256)
  expectChainIn(await exportSummary(tove, words, 'json'), sha256)
})

/** Every piece that the document quotes is what stands at its offsets in the text with that hash. */
function expectChainIn(json: string, sha256: string): void {
  const { sentences }: Exported = JSON.parse(json)
  const claims = sentences.map(({ claim }) => claim)
  expect(claims.map(({ tag }) => tag)).toEqual(['verified'])
  for (const { content, quote, snapshot } of claims.flatMap(({ statements }) => statements)) {
    expect(snapshot.sha256).toBe(sha256)
    expect(content.map(([start, end]) => report.slice(start, end)).join(' … ')).toBe(quote)
  }
}

type Quoted = { content: [number, number][]; quote: string; snapshot: { sha256: string } }
type Exported = { sentences: { claim: { tag: string; statements: Quoted[] } }[] }

/** Every page of the story is accessible; in the language that nobody speaks, it also says nothing in English. */
async function lookAt(page: Page, desk: Desk, isPseudo: boolean): Promise<void> {
  await expectAccessible(page)
  const people = Object.values(desk.members).flatMap(({ name, email, role }) => [name, email, role])
  if (isPseudo) await expectNoBareWords(page, [report, desk.name, desk.slug, ...people, ...typed])
}
