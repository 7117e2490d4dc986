// What makes two pieces of evidence one: where they come from in the end.

const tracking = /^(utm_\w+|fbclid|gclid|mc_[ce]id|ref|ref_src|cmpid)$/i

/** The address without what does not change the page: scheme, `www.`, fragment, tracking, a last slash. */
export function originOfAddress(address: string): string {
  const url = new URL(address)
  const kept = [...url.searchParams].filter(([name]) => !tracking.test(name)).sort()
  const search = new URLSearchParams(kept).toString()
  const path = url.pathname.replace(/\/+$/, '')
  return `${url.host.toLowerCase().replace(/^www\./, '')}${path}${search ? `?${search}` : ''}`
}

/** The origin of what stands in a source: its address, or its text where it has none. */
export function originOfSource(source: { url: string | null; sha256: string }): string {
  return source.url ? originOfAddress(source.url) : `text:${source.sha256}`
}
