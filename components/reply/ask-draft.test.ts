import { expect, test } from 'vitest'
import { askInput, emptyAsk, isAsWritten, outdated, readAskDraft, writtenFor } from './ask-draft.ts'
import type { AskDraft } from './ask-draft.ts'

const empty: AskDraft = { ...emptyAsk({ id: 'ada', name: 'Ada Holm' }, true), dueAt: '2125-11-08T16:00' }
const words = { subject: 'Your statement', text: 'Dear Ada Holm, please answer by Friday.' }
const written: AskDraft = { ...empty, ...words, written: { ...words, ...writtenFor(empty) } }

test.each<[string, Partial<AskDraft>, boolean, string[]]>([
  ['as the template wrote them', {}, true, []],
  ['with words changed', { text: 'Dear Ada,' }, false, []],
  ['with all words taken out', { subject: '', text: '' }, false, []],
  ['with another day', { dueAt: '2125-11-09T16:00' }, true, ['dueAt']],
  ['with another name', { to: 'Lock office' }, true, ['to']],
  ['with a blank after the name', { to: 'Ada Holm ' }, true, []],
  ['about another speaker', { speakerId: '', to: 'Somebody' }, true, ['to', 'speakerId']],
  ['changed, and with another day', { text: 'Dear Ada,', dueAt: '2125-11-09T16:00' }, false, ['dueAt']],
])('a request %s', (_, change, asWritten, fields) => {
  const draft = { ...written, ...change }
  expect(isAsWritten(draft)).toBe(asWritten)
  expect(outdated(draft)).toEqual(fields)
})

test('words of the template that are older than the day are written where they are taken; typed ones go as typed', () => {
  const later = { dueAt: '2125-11-09T16:00' }
  expect(askInput('claim', { ...written, ...later }, 'UTC')).not.toHaveProperty('text')
  const typed = { ...written, ...later, text: 'Dear Ada,' }
  expect(askInput('claim', typed, 'UTC')).toMatchObject({ text: 'Dear Ada,', subject: words.subject })
})

test('a mail from somebody’s own mailbox keeps its moment; one from here goes now', () => {
  const mail = { ...written, way: 'email' as const, askedAt: '2025-11-08T16:00' }
  expect(askInput('claim', mail, 'UTC')).toMatchObject({ askedAt: undefined, ownMail: false })
  const own = askInput('claim', { ...mail, ownMail: true }, 'UTC')
  expect(own.askedAt).toBeDefined()
  expect(own.ownMail).toBe(true)
})

test('a draft from before any of that is still read', () => {
  const { written: _written, before: _before, ownMail: _ownMail, ...old } = written
  expect(readAskDraft(JSON.stringify(old))).toMatchObject({ ...words, written: null, before: null })
})
