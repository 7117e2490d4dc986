// Moments as a `datetime-local` field holds them: by the clock of whoever types.

/** `at` for a field; nothing where there is none. */
export function fieldOf(at: Date): string {
  const local = new Date(at.getTime() - at.getTimezoneOffset() * 60_000)
  return local.toISOString().slice(0, 16)
}

/** The moment that a field holds; undefined where it is empty or holds none. */
export function momentIn(field: string): string | undefined {
  const at = new Date(field)
  return field === '' || Number.isNaN(at.getTime()) ? undefined : at.toISOString()
}
