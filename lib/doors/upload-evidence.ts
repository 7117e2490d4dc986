// The door for files that are laid beside a claim: their own bytes, with what is said of them as JSON.
import { execute } from '#lib/kernel/execute'
import { addEvidence } from '#lib/operations/claim/add-evidence'
import type { EvidenceView } from '#lib/record/evidence'
import { refuse } from '#lib/record/refusal'
import type { Answer } from '#lib/record/refusal'
import { guarded } from './action.ts'
import { formParts, invalid } from './rest/body.ts'
import { evidenceForm } from './rest/forms.ts'
import { actorAt, currentPerson } from './session.ts'

/** Lays the file that `request` carries beside the claim, at the desk `slug`. */
export function takeEvidenceFile(
  request: Request,
  slug: string,
  claimId: string,
): Promise<Answer<EvidenceView>> {
  return guarded(addEvidence.name, async () => {
    const actor = await actorAt(slug)
    if (!actor && (await currentPerson())) refuse({ kind: 'missing', code: 'missing', what: 'desk' })
    if (!actor) refuse({ kind: 'unauthenticated', code: 'unauthenticated' })
    const { file, fields } = await formParts(request, evidenceForm.limit)
    const evidence = await evidenceForm.read(file, fieldsIn(fields.fields))
    const answer = await execute(addEvidence, actor, { claimId, evidence })
    return answer.ok ? answer.value : refuse(answer.refusal)
  })
}

function fieldsIn(json: unknown): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(String(json))
    if (typeof value === 'object' && value !== null) return { ...value }
  } catch {
    // Said below.
  }
  return invalid('fields', 'wrong-type')
}
