// A summary as Markdown: sentences to print, each with a numbered note that leads back to the characters it rests on.
import type { Asked } from '#lib/record/answers'
import { tags } from '#lib/record/claim'
import { addressIn, plainIn } from './markdown-text.ts'
import { placeOf, reasonOf, replyOf, tellingCue, whereOf, whoOf } from './sentence.ts'
import type { Summary, SummaryClaim, SummaryEvidence, SummaryLink, SummaryStatement } from './document.ts'
import { dayOf, listed, words } from './words.ts'

export function summaryMarkdown(summary: Summary): string {
  const { title, desk, madeAt, madeBy, history, sentences } = summary
  return [
    `# ${plainIn(title)}`,
    plainIn(words('made', { desk: desk.name, day: dayOf(madeAt), by: madeBy })),
    ...sentences.map(({ text, claim }, i) => `${tagOf(claim)} ${plainIn(text)} \\[${i + 1}\\]`),
    `## ${words('legend')}`,
    legend(),
    `## ${words('notes')}`,
    ...sentences.map(({ claim }, i) => noteOn(claim, i + 1)),
    `## ${words('howToCheck')}`,
    plainIn(words('check')),
    `- ${plainIn(words('chain', { length: history.length }))} \`${history.head}\``,
  ]
    .join('\n\n')
    .concat('\n')
}

function tagOf(claim: SummaryClaim): string {
  const tag = `**${words(`tags.${claim.tag}`)}**`
  return claim.flags.length > 0 ? `${tag} · **${words('flag')}**:` : `${tag}:`
}

function legend(): string {
  const meanings = tags.map((tag) => `- **${words(`tags.${tag}`)}**: ${plainIn(words(`meanings.${tag}`))}`)
  return [...meanings, `- **${words('flag')}**: ${plainIn(words('meanings.flag'))}`].join('\n')
}

/** The chain of one sentence: claim → decision → statements → offsets → snapshot. */
function noteOn(claim: SummaryClaim, number: number): string {
  const lines = [
    `**\\[${number}\\] ${plainIn(words('claim', { number: claim.number }))}** ${plainIn(claim.text)}`,
    `- ${words('id')} \`${claim.id}\``,
    `- ${plainIn(standingOf(claim))}`,
    ...(claim.decision ? [`- ${plainIn(words('rationale', { text: claim.decision.rationale }))}`] : []),
    ...(claim.decision?.answers ?? []).flatMap(answerLine),
    ...claim.flags.map((flag) => `- **${words('flag')}**: ${plainIn(reasonOf(flag))}, ${dayOf(flag.at)}`),
    ...claim.statements.map(statementLine),
    ...claim.evidence.map(evidenceLine),
    ...claim.opposed.map(
      ({ number: other, text, tag, speakers }) =>
        `- ${plainIn(words('opposedClaim', { number: other, tag: words(`tags.${tag}`), who: listed(speakers), text }))}`,
    ),
    ...claim.replies.map((reply) => `- ${plainIn(replyOf(reply))} ${words('id')} \`${reply.id}\``),
  ]
  return lines.join('\n')
}

function standingOf({ tag, since, decision, openedBy }: SummaryClaim): string {
  const day = dayOf(since)
  if (!decision) return words('opened', { tag: words(`tags.${tag}`), day, by: openedBy })
  const { proposedBy, approvedBy } = decision
  return words('decided', { tag: words(`tags.${tag}`), day, proposedBy, approvedBy })
}

function answerLine({ question, answer }: Asked): string[] {
  return answer ? [`- ${plainIn(words('asked', { question, answer }))}`] : []
}

function statementLine(statement: SummaryStatement): string {
  const { id, state, content, relay, basis, links, snapshot, source } = statement
  const lines = [
    `- ${plainIn(statementWords(statement))}`,
    `  - ${words('id')} \`${id}\`, ${words(`states.${state}`)}`,
    `  - ${plainIn(words(`bases.${basis}`))}`,
    ...links.flatMap(linkLines),
    ...relay.map(({ statementId, name }) => `  - ${plainIn(words('toldIn', { name }))} \`${statementId}\``),
    `  - ${words('characters', { places: content.map((span) => span.join('–')).join(', ') })} \`${snapshot.id}\``,
    `  - ${words('sha256')} \`${snapshot.sha256}\``,
    `  - ${words('original')} \`${snapshot.originalSha256}\`, ${plainIn(words('captured', { day: dayOf(snapshot.capturedAt) }))}`,
    `  - ${plainIn([source.title, source.byline, placeOf(source)].filter(Boolean).join(', '))}`,
  ]
  if (source.url) lines.push(`  - ${addressIn(source.url)}`)
  if (source.withdrawn !== null)
    lines.push(`  - **${plainIn(words('withdrawn', { reason: source.withdrawn }))}**`)
  return lines.join('\n')
}

function linkLines(link: SummaryLink): string[] {
  const { kind, url, words: held, snapshot, spans } = link
  const places = spans.map((span) => span.join('–')).join(', ')
  return [
    `  - ${plainIn(words(`links.${kind}`, { where: whereOf(link) }))}`,
    ...(held ? [`    - ${plainIn(held)}`] : []),
    ...(url ? [`    - ${addressIn(url)}`] : []),
    ...(snapshot && places ? [`    - ${words('characters', { places })} \`${snapshot.id}\``] : []),
    ...(snapshot ? [`    - ${words('sha256')} \`${snapshot.sha256}\``] : []),
  ]
}

/** Who, and what, and the report's own verb where that says more than that it was said. */
function statementWords(statement: SummaryStatement): string {
  const cue = tellingCue(statement)
  const who = whoOf(statement).replace(/,$/, '')
  return words('statement', { who: cue ? words('inTheWord', { who, cue }) : who, quote: statement.quote })
}

function evidenceLine(evidence: SummaryEvidence): string {
  const {
    id,
    side,
    from,
    title,
    publisher,
    publishedAt,
    note,
    words: held,
    url,
    snapshot,
    spans,
    answer,
    file,
  } = evidence
  const about = [title, publisher, publishedAt && dayOf(publishedAt)].filter(Boolean).join(', ')
  const lines = [
    `- ${plainIn(words('evidence', { side: words(`sides.${side}`), from }))} ${plainIn(about)}`.trimEnd(),
  ]
  lines.push(`  - ${words('id')} \`${id}\``)
  if (evidence.fromSpeaker) lines.push(`  - ${plainIn(words('ownWord'))}`)
  if (evidence.fallen) lines.push(`  - ${plainIn(words(`fallen.${evidence.fallen}`))}`)
  if (held) lines.push(`  - ${plainIn(held)}`)
  if (url) lines.push(`  - ${addressIn(url)}`)
  if (snapshot) {
    if (spans.length > 0) {
      lines.push(
        `  - ${words('characters', { places: spans.map((span) => span.join('–')).join(', ') })} \`${snapshot.id}\``,
      )
    }
    lines.push(`  - ${words('sha256')} \`${snapshot.sha256}\``)
  }
  if (file)
    lines.push(`  - ${plainIn(words('file', { name: file.name, size: file.size }))} \`${file.sha256}\``)
  if (note) lines.push(`  - ${plainIn(note)}`)
  if (answer) lines.push(`  - ${plainIn(words('answer', { text: answer }))}`)
  return lines.join('\n')
}
