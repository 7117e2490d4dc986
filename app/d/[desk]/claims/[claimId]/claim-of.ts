// The claim of the address, asked for once: by the layout, which answers 404 without it, and for the page's title.
import { cache } from 'react'
import { read } from '#lib/doors/page'
import { getClaim } from '#lib/queries/claim/get-claim'

export const claimOf = cache((desk: string, claimId: string) => read(getClaim, desk, { claimId }))
