import { expect, test } from 'vitest'
import { actOf } from './use-keys.ts'
import type { Keys, Pressed } from './use-keys.ts'

const names = ['j', 'k', 'c', 'x', 's', 'e', 'n', 'u', '?', 'Escape']
const keys: Keys = Object.fromEntries(names.map((name) => [name, () => {}]))
const pressed = (key: string, more: Partial<Pressed> = {}): Pressed => ({
  ...{ key, repeat: false, metaKey: false, ctrlKey: false, altKey: false },
  ...{ isComposing: false, defaultPrevented: false, ...more },
})

test.each(names)('%s acts when it is pressed', (key) => {
  expect(actOf(keys, pressed(key))).toBe(keys[key])
})

test('held down, only the ways to the next and the previous go on', () => {
  const goOn = names.filter((key) => actOf(keys, pressed(key, { repeat: true })) !== 'held')
  expect(goOn).toEqual(['j', 'k'])
})

test('a key means nothing with another one, in the middle of a word, or where it was taken', () => {
  expect(actOf(keys, pressed('C'))).toBe(keys.c)
  expect(actOf(keys, pressed('q', { repeat: true }))).toBeUndefined()
  for (const more of [{ metaKey: true }, { ctrlKey: true }, { altKey: true }, { isComposing: true }])
    expect(actOf(keys, pressed('c', more))).toBeUndefined()
  expect(actOf(keys, pressed('c', { defaultPrevented: true }))).toBeUndefined()
})
