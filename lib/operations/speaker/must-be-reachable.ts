// An address has to be one by which somebody can be reached that way.
import { addressProblem } from '#lib/record/contact'
import { refuse } from '#lib/record/refusal'

export function mustBeReachable({ way, address }: { way: string; address: string }): void {
  const problem = addressProblem(way, address)
  if (problem) refuse({ kind: 'invalid', code: 'invalid', issues: [{ path: 'address', problem }] })
}
