import { expect, test } from 'vitest'
import { extractStatements } from '#lib/extract/engine'

const cues: [text: string, cues: string[]][] = [
  ['The mayor said it was late.', ['said']],
  ['The mayor has also said it was late.', ['has also said']],
  ['The mayor did not say why.', ['did not say']],
  ['The mayor went on to say that it was late.', ['went on to say']],
  ['The mayor is calling it “a disgrace”.', ['is calling']],
  ['It was late, the mayor pointed out.', ['pointed out']],
  ['According to the mayor, it was late.', ['According to']],
  ['She called it late and added that it was cold.', ['called', 'added']],
  ['The report is out.', []],
  ['Her claims that day were many.', []],
  ['The mayor’s remarks were read by few.', []],
  ['An official, who asked not to be named, said it was late.', ['said']],
  ['“The mayor said so” is a song.', []],
  ['The plan was attacked by islanders.', []],
]

test.each(cues)('%s', (text, expected) => {
  expect(extractStatements(text).map(({ cue }) => cue && text.slice(...cue))).toEqual(expected)
})

const mentions: [text: string, mentions: string[]][] = [
  ['“It is so,” Ana Reis said.', ['Ana Reis']],
  ['“It is so,” said Ana Reis.', ['Ana Reis']],
  ['“It is so,” said Dr. Ana Reis, who runs the clinic.', ['Dr. Ana Reis']],
  ['“It is so,” Ana Reis, head of the clinic, said on Friday.', ['Ana Reis']],
  ['“It is so,” Ana Reis of the Centre for Tides, 41, who was there, said.', ['Ana Reis']],
  ['Ana Reis of the Sailors’ Union said it was so.', ['Ana Reis']],
  ['Chief engineer Ana Reis told the committee that it was so.', ['Chief engineer Ana Reis']],
  ['Its director, Ana Reis, said it was so.', ['Ana Reis']],
  ['“It is so,” said its director, Ana Reis.', ['Ana Reis']],
  ['Tarn Lines, which runs the ferry, rejects the report.', ['Tarn Lines']],
  ['A senior county official, who asked not to be named, said it was so.', ['A senior county official']],
  ['On Tuesday night Ana Reis said it was so.', ['Ana Reis']],
  ['But he said it was so.', ['he']],
  ['Critics of the plan say it is so.', ['Critics of the plan']],
  ['According to the harbour board, it is so.', ['the harbour board']],
  ['Reis resigned, saying it was so.', ['Reis']],
  ['Reis said it was so and warned that it would stay so.', ['Reis', 'Reis']],
  ['U.S. Coast Guard Capt. J. P. Moss said it was so.', ['U.S. Coast Guard Capt. J. P. Moss']],
  ['Smith & Daughters said it was so.', ['Smith & Daughters']],
]

test.each(mentions)('who is named in: %s', (text, expected) => {
  expect(extractStatements(text).map(({ mention }) => mention && text.slice(...mention))).toEqual(expected)
})
