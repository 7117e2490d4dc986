import { expect, test } from 'vitest'
import type { Workbench } from '#lib/record/workbench'
import { speakerOptions, speakersHere } from './speaker-options.ts'
import type { KnownSpeaker } from './speaker-options.ts'

const speaker = (key: string, id: string | null, name: string): Workbench['speakers'][number] => ({
  ...{ key, id, name, initials: '', kind: 'person', statements: 1 },
})
const statement = (id: string, speakerKey: string, role: string | null = null) => ({ id, speakerKey, role })

const breck: KnownSpeaker = { id: 'b', name: 'Tomás Breck', note: 'surveyor' }
const holm: KnownSpeaker = { id: null, name: 'Adaeze Holm', note: 'Mayor' }

test('the present speaker comes first, with the role and the statements of each in this text', () => {
  const here = speakersHere(
    {
      speakers: [speaker('b', 'b', 'Tomás Breck'), speaker('name:holm', null, 'Holm')],
      statements: [
        statement('1', 'b', 'surveyor'),
        statement('2', 'b'),
        statement('3', 'name:holm', 'Mayor'),
      ],
    },
    '3',
  )
  expect(here.map(({ name, role, statements, isNow }) => [name, role, statements, isNow])).toEqual([
    ['Holm', 'Mayor', 1, true],
    ['Tomás Breck', 'surveyor', 2, false],
  ])
})

test('one name has one row, whether it was confirmed or only found; two persons of one name have two', () => {
  const rows = (...speakers: Workbench['speakers']) =>
    speakersHere({ speakers, statements: speakers.map(({ key }) => statement(key, key)) }, null).map(
      ({ id, statements }) => [id, statements],
    )
  const found = speaker('name:x', null, 'Tomas Breck')
  expect(rows(speaker('b', 'b', 'Tomás Breck'), found)).toEqual([['b', 2]])
  expect(rows(found, speaker('b', 'b', 'Tomás Breck'))).toEqual([['b', 2]])
  expect(rows(speaker('b', 'b', 'Tomás Breck'), speaker('c', 'c', 'Tomás Breck'))).toEqual([
    ['b', 1],
    ['c', 1],
  ])
})

test('who is only found in the text is chosen by name, who is known by id', () => {
  expect(speakerOptions([breck, holm], [], '').map(({ chosen }) => chosen)).toEqual([
    { speakerId: 'b', name: 'Tomás Breck' },
    { speakerName: 'Adaeze Holm', name: 'Adaeze Holm' },
  ])
  expect(speakerOptions([breck, holm], [], 'holm').map(({ key }) => key)).toEqual(['name:adaeze holm', 'new'])
})

test('a name that the desk knows too stands there once, and means the one whom it knows', () => {
  const atDesk: KnownSpeaker = { id: 'h', name: 'Adaeze Holm', note: '2 statements at this desk' }
  expect(speakerOptions([breck, holm], [atDesk, breck], 'adaeze holm')).toEqual([
    {
      key: 'h',
      known: { id: 'h', name: 'Adaeze Holm', note: 'Mayor' },
      chosen: { speakerId: 'h', name: 'Adaeze Holm' },
    },
    { key: 'b', known: breck, chosen: { speakerId: 'b', name: 'Tomás Breck' } },
  ])
})

test('what nobody is called makes a new speaker', () => {
  expect(speakerOptions([breck], [], ' Ada ')).toEqual([
    { key: 'new', known: null, chosen: { speakerName: 'Ada', name: 'Ada' } },
  ])
})
