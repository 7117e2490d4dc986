// What pages say of themselves, as they are pasted, and what no page can do here.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pageHead } from './page-head.ts'

const none = { url: null, title: null, publisher: null, publishedAt: null }
const data = (value: unknown) => `<script type="application/ld+json">${JSON.stringify(value)}</script>`

test.each([
  ['nothing', '', none],
  ['a title', '<title>Gates &amp; locks\n shut</title>', { ...none, title: 'Gates & locks shut' }],
  [
    'Open Graph before the title',
    '<title>Gates | Courier</title><meta property="og:title" content="Gates"><meta content="Courier" property=og:site_name>',
    { ...none, title: 'Gates', publisher: 'Courier' },
  ],
  [
    'a canonical address before the one of Open Graph',
    '<meta property="og:url" content="https://b.example/"><link rel="canonical" href="https://a.example/x?y=1&amp;z=2">',
    { ...none, url: 'https://a.example/x?y=1&z=2' },
  ],
  ['an address that is none', '<link rel=canonical href="javascript:alert(1)">', none],
  ['an address without its site', '<link rel=canonical href="/gates">', none],
  [
    'linked data in a graph',
    data({
      '@graph': [
        { '@type': 'WebSite' },
        {
          '@type': 'NewsArticle',
          headline: 'Gates',
          datePublished: '2026-11-07T14:30:00+01:00',
          publisher: { name: 'The Courier' },
        },
      ],
    }),
    { ...none, title: 'Gates', publisher: 'The Courier', publishedAt: '2026-11-07' },
  ],
  ['linked data that is no JSON', '<script type="application/ld+json">{"headline": }</script>', none],
  ['a script that speaks of a title', '<script>"<title>x</title>"</script>', none],
  ['a comment', '<!-- <title>x</title> -->', none],
  [
    'the day of an article before any other',
    '<time datetime="2020-01-01">x</time><meta property="article:published_time" content="2026-11-07T10:00:00Z">',
    { ...none, publishedAt: '2026-11-07' },
  ],
  [
    'the first time that is a day',
    '<time datetime="P1D"></time><time datetime="2026-11-06 10:00">',
    { ...none, publishedAt: '2026-11-06' },
  ],
  ['a day that is none', '<meta property="article:published_time" content="2026-13-45">', none],
  ['mark-up in a title', '<title><b>x</b></title>', { ...none, title: '<b>x</b>' }],
])('%s', (_what, html, said) => {
  expect(pageHead(html)).toEqual(said)
})

test('whatever is pasted is an answer', () => {
  const tag = fc.constantFrom(
    '<title>',
    '</title>',
    '<script type=application/ld+json>',
    '</script>',
    '<meta ',
    '<link rel=canonical href=',
    '<time datetime=',
    '>',
    '"',
    '{"a":[',
    '&#0;',
    '\u0000',
  )
  fc.assert(
    fc.property(fc.array(fc.oneof(tag, fc.string()), { maxLength: 30 }), (parts) => {
      const { title } = pageHead(parts.join(''))
      expect((title ?? '').length).toBeLessThanOrEqual(300)
    }),
  )
})

test.each([
  ['attributes', (n: number) => `<meta ${Array.from({ length: n }, (_, i) => `a${i}`).join(' ')}>`],
  ['open elements', (n: number) => '<div>'.repeat(n) + '<p>'.repeat(n)],
  ['times', (n: number) => '<time datetime=x>'.repeat(n)],
  ['an open comment', (n: number) => '<!--'.repeat(n)],
  [
    'data within data',
    () => `<script type="application/ld+json">${'['.repeat(90_000)}${']'.repeat(90_000)}</script>`,
  ],
])('many %s are read in time that grows with their length', (_what, make) => {
  const html = make(200_000)
  const before = performance.now()
  pageHead(html)
  expect(performance.now() - before).toBeLessThan(3000)
})
