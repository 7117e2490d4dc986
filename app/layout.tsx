// Around every page: its language, its look, its texts.
import '@fontsource-variable/geist-mono/wght.css'
import '@fontsource-variable/public-sans/wght.css'
import '@fontsource-variable/source-serif-4/opsz.css'
import './globals.css'
import type { Metadata, Viewport } from 'next'
import { NextIntlClientProvider } from 'next-intl'
import { getLocale, getMessages, getTranslations } from 'next-intl/server'
import { cookies, headers } from 'next/headers'
import type { ReactNode } from 'react'
import { ReaderZone } from '#components/account/reader-zone'
import { StyleNonce } from '#components/account/style-nonce'
import { Toaster } from '#components/ui/toast'

// Texts of the commands: no page shows them.
const elsewhere = new Set(['start', 'cli', 'api'])

export const viewport: Viewport = { colorScheme: 'light dark', width: 'device-width', initialScale: 1 }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('common')
  return { title: { default: t('name'), template: t('title') }, description: t('description') }
}

export default async function Layout({ children }: { children: ReactNode }) {
  const theme = (await cookies()).get('theme')?.value
  const nonce = (await headers()).get('x-onrecord-nonce') ?? ''
  const messages = Object.fromEntries(
    Object.entries(await getMessages()).filter(([name]) => !elsewhere.has(name)),
  )
  return (
    <html lang={await getLocale()} data-theme={theme === 'light' || theme === 'dark' ? theme : undefined}>
      <body>
        <NextIntlClientProvider messages={messages}>
          <StyleNonce nonce={nonce} />
          {children}
          <ReaderZone />
          <Toaster />
        </NextIntlClientProvider>
      </body>
    </html>
  )
}
