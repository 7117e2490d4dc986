// The filters of a list of claims, out of an address that anyone may have typed.
import { one } from '#components/shell/search-params'
import type { SearchParams } from '#components/shell/search-params'
import { Tag } from '#lib/record/claim'
import { Id } from '#lib/record/fields'
import type { ClaimFilter } from './claim-filters.tsx'

/** What of `asked` is a filter; what is not one is as if it had not been asked. */
export function claimFilterOf(asked: SearchParams): ClaimFilter {
  return {
    q: one(asked.q),
    tag: Tag.safeParse(one(asked.tag)).data,
    speaker: Id.safeParse(one(asked.speaker)).data,
    flag: one(asked.flag) === 'needs-review' ? 'needs-review' : undefined,
    decision: one(asked.decision) === 'open' ? 'open' : undefined,
  }
}
