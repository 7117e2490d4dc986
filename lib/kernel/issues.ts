// What zod says of an input, in Onrecord's own terms.
import type { z } from 'zod'
import type { Issue } from '#lib/record/refusal'

/** Each problem with the dotted path of its field; the words are in the messages, under `problems`. */
export function issuesOf(error: z.ZodError): Issue[] {
  return error.issues.map((issue): Issue => {
    const path = issue.path.join('.')
    switch (issue.code) {
      case 'too_small':
        return {
          path,
          problem: issue.origin === 'string' ? 'too-short' : 'too-small',
          params: { least: Number(issue.minimum) },
        }
      case 'too_big':
        return {
          path,
          problem: issue.origin === 'string' ? 'too-long' : 'too-big',
          params: { most: Number(issue.maximum) },
        }
      case 'unrecognized_keys':
        return { path: [...issue.path, issue.keys[0]].join('.'), problem: 'not-settable' }
      case 'invalid_format':
        return { path, problem: `not-${issue.format}` }
      case 'invalid_value':
        return { path, problem: 'not-one-of', params: { options: issue.values.map(String).join(', ') } }
      case 'custom':
        return { path, problem: issue.message }
      default:
        return { path, problem: issue.input === undefined ? 'required' : 'wrong-type' }
    }
  })
}
