import { expect, test } from 'vitest'
import { countRole, noRoles } from '#lib/extract/evaluation/roles'

function counted(source: string, role: string | null) {
  const counts = noRoles()
  countRole(
    counts,
    { id: 'a', text: source, attributions: [] },
    { type: 'direct', sources: [[0, source.length]], cues: [], content: [] },
    role,
  )
  const { stated, found, told, right } = counts
  return [stated, found, told, right]
}

test.each([
  ['chief surveyor Tomás Breck', 'chief surveyor', [1, 1, 1, 1]],
  ['Ana Reis, who chairs the committee', null, [1, 0, 0, 0]],
  ['Ana Reis', 'harbour master', [0, 0, 1, 0]],
  ['Ana Reis', null, [0, 0, 0, 0]],
  ['Captain Ana Reis', 'Captain', [0, 0, 1, 1]],
  ['two officials', null, [0, 0, 0, 0]],
])('%s, told as %s', (source, role, counts) => expect(counted(source, role)).toEqual(counts))
