// The readable list of `onrecord extract`: who, how, the words, and where they stand.
import { createTranslator } from 'use-intl/core'
import type { FoundStatement } from '#lib/extract/engine'
import { quoteOf } from '#lib/text/span'
import messages from '#messages/en.json' with { type: 'json' }

const words = createTranslator({ locale: 'en', messages, namespace: 'cli.extract' })

/** `statements` of `text` as numbered paragraphs, each with a blank line after it. */
export function statementList(text: string, statements: readonly FoundStatement[]): string {
  return statements.map((statement, index) => entry(text, statement, index + 1)).join('')
}

function entry(text: string, statement: FoundStatement, number: number): string {
  const name = statement.speaker?.name ?? words('nobody')
  const who = statement.role === null ? name : words('speakerWithRole', { name, role: statement.role })
  const places = statement.content.map(([start, end]) => `${start}–${end}`).join(', ')
  const how = words('how', {
    kind: words(`kinds.${statement.kind}`),
    confidence: statement.confidence.toFixed(2),
    rule: statement.rule,
  })
  const lines = [
    `${number}. ${who}`,
    onOneLine(quoteOf(text, statement.content)),
    words('where', { how, places }),
  ]
  if (statement.explanation) lines.push(words('because', { rules: statement.explanation.join(', ') }))
  return lines.join('\n   ') + '\n\n'
}

/** Line ends inside a quotation would break the list; control characters could rule the terminal. */
function onOneLine(quote: string): string {
  return quote.replace(/\s+/g, ' ').replace(/\p{Cc}/gu, '�')
}
