// In the language that nobody speaks every vowel of the product's own texts has an accent. A word with a plain vowel
// was brought in by people, or comes from a clock or a calendar, or stands outside the messages.
import { expect } from '@playwright/test'
import type { Page } from '@playwright/test'
import { languagesIn } from '#components/source/languages'
import en from '#messages/en.json' with { type: 'json' }

// `alt` and `esc` are names of keys, and the product has its own. The browser makes lists with its own `and`, and names the languages of sources.
const calendar =
  'Onrecord alt esc and or January February March April May June July August September October November December Monday Tuesday Wednesday Thursday Friday Saturday Sunday Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec now in ago second seconds minute minutes hour hours day days yesterday today UTC AM PM'

// A summary says the same wherever it is made, so its sentences are not in the reader's language.
const documents = JSON.stringify(en.publish).match(/\p{L}+/gu) ?? []

/** No word on the page that is neither in `data` nor from the messages. */
export async function expectNoBareWords(page: Page, data: readonly string[]): Promise<void> {
  const shown = await page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const texts: string[] = []
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement
      if (!parent || parent.closest('script, style, code, kbd, time, next-route-announcer')) continue
      if (parent.closest('.font-mono')) continue
      texts.push(node.textContent ?? '')
    }
    for (const element of document.querySelectorAll('[aria-label], [placeholder], [title]')) {
      if (element.matches('time')) continue
      texts.push(...['aria-label', 'placeholder', 'title'].map((name) => element.getAttribute(name) ?? ''))
    }
    return texts
  })
  const languages = languagesIn('en').map(({ name }) => name)
  const known = new Set([...data, ...languages, ...documents, calendar].flatMap(wordsIn))
  const bare = shown.filter((text) => wordsIn(text).some((word) => hasPlainVowel(word) && !known.has(word)))
  expect([...new Set(bare)]).toEqual([])
}

function wordsIn(text: string): string[] {
  return (text.replace(/[0-9a-f]{64}/g, '').match(/[\p{L}\p{M}]+/gu) ?? []).map((word) => word.toLowerCase())
}

function hasPlainVowel(word: string): boolean {
  return word.length > 2 && /[aeiouy]/.test(word)
}
