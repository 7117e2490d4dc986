// The source of the address, asked for once: by the layout, which answers 404 without it, and for the page's title.
import { cache } from 'react'
import { read } from '#lib/doors/page'
import { getSource } from '#lib/queries/source/get-source'

export const sourceOf = cache((desk: string, sourceId: string) => read(getSource, desk, { sourceId }))
