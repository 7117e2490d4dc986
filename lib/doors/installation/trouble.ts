// What stops a command, in words that say how to mend it.

/** `code` is the exit status of the command: 1 found something wrong, 2 wrong use or a wrong setting. */
export class Trouble extends Error {
  readonly code: 1 | 2

  constructor(message: string, code: 1 | 2 = 1) {
    super(message)
    this.name = 'Trouble'
    this.code = code
  }
}

/** The system's own short word for a failed call (`EACCES`, `ECONNREFUSED`), or the error's text. */
export function causeOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const { code } = error as NodeJS.ErrnoException
  return code ?? error.message
}
