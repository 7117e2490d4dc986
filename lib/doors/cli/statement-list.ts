// The readable list of `onrecord extract`: who, how, the words, and where they stand.
import { createTranslator } from 'use-intl/core'
import type { FoundStatement } from '#lib/extract/engine'
import { tellingOf } from '#lib/record/why'
import type { Reason } from '#lib/record/why'
import { quoteOf } from '#lib/text/span'
import messages from '#messages/en.json' with { type: 'json' }

const words = createTranslator({ locale: 'en', messages, namespace: 'cli.extract' })
const why = createTranslator({ locale: 'en', messages, namespace: 'why' })

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
  if (statement.why) lines.push(words('why', { reasons: statement.why.map(reasonWords).join(' ') }))
  if (statement.explanation) lines.push(words('because', { rules: statement.explanation.join(', ') }))
  return lines.join('\n   ') + '\n\n'
}

function reasonWords(reason: Reason): string {
  switch (reason.of) {
    case 'cue':
      return why(`cue.${reason.by}`, { words: onOneLine(reason.words) })
    case 'words':
      return why(`words.${reason.place}`, { marks: reason.marks })
    case 'speaker': {
      const { mention, name, sentences } = reason
      return why(`speaker.${tellingOf(reason.how)}`, {
        ...{ mention: onOneLine(mention), name: onOneLine(name), sentences: sentences ?? -1 },
      })
    }
    case 'rival':
      return why('rival', { words: onOneLine(reason.words), share: reason.share })
  }
}

/** Line ends inside a quotation would break the list; control characters could rule the terminal. */
function onOneLine(quote: string): string {
  return quote.replace(/\s+/g, ' ').replace(/\p{Cc}/gu, '�')
}
