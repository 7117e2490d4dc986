import fc from 'fast-check'
import { expect, test } from 'vitest'
import { commonWords } from './common-words.ts'
import { isCommonPassword } from './common-passwords.ts'
import { passwordProblem } from './password.ts'

test.each([
  '123456789012',
  'password1234',
  'passwordpassword',
  'P@ssw0rd2024!',
  'qwertyuiop123',
  'iloveyou1234',
  '1q2w3e4r5t6y',
  '1qaz2wsx3edc',
  'zaq1xsw2cde3',
  'administrator',
  'motherfucker',
  'letmeinletmein',
  'abcabcabcabc',
  'aaaaaaaaaaaa',
  'sunshine2024',
  'Christopher1',
  'liverpool1892',
  'michaeljordan23',
  'unbelievable',
  'football1234',
  'Manchester12',
  '123qwe123qwe',
  'qwerty123456',
  'abcdefghijkl',
  'correcthorsebatterystaple',
  'ghjcnjgfhjkm',
  'йцукенгшщзхъ',
  '1234567890qw',
])('%s is refused', (password) => {
  expect(passwordProblem(password)).toBe('common-password')
})

test.each([
  'salt lantern ferry plank',
  'kX9$mQ2vLp7z',
  'my dog eats blue shoes daily',
  'seven-ferries-in-the-fog',
  'lantern-okra-velvet-92',
  'vier Boote im Nebel',
  'Zq!7 uvR-2 mmPx',
  '海の上の灯台と船とカモメたち',
])('%s is taken', (password) => {
  expect(passwordProblem(password)).toBeNull()
})

test('more than 3,000 of the commonest of 12 characters and more are refused', () => {
  const tails = [
    '',
    '1',
    '12',
    '123',
    '1234',
    '12345',
    '123456',
    '2024',
    '2025',
    '2026',
    '!',
    '1!',
    '123!',
    '007',
    '69',
  ]
  const made = [...commonWords]
    .flatMap((word) => tails.map((tail) => word + tail))
    .filter(({ length }) => length >= 12)
  expect(made.length).toBeGreaterThan(3000)
  expect(made.filter((password) => !isCommonPassword(password))).toEqual([])
})

test('one’s own address is refused', () => {
  expect(passwordProblem('noor.haddad2026', 'noor.haddad@desk.example')).toBe('common-password')
  expect(passwordProblem('noor.haddad2026', 'yuki@desk.example')).toBeNull()
})

test('length is counted as people count', () => {
  expect(passwordProblem('kX9$mQ2vLp7')).toBe('short-password')
  expect(passwordProblem('🦭🐋🛶⚓🧭🌫')).toBe('short-password')
  expect(passwordProblem('k'.repeat(1001))).toBe('long-password')
  expect(passwordProblem(`twelve and a half \ud800`)).toBe('not-text')
})

test('no text takes long', () => {
  fc.assert(
    fc.property(
      fc.string({ minLength: 0, maxLength: 1000, unit: fc.constantFrom(...'ilove1a@s$qw ') }),
      (text) => {
        const before = performance.now()
        isCommonPassword(text)
        expect(performance.now() - before).toBeLessThan(1000)
      },
    ),
    { numRuns: 30 },
  )
})
