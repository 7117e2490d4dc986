// The speaker of the address, asked for once: by the layout, which answers 404 without it, and for the page's title.
import { cache } from 'react'
import { read } from '#lib/doors/page'
import { getSpeaker } from '#lib/queries/speaker/get-speaker'

export const speakerOf = cache((desk: string, speakerId: string) => read(getSpeaker, desk, { speakerId }))
