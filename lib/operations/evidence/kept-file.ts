// A file as it is kept. What its content says it is must be taken, and be what its name says.
import { endingsOfContent } from '#lib/capture/file-content'
import { sha256 } from '#lib/db/canonical-json'
import type { FileInput } from '#lib/record/evidence'
import { endingOf, fileEndings, fileLimit, mediaTypeOf } from '#lib/record/evidence-file'
import { refuse } from '#lib/record/refusal'

export type KeptFile = {
  name: string
  mediaType: string
  size: number
  sha256: string
  bytes: Uint8Array<ArrayBuffer>
}

export async function keptFile({ name, bytes }: FileInput): Promise<KeptFile> {
  const size = bytes.byteLength
  if (size > fileLimit) refuse({ kind: 'limit', code: 'too-large', limit: fileLimit })
  if (size === 0) refuse({ kind: 'rule', code: 'empty-file' })
  const said = endingOf(name)
  const is = await endingsOfContent(bytes)
  const known = is.filter((ending) => fileEndings.includes(ending))
  const params = { named: said || name, is: is[0] ?? 'none', taken: fileEndings.join(', ') }
  if (known.length === 0) refuse({ kind: 'rule', code: 'file-not-taken', params })
  const mediaType = known.includes(said) ? mediaTypeOf(said) : null
  if (mediaType === null) refuse({ kind: 'rule', code: 'file-not-as-named', params })
  return { ...{ name, mediaType, size, bytes }, sha256: sha256(bytes) }
}
