// What an address says after its question mark. Anyone can type there: a name twice is taken once.
export type SearchParams = Record<string, string | string[] | undefined>

/** The one value of a parameter; none where it is not there. */
export function one(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value[0] : value
}
