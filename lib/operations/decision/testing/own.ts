// What is a claim's own: the word of who speaks in it, and its very words. Neither supports it.
import { among, standingEvidence, statementsOf } from './model.ts'
import type { Evidence, Model, Span, Statement } from './model.ts'

/** True where the evidence is the word of one of the claim's own speakers. */
export function isOwnWord(model: Model, { claim, from, fromSpeaker, statement }: Evidence): boolean {
  const own = new Set(statementsOf(model, claim).flatMap((s) => model.statements.get(s)?.speaker ?? []))
  const quoted = model.statements.get(statement ?? '')?.speaker
  if (quoted && own.has(quoted)) return true
  if (fromSpeaker) return own.has(fromSpeaker)
  return [...own].some((speaker) => model.speakers.get(speaker)?.names.has(from))
}

/** True where a letter of the excerpt is one of the statement's, at that very place. */
export function sharesWords(
  model: Model,
  { source, spans }: { source: string; spans: readonly Span[] },
  statement: Pick<Statement, 'source' | 'content'> | undefined,
): boolean {
  if (statement?.source !== source) return false
  const text = model.sources.get(source)?.text ?? ''
  const letters = spans.flatMap(([start, end]) =>
    [...text.slice(start, end)].flatMap((c, i) => (/[\p{L}\p{N}]/u.test(c) ? [start + i] : [])),
  )
  return letters.some((at) => statement.content.some(([from, to]) => from <= at && at < to))
}

/** The claims that have a statement in these words. */
export const claimsIn = (model: Model, excerpt: { source: string; spans: readonly Span[] }) =>
  [...model.statements.values()].flatMap((s) => (s.claim && sharesWords(model, excerpt, s) ? [s.claim] : []))

/** The claims that the statement supports: as it is, or as an excerpt of such words. */
export const supportedBy = (
  model: Model,
  key: string,
  content = model.statements.get(key)?.content ?? [],
) => {
  const { source = '' } = model.statements.get(key) ?? {}
  return [...model.evidence.values()].flatMap(({ claim, side, state, statement, excerpt }) =>
    side === 'supports' &&
    state === 'on-record' &&
    (statement === key || (excerpt && sharesWords(model, excerpt, { source, content })))
      ? [claim]
      : [],
  )
}

/** Whether an excerpt on record beside `claim` shares words with the statement. */
export const standsBeside = (
  model: Model,
  claim: string,
  statement: Pick<Statement, 'source' | 'content'> | undefined,
) =>
  standingEvidence(model, claim).some((key) => {
    const excerpt = model.evidence.get(key)?.excerpt
    return excerpt && sharesWords(model, excerpt, statement)
  })

/** The one speaker who goes by `name`: the only one, else the only one who is called so. */
export function speakerCalled(model: Model, name: string): string | null {
  const found = among(model.speakers, ({ names, into }) => into === null && names.has(name))
  const exact = found.filter((key) => model.speakers.get(key)?.name === name)
  return (found.length === 1 ? found[0] : exact.length === 1 ? exact[0] : null) ?? null
}

/** The claims on record that rest on a word of these speakers, or on evidence from them. */
export const claimsOfSpeakers = (model: Model, speakers: readonly string[]) => {
  const isTheirs = (speaker: string | null | undefined) => speakers.includes(speaker ?? '')
  return among(
    model.claims,
    ({ onRecord }, claim) =>
      onRecord &&
      (statementsOf(model, claim).some((s) => isTheirs(model.statements.get(s)?.speaker)) ||
        among(model.evidence, (e) => e.claim === claim && isTheirs(e.fromSpeaker)).length > 0 ||
        standingEvidence(model, claim).some((e) =>
          isTheirs(model.statements.get(model.evidence.get(e)?.statement ?? '')?.speaker),
        )),
  )
}
