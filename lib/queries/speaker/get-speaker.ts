// One speaker. Whoever was merged away leads to whom they went.
import { z } from 'zod'
import { showSpeakers } from '#lib/db/speaker-views'
import { query } from '#lib/kernel/query'
import { Id } from '#lib/record/fields'
import { can } from '#lib/record/permissions'
import { refuse } from '#lib/record/refusal'
import { SpeakerView } from '#lib/record/speaker'

export const getSpeaker = query({
  name: 'speaker.get',
  input: z.strictObject({ speakerId: Id }),
  output: SpeakerView,
  example: { speakerId: '019ab000-0000-7000-8000-000000000008' },
  may: can.read,
  async read({ tx }, { speakerId }) {
    const [speaker] = await showSpeakers(tx, [speakerId])
    return speaker ?? refuse({ kind: 'missing', code: 'missing', what: 'speaker' })
  },
})
