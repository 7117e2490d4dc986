import { expect, test } from 'vitest'
import { flagReasons } from '#lib/record/claim'
import messages from '#messages/en.json' with { type: 'json' }

test.each([
  ['on the pages of the desk', messages.claim.flag.reasons],
  ['in a summary', messages.publish.reasons],
])('every reason for a flag has its words %s', (_, words) => {
  expect(Object.keys(words).toSorted()).toEqual([...flagReasons].toSorted())
})
