// What every story begins with: a desk, somebody signed in, and the words that the screen uses.
import { AxeBuilder } from '@axe-core/playwright'
import { expect, test as base } from '@playwright/test'
import type { Browser, Page } from '@playwright/test'
import { createTranslator } from 'use-intl/core'
import { pseudo, pseudoLocale } from '#lib/doors/pseudo-locale'
import en from '#messages/en.json' with { type: 'json' }
import { makeDesk, passphrase } from './people.ts'
import type { Desk, Member } from './people.ts'

export type Words = (key: string, values?: Record<string, string | number>) => string

type Fixtures = {
  desk: Desk
  /** The screen's words, in the language of the run, by their key in the messages. */
  w: Words
  /** A page of its own context, with `member` signed in; it starts at the desk. */
  signedIn: (member: Member) => Promise<Page>
}

export const test = base.extend<Fixtures>({
  desk: async ({}, provide, info) =>
    provide(await makeDesk(`${info.project.name}-${info.title}`.slice(0, 30))),
  w: async ({ locale }, provide) => provide(wordsOf(locale)),
  signedIn: async ({ browser, desk, w, locale, baseURL }, provide, info) => {
    const open: Page[] = []
    await provide(async (member) => {
      const page = await newPage(browser, locale, baseURL ?? '', info.project.use)
      open.push(page)
      await signIn(page, w, desk, member)
      return page
    })
    for (const page of open) await page.context().close()
  },
})

export { expect }

async function newPage(
  browser: Browser,
  locale: string | undefined,
  baseURL: string,
  use: object,
): Promise<Page> {
  const context = await browser.newContext({ ...use, baseURL, locale: 'en-GB', timezoneId: 'Europe/London' })
  if (locale === pseudoLocale)
    await context.addCookies([{ name: 'onrecord-locale', value: pseudoLocale, url: baseURL }])
  return context.newPage()
}

export async function signIn(page: Page, w: Words, desk: Desk, member: Member): Promise<void> {
  await page.goto(`/sign-in?callbackUrl=${encodeURIComponent(`/d/${desk.slug}`)}`)
  await page.getByLabel(w('signIn.email')).fill(member.email)
  await page.getByLabel(w('signIn.password'), { exact: true }).fill(passphrase)
  await page.getByRole('button', { name: w('signIn.submit') }).click()
  await page.waitForURL(`**/d/${desk.slug}`)
}

export function wordsOf(locale: string | undefined): Words {
  const messages = locale === pseudoLocale ? pseudo(en) : en
  const translate = createTranslator({ locale: 'en', messages })
  // Keys are checked by use-intl where they are used: one that is missing throws with its name.
  return (key, values) => translate(key as never, values as never)
}

/** No violation of WCAG 2.2 AA on the page as it stands, once what fades in or streams in is there. */
export async function expectAccessible(page: Page): Promise<void> {
  await expect.poll(() => violationsOn(page)).toEqual([])
}

async function violationsOn(page: Page) {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze()
  return violations.map(({ id, nodes }) => ({ id, targets: nodes.map(({ target }) => target.join(' ')) }))
}
