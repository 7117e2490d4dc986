import { expect, test } from 'vitest'
import { coloursOf } from './colours.tsx'

const nobody = () => false

test('colours go by first appearance and stay with their speaker', () => {
  const colours = coloursOf(['holm', 'breck', 'holm', null, 'wendell'], nobody)
  expect([...colours]).toEqual([
    ['holm', 1],
    ['breck', 2],
    ['wendell', 3],
  ])
})

test('whoever has no name is grey and takes no colour from the others', () => {
  const colours = coloursOf(['official', 'holm', 'official', 'breck'], (key) => key === 'official')
  expect(colours.get('official')).toBe(0)
  expect(colours.get('holm')).toBe(1)
  expect(colours.get('breck')).toBe(2)
})

test('the ninth takes the colour that was used longest ago', () => {
  const eight = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']
  expect(coloursOf([...eight, 'ninth'], nobody).get('ninth')).toBe(1)
  expect(coloursOf([...eight, 'a', 'ninth'], nobody).get('ninth')).toBe(2)
  expect(coloursOf([...eight, 'a', 'ninth', 'tenth'], nobody).get('tenth')).toBe(3)
})
