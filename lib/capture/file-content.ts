// What a file is, told by its content and not by its name.
import { fileTypeFromBuffer } from 'file-type'
import { decodeText, textProblem } from './text-file.ts'

/** Containers that hold sound alone as well as pictures, whatever their brand says. */
const alsoKnownAs: Readonly<Record<string, readonly string[]>> = {
  mp4: ['mp4', 'm4a'],
  m4a: ['m4a', 'mp4'],
  jpg: ['jpg', 'jpeg'],
}

/**
 * How the name of a file with these bytes may end: `txt` and `csv` for text in UTF-8, which nothing tells apart; none
 * where it is neither text nor anything known.
 */
export async function endingsOfContent(bytes: Uint8Array): Promise<readonly string[]> {
  const found = await detected(bytes)
  if (found) return alsoKnownAs[found] ?? [found]
  const decoded = decodeText(bytes)
  return 'text' in decoded && textProblem(decoded.text) === null ? ['txt', 'csv'] : []
}

/** A broken container is of no known kind. */
async function detected(bytes: Uint8Array): Promise<string | null> {
  try {
    return (await fileTypeFromBuffer(bytes))?.ext ?? null
  } catch {
    return null
  }
}
