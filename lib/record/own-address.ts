// Whether an address leads to a claim here: a claim's own page, and another claim's, are no evidence from outside.
const anyId = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g
const numbered = /\/d\/([^/?#]+)\/claims\/(\d{1,9})(?![\w-])/g

/** What an address may name here: ids anywhere in it, also as part of another, and claims of a desk by their number. */
export function namedIn(address: string): { ids: string[]; numbers: { desk: string; number: number }[] } {
  const words = decoded(address).toLowerCase()
  return {
    ids: [...new Set(words.match(anyId))],
    numbers: [...words.matchAll(numbered)].map(([, desk = '', number]) => ({ desk, number: Number(number) })),
  }
}

/** Percent signs undone, also where one address stands within another. */
function decoded(address: string): string {
  try {
    const once = decodeURIComponent(address)
    return once === address ? once : decoded(once)
  } catch {
    return address
  }
}
