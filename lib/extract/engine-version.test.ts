// Sources keep the version of the engine that read them: one that finds anything otherwise must not go by the old name.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { engineVersion, extractStatements } from '#lib/extract/engine'

const texts = [
  '“It leaks,” Ana Reis said. “It floats,” Bo Ek said. She told the port it would sink.',
  'Lind said Moreau had told her “the gates were rusted.” Critics called it “a farce”, and denied ever saying so.',
  'REIS: It leaks.\n\nHOLM: Since when?\n\nREIS: Since March.',
  'Captain Ana Reis and her deputy, Bo Tarn, said the hull was cracked.\n\n— Nadie sube —dijo Bo Lind—. Nadie.',
]

test('another answer or other weights, another version', () => {
  const digest = createHash('sha256')
    .update(readFileSync(join(import.meta.dirname, 'model/weights.bin')))
    .update(JSON.stringify(texts.map((text) => extractStatements(text))))
    .digest('hex')
  // Where this fails, raise `engineVersion` and put the new digest here.
  expect([engineVersion, digest.slice(0, 16)]).toEqual(['learned-3', '6df51ee0c5f19110'])
})
