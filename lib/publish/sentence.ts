// The sentence that a claim is printed as: who said what, where; who contests it, or what it was verified by; and
// whether its ground has moved since.
import { independentGroups } from '#lib/record/origin'
import type {
  SummaryClaim,
  SummaryEvidence,
  SummaryLink,
  SummaryReply,
  SummaryStatement,
} from './document.ts'
import { dayOf, listed, words } from './words.ts'

/** One paragraph of plain text. Claims rest on at least one statement; one that has lost it says so. */
export function sentenceOf(claim: SummaryClaim): string {
  const [first, ...others] = standing(claim.statements)
  return [
    first ? saidBy(first) : words('nothingSaid', { text: claim.text }),
    others.length > 0 ? words('also', { where: listed(others.map(({ source }) => placeOf(source))) }) : '',
    ...standing(claim.statements).map(deniedBy),
    contestedBy(claim),
    verifiedBy(claim),
    ...claim.replies.map(replyOf),
    claim.flags.length > 0 ? words('needsReview', { reasons: listed(claim.flags.map(reasonOf)) }) : '',
  ]
    .filter(Boolean)
    .join(' ')
}

/** Confirmed statements, the earliest published first. */
function standing(statements: readonly SummaryStatement[]): SummaryStatement[] {
  const when = ({ source }: SummaryStatement) => source.publishedAt ?? '9'
  return statements
    .filter(({ state }) => state === 'confirmed')
    .sort((a, b) => when(a).localeCompare(when(b)))
}

function saidBy(statement: SummaryStatement): string {
  const { kind, quote, source } = statement
  const who = capitalised(whoOf(statement))
  const where = placeOf(source)
  const cue = tellingCue(statement)
  if (cue) return words('reportedAs', { who, cue, quote: kind === 'direct' ? quoted(quote) : quote, where })
  return kind === 'direct'
    ? words('said', { who, quote: quoted(quote), where })
    : words('reported', { who, quote, where })
}

/** The report's own verb where it says more than that something was said: what was denied must not be printed as said. */
export function tellingCue({ cueWords }: Pick<SummaryStatement, 'cueWords'>): string | null {
  return cueWords && !isPlain(cueWords) ? cueWords : null
}

/** Verbs that say no more than that it was said. */
function isPlain(cue: string): boolean {
  return /^(according to|[:—–―-]|((has|have|had) )?(said|told)|says?|tells?|reports?|reported|stated|added|wrote|writes|tweeted|told|asked|asks)$/i.test(
    cue,
  )
}

/** Who said it, in which role, and who told it. */
export function whoOf({
  speaker,
  role,
  relay,
}: Pick<SummaryStatement, 'speaker' | 'role' | 'relay'>): string {
  const name = speaker?.name ?? words('somebody')
  if (relay.length === 0) return role ? words('inRole', { name, role }) : name
  const tellers = relay.map((one) => one.name).reduce((first, second) => words('tellers', { first, second }))
  return role ? words('toldByInRole', { name, role, tellers }) : words('toldBy', { name, tellers })
}

function capitalised(name: string): string {
  return name.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())
}

/** Words that were printed without marks of their own get them. */
function quoted(quote: string): string {
  return /^\p{Pi}|^["'„‚`]/u.test(quote) ? quote : words('quoted', { quote })
}

/** Words that stand last in a sentence: with an end of their own, or with one set after them. */
function ended(text: string): string {
  return /[.!?…。！？؟][\p{Pf}\p{Pe}"'“‘]*$/u.test(text.trimEnd()) ? text : `${text}.`
}

export function placeOf({ publisher, title, publishedAt }: SummaryStatement['source']): string {
  const where = publisher ?? title
  return publishedAt ? words('published', { where, day: dayOf(publishedAt) }) : where
}

/** What its speaker denies having said is never printed without that. */
function deniedBy({ basis, speaker, links }: SummaryStatement): string {
  if (basis !== 'denied') return ''
  const where = listed(links.filter(({ kind }) => kind === 'denial').map(whereOf))
  return words('denied', { who: speaker?.name ?? words('somebody'), where })
}

/** Where a link leads, and of when. */
export function whereOf({ title, url, words: held, at }: SummaryLink): string {
  const where = title ?? held ?? (url ? new URL(url).host.replace(/^www\./, '') : '')
  return at ? words('published', { where, day: dayOf(at) }) : where
}

function contestedBy(claim: SummaryClaim): string {
  if (claim.tag !== 'contested') return ''
  const opposing = claim.opposed.map(({ speakers, text, number }) =>
    words('opposedBy', { who: listed(speakers), text, number }),
  )
  const refuting = onSide(claim.evidence, 'refutes').map(({ from }) => words('refutedBy', { from }))
  const by = [...opposing, ...refuting]
  return words('contested', { day: dayOf(claim.since), count: by.length, by: listed(by) })
}

function verifiedBy(claim: SummaryClaim): string {
  if (claim.tag !== 'verified') return ''
  const named = new Set(claim.decision?.evidenceIds)
  const supporting = onSide(claim.evidence, 'supports').filter(
    ({ id, fromSpeaker }) => named.has(id) && !fromSpeaker,
  )
  const by = supporting.map(({ from, title, publisher }) => {
    const work = title ?? publisher
    return work ? words('evidenceOf', { from, work }) : from
  })
  return words('verified', { day: dayOf(claim.since), count: by.length, by: listed(by) })
}

/** The first of each piece of evidence that counts. */
function onSide(evidence: readonly SummaryEvidence[], side: SummaryEvidence['side']): SummaryEvidence[] {
  const standing = evidence.filter((one) => one.side === side && one.fallen === null)
  return independentGroups(standing).flatMap(([first]) => first ?? [])
}

/** That somebody was asked, and what they said to it: always both, or that they have not. */
export function replyOf({ to, state, askedAt, dueAt, isDue, answer, answeredAt }: SummaryReply): string {
  const asked = { to, day: dayOf(askedAt) }
  if (state === 'answered' && answer !== null)
    return words('reply.answered', {
      ...asked,
      on: dayOf(answeredAt ?? askedAt),
      answer: ended(quoted(answer)),
    })
  if (state === 'declined') return words('reply.declined', asked)
  if (state === 'unanswered' || isDue) return words('reply.unanswered', { ...asked, due: dayOf(dueAt) })
  return words('reply.waiting', { ...asked, due: dayOf(dueAt) })
}

export function reasonOf({ reason }: SummaryClaim['flags'][number]): string {
  return words(`reasons.${reason}`)
}
