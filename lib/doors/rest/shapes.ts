// What the interface shows where it is more than an operation's own value: fields are added, never bent.
import { z } from 'zod'
import { ClaimView } from '#lib/record/claim'
import { DecisionView } from '#lib/record/decision'
import { EvidenceView } from '#lib/record/evidence'
import { Id, line } from '#lib/record/fields'
import { refuse } from '#lib/record/refusal'
import { SearchResults } from '#lib/record/search'
import type { Body } from './body.ts'

export const approved = {
  schema: DecisionView.extend({ claim: ClaimView }),
  of: ({ decision, claim }: { decision: DecisionView; claim: ClaimView }) => ({ ...decision, claim }),
}

const EvidenceOnClaim = EvidenceView.extend({ claim: ClaimView })

/** A piece of evidence, with the claim that it stands beside. */
export const evidenceOnClaim = {
  schema: EvidenceOnClaim,
  of: (claim: ClaimView, id: string): z.infer<typeof EvidenceOnClaim> => {
    const evidence = claim.evidence.find((one) => one.id === id)
    if (!evidence) throw new Error('the evidence that was acted on is not with its claim')
    return { ...evidence, claim }
  },
}

/** The same for the present state in a conflict. */
export const currentEvidence = (current: unknown, id: string) =>
  evidenceOnClaim.of(ClaimView.parse(current), id)

const Hit = z.object({ noun: z.enum(['statement', 'claim', 'source', 'speaker']), id: Id, text: z.string() })

/** What was found, by its kind, and in one list too. All of it stands on one page. */
export const searched = {
  schema: SearchResults.extend({ items: z.array(Hit), next: z.null() }),
  of: (found: SearchResults) => ({
    items: [
      ...found.claims.items.map(({ id, text }) => ({ noun: 'claim', id, text })),
      ...found.statements.items.map(({ id, quote }) => ({ noun: 'statement', id, text: quote })),
      ...found.sources.items.map(({ id, title }) => ({ noun: 'source', id, text: title })),
      ...found.speakers.items.map(({ id, name }) => ({ noun: 'speaker', id, text: name })),
    ],
    next: null,
    ...found,
  }),
}

/** What a source may be made of one day, and is not yet: said plainly, and not as an unknown field. */
export function textOnly(body: Body): Body {
  const path = 'html' in body ? 'html' : 'url' in body && !('text' in body) ? 'url' : null
  if (path !== null) refuse({ kind: 'invalid', code: 'invalid', issues: [{ path, problem: 'text-only' }] })
  return body
}

/** A statement's speaker as every statement shows it, beside the two fields that set it. */
export const SpeakerGiven = z.object({
  speaker: z
    .union([z.strictObject({ id: Id }), z.strictObject({ name: line(200) })])
    .nullable()
    .optional(),
})

export function speakerGiven({ speaker, ...body }: Body): Body {
  if (speaker === undefined) return body
  const parsed = SpeakerGiven.shape.speaker.safeParse(speaker)
  if (!parsed.success)
    refuse({ kind: 'invalid', code: 'invalid', issues: [{ path: 'speaker', problem: 'wrong-type' }] })
  if (!parsed.data) return { speakerId: null, ...body }
  return 'id' in parsed.data
    ? { speakerId: parsed.data.id, ...body }
    : { speakerName: parsed.data.name, ...body }
}
