// The HTML of a page, pasted, is read for what the page says of itself, so that a person need not type it. Nothing is
// fetched, nothing is kept.
import { z } from 'zod'
import { pageHead } from '#lib/capture/page-head'
import { deskOf } from '#lib/db/desks'
import { operation } from '#lib/kernel/operation'
import { can } from '#lib/record/permissions'
import { refuse } from '#lib/record/refusal'
import { textLimit } from '#lib/record/source'

export const readPageHead = operation({
  name: 'evidence.read-page',
  input: z.strictObject({ html: z.string().min(1) }),
  output: z.object({
    url: z.string().nullable(),
    title: z.string().nullable(),
    publisher: z.string().nullable(),
    publishedAt: z.iso.date().nullable(),
  }),
  example: { html: '<title>Gate times</title><meta property="og:site_name" content="Harbour Office">' },
  prepare({ html }) {
    if (html.length > textLimit) refuse({ kind: 'limit', code: 'too-large', limit: textLimit })
    return pageHead(html)
  },
  subject: (tx, _input, actor) => deskOf(tx, actor),
  may: can.addEvidence,
  run: async ({ prepared }) => ({ value: prepared, event: null }),
})
