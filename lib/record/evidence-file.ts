// Files as evidence: how large they may be, and which kinds are taken.

/** The largest file that is taken, in bytes. */
export const fileLimit = 20_000_000

/** Each kind that is taken: how its name may end, and what it is. */
export const fileKinds = [
  { ends: ['pdf'], mediaType: 'application/pdf' },
  { ends: ['png'], mediaType: 'image/png' },
  { ends: ['jpg', 'jpeg'], mediaType: 'image/jpeg' },
  { ends: ['webp'], mediaType: 'image/webp' },
  { ends: ['gif'], mediaType: 'image/gif' },
  { ends: ['txt'], mediaType: 'text/plain' },
  { ends: ['csv'], mediaType: 'text/csv' },
  { ends: ['docx'], mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' },
  { ends: ['xlsx'], mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  { ends: ['mp3'], mediaType: 'audio/mpeg' },
  { ends: ['m4a'], mediaType: 'audio/mp4' },
  { ends: ['wav'], mediaType: 'audio/wav' },
  { ends: ['mp4'], mediaType: 'video/mp4' },
] as const

export const fileEndings: readonly string[] = fileKinds.flatMap(({ ends }) => ends)

/** How `name` ends, in lower case; empty where it has no ending. */
export function endingOf(name: string): string {
  return /\.([a-z0-9]{1,8})$/i.exec(name)?.[1]?.toLowerCase() ?? ''
}

/** The media type that a file ending in `ending` has; null for an ending that is not taken. */
export function mediaTypeOf(ending: string): string | null {
  return fileKinds.find(({ ends }) => ends.some((one) => one === ending))?.mediaType ?? null
}
