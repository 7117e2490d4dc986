// What makes two pieces of evidence one: where they come from in the end.
import { foldName } from './names.ts'

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

/**
 * `evidence` in groups that each count once: copies of one origin, and what comes from one person or body, are not
 * independent of each other. In the order given, groups by their first.
 */
export function independentGroups<E extends { origin: string; from: string }>(evidence: readonly E[]): E[][] {
  let groups: E[][] = []
  for (const one of evidence) {
    const isKin = (other: E) => other.origin === one.origin || foldName(other.from) === foldName(one.from)
    const kin = groups.filter((group) => group.some(isKin))
    const [first] = kin
    if (!first) groups.push([one])
    else
      groups = groups.flatMap((group) =>
        group === first ? [[...kin.flat(), one]] : kin.includes(group) ? [] : [group],
      )
  }
  return groups
}
