// Evidence on its way to the desk: a file as a form, which no server action carries, and anything else by its action.
import { settled } from '#components/settled'
import type { EvidenceView } from '#lib/record/evidence'
import type { Answer } from '#lib/record/refusal'
import type { EvidenceFields } from './evidence-draft.tsx'

type Laying = { claimId: string; evidence: EvidenceFields }
type Add = (desk: string, input: unknown) => Promise<Answer<EvidenceView>>

export const layEvidence =
  (desk: string, add: Add) =>
  ({ claimId, evidence }: Laying): Promise<Answer<EvidenceView>> =>
    settled(evidence.kind === 'file' ? sendFile(desk, claimId, evidence) : add(desk, { claimId, evidence }))

async function sendFile(
  desk: string,
  claimId: string,
  { file, ...fields }: Extract<EvidenceFields, { kind: 'file' }>,
): Promise<Answer<EvidenceView>> {
  const form = new FormData()
  form.set('fields', JSON.stringify(fields))
  form.set('file', file)
  const response = await fetch(`/d/${encodeURIComponent(desk)}/claims/${claimId}/upload`, {
    method: 'POST',
    body: form,
  })
  return (await response.json()) as Answer<EvidenceView>
}
