// The forms that some calls take in the place of JSON: one file, and the fields that go with it.
import { z } from 'zod'
import { decodeText } from '#lib/capture/text-file'
import { FileFields } from '#lib/record/evidence'
import { fileKinds, fileLimit } from '#lib/record/evidence-file'
import { refuse } from '#lib/record/refusal'
import { textLimit } from '#lib/record/source'
import { invalid } from './body.ts'
import type { Body } from './body.ts'

export type Form = {
  /** The largest file, in bytes. */
  limit: number
  mediaTypes: string
  /** Its other fields; those of the JSON but `text` where left out. */
  fields?: z.ZodObject
  read: (file: File, fields: Body) => Promise<Body>
  /** What the door says of an input that came by a form. */
  sets?: Body
}

/** What a file is called, without the folders that some programs send. */
const nameOf = (file: File, most: number) =>
  file.name
    .replace(/^.*[\\/]/, '')
    .slice(-most)
    .toWellFormed()

/** A plain text file as a source. Its name is the title of what has no other. */
export const textForm: Form = {
  limit: textLimit,
  mediaTypes: 'text/plain',
  sets: { method: 'file' },
  async read(file, fields) {
    if (!/\.txt$/i.test(file.name)) return invalid('file', 'only-txt')
    if ('text' in fields) return invalid('text', 'not-settable')
    const decoded = decodeText(new Uint8Array(await file.arrayBuffer()))
    if ('problem' in decoded) return refuse({ kind: 'rule', code: decoded.problem })
    return { title: nameOf(file, 300), ...fields, text: decoded.text }
  },
}

/** A file as evidence. */
export const evidenceForm: Form = {
  limit: fileLimit,
  mediaTypes: fileKinds.map(({ mediaType }) => mediaType).join(', '),
  fields: FileFields,
  async read(file, { kind = 'file', ...fields }) {
    if (kind !== 'file') return invalid('kind', 'not-settable')
    const bytes = new Uint8Array(await file.arrayBuffer())
    return { ...fields, kind, file: { name: nameOf(file, 255), bytes } }
  },
}
