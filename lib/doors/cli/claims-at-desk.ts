// What `export` is about: a collection by its name or id, or every claim of the desk, the oldest first.
import { ask } from '#lib/kernel/ask'
import { Trouble } from '#lib/doors/installation/trouble'
import { listClaims } from '#lib/queries/claim/list-claims'
import { listCollections } from '#lib/queries/collection/list-collections'
import type { Actor } from '#lib/record/actor'
import type { Answer } from '#lib/record/refusal'
import { refusalLine, words } from './words.ts'

const most = 100

export async function claimsAtDesk(
  actor: Actor,
  collection: string | undefined,
): Promise<{ collection: string } | { claims: string[] }> {
  if (collection !== undefined) return { collection: await collectionCalled(actor, collection) }
  const { items, next } = taken(await ask(listClaims, actor, { limit: most }))
  if (items.length === 0) throw new Trouble(words('export.nothing'))
  if (next !== null) throw new Trouble(words('export.tooMany', { most }))
  return { claims: items.map(({ id }) => id).toReversed() }
}

async function collectionCalled(actor: Actor, name: string): Promise<string> {
  for (let cursor: string | null = null; ;) {
    const page: { items: { id: string; name: string }[]; next: string | null } = taken(
      await ask(listCollections, actor, { limit: 200, ...(cursor && { cursor }) }),
    )
    const found = page.items.find((one) => one.name === name || one.id === name)
    if (found) return found.id
    if (page.next === null) throw new Trouble(words('export.noCollection', { name }))
    cursor = page.next
  }
}

function taken<T>(answer: Answer<T>): T {
  if (!answer.ok) throw new Trouble(refusalLine(answer.refusal))
  return answer.value
}
