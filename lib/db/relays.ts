// Relay chains: who told what was said, and who told that.
import type { Statement } from './generated/client.ts'
import type { Tx } from './client.ts'
import { relays } from './statements.ts'

/** The nearest teller first. */
export type Relay = { statementId: string; name: string }[]

const deepest = 8

/** The chain of each of `statements` that is told by somebody else, by statement. One query a level. */
export async function relaysOf(
  tx: Tx,
  statements: readonly Pick<Statement, 'id' | 'content' | 'relayedInId'>[],
): Promise<Map<string, Relay>> {
  const chains = new Map<string, Relay>()
  let level = statements.map((inner) => ({ of: inner.id, inner }))
  for (let depth = 0; depth < deepest && level.length > 0; depth++) {
    const outers = await tx.statement.findMany({
      where: { id: { in: level.flatMap(({ inner }) => inner.relayedInId ?? []) } },
      include: { speaker: { select: { name: true } } },
    })
    level = level.flatMap(({ of, inner }) => {
      const outer = outers.find(({ id }) => id === inner.relayedInId)
      const name = outer?.speaker?.name ?? outer?.speakerName
      if (!outer || !name || !relays(outer, inner)) return []
      chains.set(of, [...(chains.get(of) ?? []), { statementId: outer.id, name }])
      return [{ of, inner: outer }]
    })
  }
  return chains
}
