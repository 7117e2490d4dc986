// In which language, and by whose clock, a request is answered. Another language is one more file in messages/.
import { getRequestConfig } from 'next-intl/server'
import { cookies } from 'next/headers'
import en from '#messages/en.json'
import { pseudo, pseudoLocale } from './pseudo-locale.ts'

export default getRequestConfig(async () => {
  const jar = await cookies()
  const locale = localeOf(jar.get('onrecord-locale')?.value ?? process.env.ONRECORD_LOCALE)
  return {
    locale,
    messages: locale === pseudoLocale ? pseudo(en) : await messagesOf(locale),
    timeZone: zoneOf(jar.get('onrecord-zone')?.value),
    now: new Date(),
  }
})

/** The texts of the locale's language; the region only says how dates and numbers are written. */
async function messagesOf(locale: string): Promise<typeof en> {
  const [language] = locale.split('-')
  try {
    const file: { default: typeof en } = await import(`../../messages/${language}.json`)
    return file.default
  } catch {
    return en
  }
}

function localeOf(asked: string | undefined): string {
  return asked && /^[a-z]{2,3}(-[A-Z]{2})?$/.test(asked) ? asked : 'en-GB'
}

// The page says by which clock its reader lives (components/account/reader-zone.tsx); until it has, times are UTC.
function zoneOf(asked: string | undefined): string {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: asked ?? 'UTC' }).resolvedOptions().timeZone
  } catch {
    return 'UTC'
  }
}
