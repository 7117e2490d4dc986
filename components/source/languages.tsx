// The languages that a source may be said to be in: the usual ones, by the reader's own names for them.

const codes = [
  'ar',
  'cs',
  'da',
  'de',
  'el',
  'en',
  'es',
  'et',
  'fi',
  'fr',
  'he',
  'hi',
  'hu',
  'it',
  'ja',
  'ko',
  'lt',
  'lv',
].concat(['nb', 'nl', 'pl', 'pt', 'ro', 'ru', 'sk', 'sl', 'sr', 'sv', 'tr', 'uk', 'zh'])

export type Language = { code: string; name: string }

/** The languages, named in `locale` and in the order of their names. */
export function languagesIn(locale: string): Language[] {
  const names = new Intl.DisplayNames([locale], { type: 'language' })
  return codes
    .map((code) => ({ code, name: names.of(code) ?? code }))
    .sort((a, b) => a.name.localeCompare(b.name, locale))
}
