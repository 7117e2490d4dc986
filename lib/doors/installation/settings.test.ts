import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { addressOf, mailFromOf, readSettings } from './settings.ts'

const folder = mkdtempSync(join(tmpdir(), 'onrecord-settings-'))
afterAll(() => rmSync(folder, { recursive: true }))

test('nothing set is enough', () => {
  const settings = readSettings({}, folder)
  expect(settings).toMatchObject({ PORT: 3000, HOST: '127.0.0.1', ONRECORD_DATA: join(folder, 'data') })
  expect(addressOf(settings)).toBe('http://127.0.0.1:3000')
})

test.each([
  ['PORT', '0'],
  ['PORT', '65536'],
  ['PORT', '3000x'],
  ['HOST', 'a b'],
  ['DATABASE_URL', 'mysql://user:password@host/name'],
  ['DATABASE_URL', 'postgres://user@host/name'],
  ['DATABASE_URL', 'postgres://user:password@host/'],
  ['NEXTAUTH_URL', 'desk.example'],
  ['NEXTAUTH_SECRET', 'short'],
  ['SMTP_URL', 'https://mail.example'],
  ['ONRECORD_MAIL_FROM', 'Desk <desk@mail.example>'],
  ['ONRECORD_DEMO', 'no'],
  ['ONRECORD_LOCALE', 'English'],
  ['LOG_LEVEL', 'loud'],
])('%s=%s is refused by its name', (name, value) => {
  expect(() => readSettings({ [name]: value }, folder)).toThrow(`${name} should be`)
})

test('an identity provider is set whole or not at all', () => {
  const one = { OIDC_ISSUER: 'https://who.example' }
  expect(() => readSettings(one, folder)).toThrow('OIDC_CLIENT_SECRET should be')
  const all = { ...one, OIDC_CLIENT_ID: 'desk', OIDC_CLIENT_SECRET: 'kept' }
  expect(readSettings(all, folder)).toMatchObject(all)
})

test('each comes from the environment, from .env or from a file, and from one of them only', () => {
  writeFileSync(join(folder, '.env'), 'PORT=4000\nHOST=0.0.0.0\n')
  writeFileSync(join(folder, 'port'), '4001\n')
  expect(readSettings({ HOST: '::1' }, folder)).toMatchObject({ PORT: 4000, HOST: '::1' })
  expect(() => readSettings({ PORT_FILE: 'port' }, folder)).toThrow('PORT and PORT_FILE are both set')
  writeFileSync(join(folder, '.env'), '')
  expect(readSettings({ PORT_FILE: 'port' }, folder).PORT).toBe(4001)
  expect(() => readSettings({ PORT_FILE: 'missing' }, folder)).toThrow('PORT_FILE')
})

test.each([
  ['0.0.0.0', 'http://127.0.0.1:3000'],
  ['::', 'http://[::1]:3000'],
  ['::1', 'http://[::1]:3000'],
  ['desk.example', 'http://desk.example:3000'],
])('a server at %s is reached at %s', (HOST, address) => {
  expect(addressOf(readSettings({ HOST }, folder))).toBe(address)
})

const SMTP_URL = 'smtp://mail.example:587'
test.each([
  ['nothing without a mail server', { ONRECORD_MAIL_FROM: 'desk@mail.example' }, undefined],
  ['what is set', { SMTP_URL, ONRECORD_MAIL_FROM: 'desk@mail.example' }, 'desk@mail.example'],
  ['the account’s own', { SMTP_URL: 'smtps://us%40mail.example:x@smtp.mail.example' }, 'us@mail.example'],
  ['at the public name', { SMTP_URL, NEXTAUTH_URL: 'https://desk.example' }, 'onrecord@desk.example'],
  ['at this machine', { SMTP_URL: 'smtp://user:x@mail.example' }, 'onrecord@127.0.0.1'],
])('mails come from %s', (_what, given, from) => {
  expect(mailFromOf(readSettings(given, folder))).toBe(from)
})
