// What a page says of itself, out of its pasted HTML: its address, title, publisher and day. Nothing is fetched, nothing
// is run; one pass over the tokens, so that no page takes longer than its length.
import { Tokenizer, TokenizerMode, Token } from 'parse5'
import { linkedData } from './linked-data.ts'
import type { LinkedData } from './linked-data.ts'

export type PageHead = {
  url: string | null
  title: string | null
  publisher: string | null
  /** A calendar day. */
  publishedAt: string | null
}

/** Elements whose inside is text and no markup. */
const textModes: Readonly<Record<string, Tokenizer['state']>> = {
  title: TokenizerMode.RCDATA,
  textarea: TokenizerMode.RCDATA,
  style: TokenizerMode.RAWTEXT,
  xmp: TokenizerMode.RAWTEXT,
  iframe: TokenizerMode.RAWTEXT,
  noembed: TokenizerMode.RAWTEXT,
  noframes: TokenizerMode.RAWTEXT,
  script: TokenizerMode.SCRIPT_DATA,
}

/** What `html` says; null for what it does not say, or not so that it can be read. */
export function pageHead(html: string): PageHead {
  const said = saidIn(html)
  const data = said.scripts.map(linkedData)
  const ofData = (field: keyof LinkedData) => data.map((one) => one[field])
  const meta = (name: string) => said.metas.get(name)
  return {
    url: first(addressIn, [said.canonical, meta('og:url')]),
    title: first(lineOf(300), [meta('og:title'), ...ofData('title'), said.title]),
    publisher: first(lineOf(200), [meta('og:site_name'), ...ofData('publisher')]),
    publishedAt: first(dayIn, [
      meta('article:published_time'),
      ...ofData('publishedAt'),
      meta('datepublished'),
      ...said.times,
    ]),
  }
}

type Said = {
  metas: Map<string, string>
  scripts: string[]
  times: string[]
  canonical: string | null
  title: string | null
}

function saidIn(html: string): Said {
  const said: Said = { metas: new Map(), scripts: [], times: [], canonical: null, title: null }
  /** The text of the title or script that is being read. */
  let text: string[] | null = null
  let isData = false
  const add = ({ chars }: Token.CharacterToken) => void text?.push(chars)
  const nothing = () => undefined
  const tokenizer = new Tokenizer(
    {},
    {
      onStartTag(token) {
        const value = (name: string) => Token.getTokenAttr(token, name)
        const name = token.tagName
        const mode = textModes[name]
        if (mode !== undefined) tokenizer.state = mode
        isData = name === 'script' && /^application\/ld\+json\b/i.test(value('type') ?? '')
        if (isData || (name === 'title' && said.title === null)) text = []
        const content = value('content')
        const called = value('property') ?? value('name') ?? value('itemprop')
        if (name === 'meta' && called && content && !said.metas.has(called.toLowerCase()))
          said.metas.set(called.toLowerCase(), content)
        if (name === 'link' && /(^|\s)canonical(\s|$)/i.test(value('rel') ?? ''))
          said.canonical ??= value('href')
        const time = name === 'time' ? value('datetime') : null
        if (time) said.times.push(time)
      },
      onEndTag({ tagName }) {
        if (text && tagName === 'title') said.title = text.join('')
        if (text && tagName === 'script' && isData) said.scripts.push(text.join(''))
        text = null
      },
      onCharacter: add,
      onWhitespaceCharacter: add,
      onNullCharacter: nothing,
      onComment: nothing,
      onDoctype: nothing,
      onEof: nothing,
    },
  )
  tokenizer.write(html, true)
  return said
}

/** The first of `values` that `read` can read. */
function first(
  read: (value: string) => string | null,
  values: readonly (string | null | undefined)[],
): string | null {
  for (const value of values) {
    const found = value ? read(value.trim()) : null
    if (found) return found
  }
  return null
}

function addressIn(value: string): string | null {
  return /^https?:\/\/\S{1,1990}$/i.test(value) && URL.canParse(value) ? value : null
}

const lineOf = (most: number) => (value: string) =>
  value
    .replace(/[\s\u0000]+/g, ' ')
    .trim()
    .slice(0, most)
    .toWellFormed()

function dayIn(value: string): string | null {
  const day = /^\d{4}-\d{2}-\d{2}(?=$|[T\s])/.exec(value)?.[0]
  return day && !Number.isNaN(Date.parse(day)) ? day : null
}
