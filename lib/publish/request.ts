// A request to reply, written from the desk's template, or from the words that every desk begins with.
import { fillTemplate } from '#lib/record/reply-template'
import type { Placeholder } from '#lib/record/reply-template'
import { words } from './words.ts'

type Said = { quote: string; publisher: string | null; title: string; publishedAt: Date | null }
type Asked = {
  template: { subject: string | null; text: string | null }
  to: string
  claim: string
  said: readonly Said[]
  due: Date
  /** Whose clock the time stands in; anything that is no zone is UTC. */
  timeZone: string
  desk: string
  person: string
}

export function requestOf(asked: Asked): { subject: string; text: string } {
  const values: Record<Placeholder, string> = {
    speaker: asked.to,
    claim: asked.claim,
    statements: asked.said
      .map((one) => words('request.statement', { quote: one.quote, where: placeOf(one) }))
      .join('\n'),
    source: [...new Set(asked.said.map(placeOf))].join('; '),
    due: moment(asked.due, asked.timeZone),
    desk: asked.desk,
    person: asked.person,
  }
  const { subject, text } = asked.template
  return {
    subject: oneLine(fillTemplate(subject ?? words.raw('request.subject'), values)),
    text: fillTemplate(text ?? words.raw('request.text'), values),
  }
}

/** What a template puts into a subject may be long, or have lines. */
function oneLine(text: string): string {
  const flat = text.replace(/\s+/gu, ' ').trim()
  return flat.length <= 200 ? flat : `${flat.slice(0, 199).toWellFormed()}…`
}

function placeOf({ publisher, title, publishedAt }: Said): string {
  const where = publisher ?? title
  return publishedAt ? words('published', { where, day: words('day', { day: publishedAt }) }) : where
}

function moment(at: Date, timeZone: string): string {
  const format = (zone: string) =>
    new Intl.DateTimeFormat('en-GB', {
      ...{ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: zone },
      ...{ hour: '2-digit', minute: '2-digit', timeZoneName: 'short' },
    }).format(at)
  try {
    return format(timeZone)
  } catch {
    return format('UTC')
  }
}
