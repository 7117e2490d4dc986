// What people type, looked for as it stands: no character of it is a wildcard, and none is an error.

const longest = 500

/** `typed` for Prisma's `contains`, which leaves `%` and `_` as they are. PostgreSQL holds no NUL, so none is found. */
export function literally(typed: string): string {
  return typed
    .slice(0, longest)
    .toWellFormed()
    .replace(/\u0000/g, '\uFFFD')
    .replace(/[\\%_]/g, (wild) => `\\${wild}`)
}

/** The pattern of `ILIKE` that finds `typed` anywhere in a text. */
export function anywhere(typed: string): string {
  return `%${literally(typed)}%`
}

/** The condition that a column holds `typed`, in whatever case; none where nothing was typed. */
export function holding(typed: string): { contains: string; mode: 'insensitive' } {
  return { contains: literally(typed), mode: 'insensitive' }
}
